import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { ReceiptRegular } from '@fluentui/react-icons/svg/receipt';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import type { ComponentType, ReactElement, SVGProps } from 'react';
import type { Outcome } from '../../src/domain/outcome.ts';
import { STRINGS } from '../strings.ts';

const ICONS: Readonly<Record<Outcome, ComponentType<{ className?: string; 'aria-hidden'?: boolean }>>> = {
  invoice: ReceiptRegular,
  rollover: ArrowForwardRegular,
  accumulate: PauseRegular,
  'not-produced': SubtractRegular,
  'not-due': SubtractRegular,
  skipped: SubtractRegular,
  error: Octagon,
};

/** An outcome as icon and word; `reason` adds why there is no bill, `bare` keeps the word for assistive technology only. */
export function OutcomeBadge({
  outcome,
  reason = false,
  bare = false,
}: {
  readonly outcome: Outcome;
  readonly reason?: boolean;
  readonly bare?: boolean;
}): ReactElement {
  const Icon = ICONS[outcome];
  const { outcome: words, noBillReason } = STRINGS.parts;
  const because = reason && outcome in noBillReason ? noBillReason[outcome as keyof typeof noBillReason] : null;
  return (
    <span className={`badge outcome-${outcome}`}>
      <Icon aria-hidden className="badge-icon" />
      <span className={bare ? 'only-read' : undefined}>
        {words[outcome]}
        {because === null ? null : ` (${because})`}
      </span>
    </span>
  );
}

/** A stop sign: Fluent's set has none. */
function Octagon(props: SVGProps<SVGSVGElement>): ReactElement {
  return (
    <svg {...props} viewBox="0 0 20 20" width="1em" height="1em" fill="currentColor">
      <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7zm.4 7v2h5.8V9z" fillRule="evenodd" />
    </svg>
  );
}
