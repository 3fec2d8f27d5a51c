import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { STRINGS } from '../strings.ts';

/** The head of what covers a list: the way back, and its title, which gets the focus when it opens. */
export function DetailHead({
  title,
  onBack,
  children,
}: {
  readonly title: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <div className="detail-head">
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={STRINGS.parts.back}
        aria-keyshortcuts="Escape"
        onClick={onBack}
      />
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </div>
  );
}
