import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import type { FindingGroup } from '../../src/app/pane/checkView.ts';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import { STRINGS } from '../strings.ts';

/** A rule with how many findings it has. */
export function GroupLine({
  group: { severity, title, count },
  isOpen,
}: {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
}): ReactElement {
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className="group-line">
      <Chevron aria-hidden className="fold-chevron" />
      <SeverityBadge severity={severity} bare />
      <span className="group-title">{title}</span>
      <span className="number">{STRINGS.check.countOf(count)}</span>
    </div>
  );
}
