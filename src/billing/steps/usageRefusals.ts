import { currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { MoneyByCurrency } from '../../domain/preview.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import type { RefusedReason } from '../lines/rowLedger.ts';
import { MoneyTally } from '../moneyTally.ts';

/** The facts by which rules see what of a customer’s usage was refused, and why. */
export const REFUSAL_FACTS = [
  ['calls-not-allowed', 'refusedNoCalls'],
  ['after-drop-date', 'refusedAfterDrop'],
  ['after-final-bill-date', 'refusedAfterFinalBill'],
  ['traffic-ignored', 'refusedIgnoredTraffic'],
  ['other-source', 'refusedOtherSource'],
  ['number-not-active', 'refusedNumberNotActive'],
] as const satisfies readonly (readonly [RefusedReason, string])[];

/** What was refused of a run's usage, by reason: rows, and their value net of VAT. */
export interface UsageRefusals {
  readonly byReason: ReadonlyMap<RefusedReason, { readonly rows: number; readonly net: MoneyByCurrency }>;
  /** By customer the value, in millionths of a currency unit, of what was refused for a reason; NaN where nothing was. */
  readonly valueOf: (reason: RefusedReason) => Float64Array;
}

/** Adds up the refused usage of a run. A line joins records of one reason, so that these sums are sums of lines to the penny. */
export function usageRefusals(context: BillRunContext): UsageRefusals {
  const { ledger, lines, usageRecords, terms, sources, customers } = context;
  const tallies = new Map<RefusedReason, { rows: number; readonly net: MoneyTally; readonly values: Float64Array }>();
  const isCounted = new Uint8Array(lines.length);
  for (const { sheet, row, customer, reason } of ledger.refused) {
    if (sheet !== 'usage') continue;
    const refusal = reason as RefusedReason;
    let tally = tallies.get(refusal);
    if (tally === undefined) {
      const values = new Float64Array(customers.rowCount).fill(Number.NaN);
      tally = { rows: 0, net: new MoneyTally(), values };
      tallies.set(refusal, tally);
    }
    tally.rows += 1;
    const line = usageRecords?.line[row] ?? -1;
    if (line < 0 || isCounted[line] === 1) continue;
    isCounted[line] = 1;
    const net = lines.net[line] ?? 0;
    const currency: CurrencyCode =
      terms.currencies[terms.currencyOf[customer] ?? 0] ?? sources.settings.defaultCurrency;
    tally.net.add(currency, net);
    if (customer < 0) continue;
    const before = tally.values[customer] ?? Number.NaN;
    const micros = net * microsPerMinorUnit(currencyExponent(currency));
    tally.values[customer] = Number.isNaN(before) ? micros : before + micros;
  }
  const none = new Float64Array(customers.rowCount).fill(Number.NaN);
  return {
    byReason: new Map([...tallies].map(([reason, { rows, net }]) => [reason, { rows, net: net.sums() }])),
    valueOf: (reason) => tallies.get(reason)?.values ?? none,
  };
}
