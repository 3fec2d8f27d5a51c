import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** A line that opens and folds what is under it. */
export function Fold({
  title,
  isOpenAtFirst = false,
  children,
}: {
  readonly title: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className="fold">
      <button
        type="button"
        className="fold-title"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Chevron aria-hidden className="fold-chevron" />
        {title}
      </button>
      {isOpen ? (
        <div id={id} className="fold-content">
          {children}
        </div>
      ) : null}
    </div>
  );
}
