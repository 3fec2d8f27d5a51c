import type { FollowUp } from '../domain/followUp.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { MinorUnits } from '../domain/minorUnits.ts';
import type { Preview } from '../domain/preview.ts';

/** What may be claimed from a customer for paying late, in minor units of the customer's currency; null where there is nothing. */
export interface LatePaymentSums {
  readonly interest: MinorUnits | null;
  readonly fixedSums: MinorUnits | null;
}

const NOTHING: LatePaymentSums = { interest: null, fixedSums: null };

/**
 * The late payment sums of a customer by the row in the customers sheet; null where the run's settings do not list any. Only claims in
 * the customer's own currency are added: no sum mixes currencies.
 */
export function latePaymentSums(
  preview: Preview,
  followUps: readonly FollowUp[],
): ((row: number, currency: string) => LatePaymentSums) | null {
  const settings = JSON.parse(preview.run.settings) as { readonly latePaymentInterest?: unknown };
  if (settings.latePaymentInterest !== 'on') return null;
  const byCustomer = new Map<string, LatePaymentSums>();
  for (const { kind, row, amount, currency } of followUps) {
    if (amount === null || (kind !== 'late-payment-interest' && kind !== 'late-payment-fixed-sum')) continue;
    const key = `${currency} ${String(row)}`;
    const known = byCustomer.get(key) ?? NOTHING;
    byCustomer.set(
      key,
      kind === 'late-payment-interest'
        ? { ...known, interest: minorUnits((known.interest ?? 0) + amount) }
        : { ...known, fixedSums: minorUnits((known.fixedSums ?? 0) + amount) },
    );
  }
  return (row, currency) => byCustomer.get(`${currency} ${String(row)}`) ?? NOTHING;
}
