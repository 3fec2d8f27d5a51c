import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { ReceiptRegular } from '@fluentui/react-icons/svg/receipt';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import type { ComponentType, ReactElement } from 'react';
import type { Outcome } from '../../src/domain/outcome.ts';
import { STRINGS } from '../strings.ts';
import { OctagonIcon } from './OctagonIcon.tsx';

const ICONS: Readonly<Record<Outcome, ComponentType>> = {
  invoice: ReceiptRegular,
  rollover: ArrowForwardRegular,
  accumulate: PauseRegular,
  'not-produced': SubtractRegular,
  'not-due': SubtractRegular,
  skipped: SubtractRegular,
  error: OctagonIcon,
};

/** An outcome as icon and words; `bare` keeps the words for assistive technology only, where they stand nearby. */
export function OutcomeBadge({
  outcome,
  bare = false,
}: {
  readonly outcome: Outcome;
  readonly bare?: boolean;
}): ReactElement {
  const Icon = ICONS[outcome];
  return (
    <span className={`badge outcome-${outcome}`}>
      <span className="badge-icon" aria-hidden>
        <Icon />
      </span>
      <span className={bare ? 'only-read' : undefined}>{STRINGS.outcomes[outcome]}</span>
    </span>
  );
}
