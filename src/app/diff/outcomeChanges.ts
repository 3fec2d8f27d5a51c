import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import { decimalText } from '../../domain/decimalText.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { EarlierCustomer, EarlierPreview } from '../earlier/earlierPreview.ts';
import { scaledAmount } from '../earlier/scaledAmount.ts';
import type { DiffJson } from './diffJson.schema.ts';

const AMOUNTS = ['net', 'vat', 'gross'] as const;

/** Sums in minor units by `outcome currency amount`. */
type Sums = Map<string, number>;

/**
 * The change by outcome and currency, added up from the customers who changed alone, and held against what the two previews say of
 * themselves: their totals must differ by just as much. The error is a sentence about the first sum that does not.
 * @param changed each changed customer as it is in A and in B; null where it is not.
 */
export function outcomeChanges(
  a: EarlierPreview,
  b: EarlierPreview,
  changed: readonly (readonly [EarlierCustomer | null, EarlierCustomer | null])[],
): Result<DiffJson['totals'], string> {
  const sums: Sums = new Map();
  const counts: Sums = new Map();
  for (const [before, after] of changed) {
    addCustomer(sums, counts, before, -1);
    addCustomer(sums, counts, after, 1);
  }
  const stated: Sums = new Map();
  addTotals(stated, a, -1);
  addTotals(stated, b, 1);
  for (const key of [...new Set([...sums.keys(), ...stated.keys()])].sort()) {
    if ((sums.get(key) ?? 0) !== (stated.get(key) ?? 0)) {
      return failure(`the totals of the two previews differ by another amount than their customers (${key}).`);
    }
  }
  const currencies = [...new Set([...counts.keys()].map((key) => key.slice(-3)))].sort();
  return success(
    OUTCOMES.flatMap((outcome) =>
      currencies.flatMap((currency) => {
        const amount = (of: (typeof AMOUNTS)[number]): number => sums.get(keyOf(of, outcome, currency)) ?? 0;
        const customers = counts.get(keyOf('count', outcome, currency)) ?? 0;
        if (customers === 0 && AMOUNTS.every((of) => amount(of) === 0)) return [];
        const text = (of: (typeof AMOUNTS)[number]): string => decimalText(amount(of), exponentOf(currency));
        return [{ outcome, currency, customers, change: { net: text('net'), vat: text('vat'), gross: text('gross') } }];
      }),
    ),
  );
}

function addCustomer(sums: Sums, counts: Sums, customer: EarlierCustomer | null, sign: 1 | -1): void {
  if (customer === null) return;
  const { outcome, currency } = customer;
  add(counts, keyOf('count', outcome, currency), sign);
  for (const of of AMOUNTS) {
    const amount = customer[of];
    if (amount !== null) add(sums, keyOf(of, outcome, currency), sign * minorOf(amount, currency));
  }
}

function addTotals(sums: Sums, { totals }: EarlierPreview, sign: 1 | -1): void {
  for (const total of totals) {
    for (const of of AMOUNTS) {
      add(sums, keyOf(of, total.outcome, total.currency), sign * minorOf(total[of], total.currency));
    }
  }
}

function add(sums: Sums, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function keyOf(of: string, outcome: Outcome, currency: string): string {
  return `${of} ${outcome} ${currency}`;
}

/** NaN for an amount that is none: it ties with nothing, so the previews are refused. */
function minorOf(text: string, currency: string): number {
  return scaledAmount(text, exponentOf(currency)) ?? Number.NaN;
}

function exponentOf(currency: string): number {
  const code = currencyCode(currency);
  return code === null ? 2 : currencyExponent(code);
}
