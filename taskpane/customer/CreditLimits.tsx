import type { ReactElement } from 'react';
import type { CustomerPreview } from '../../src/domain/preview.ts';
import type { CreditCheck } from '../../src/domain/customerCredit.ts';
import { ShareBar } from '../components/ShareBar.tsx';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import type { Severity } from '../../src/domain/severity.ts';
import { STRINGS } from '../strings.ts';

const SEVERITY: Readonly<Record<CreditCheck['level'], Severity | null>> = {
  within: null,
  near: 'warning',
  over: 'error',
  unknown: 'info',
};

/** How far each limit of a customer is used after the run, as a bar and in words. */
export function CreditLimits({
  bill,
  format,
}: {
  readonly bill: CustomerPreview;
  readonly format: PaneFormat;
}): ReactElement {
  const text = useTextStyles();
  const words = STRINGS.customer;
  const money = (amount: number | null): string =>
    amount === null ? words.notKnown : format.money(amount, bill.currency);
  return (
    <ul className={text.stack}>
      {bill.credit.limits.map(({ limit, amount, allowed, share, level }) => {
        const severity = SEVERITY[level];
        const used = share === null ? '' : ` (${format.percent(share)})`;
        return (
          <li key={limit}>
            <div className={text.spread}>
              <span>
                {severity === null ? null : <SeverityBadge severity={severity} bare />} {words.limits[limit]}
              </span>
              <span className={text.figure}>{words.ofLimit(money(amount), money(allowed))}</span>
            </div>
            {amount === null || allowed === null ? null : (
              <ShareBar amount={Math.max(0, amount)} largest={Math.max(amount, allowed)} />
            )}
            <div className={text.small}>
              {words.levels[level]}
              {used}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
