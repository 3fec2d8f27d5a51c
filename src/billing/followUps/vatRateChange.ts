import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { RestatedAmounts } from '../../domain/followUp.ts';
import { micros } from '../../domain/micros.ts';
import type { Micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { rateWhenBilled } from '../vat/rateWhenBilled.ts';
import { RATE_DIVISOR, vatAmount } from '../vat/vatAmount.ts';
import type { VatRates } from '../vat/vatRates.schema.ts';
import type { VatRounding } from '../vat/vatRounding.ts';
import type { ExistingInvoice } from './existingInvoices.ts';

/** An invoice whose VAT is not what the customer's rate gives on its net. */
export interface RestatedInvoice {
  readonly invoice: ExistingInvoice;
  /** The customer's rate on the invoice's date, percent in millionths. */
  readonly rate: Micros;
  readonly amounts: RestatedAmounts;
}

/** Such an invoice that cannot be restated as it stands, and what undoes that. */
export interface BlockedInvoice extends RestatedInvoice {
  readonly remedy: 'unapprove' | 'credit-note';
}

/** What a VAT rate does to existing invoices. */
export interface VatRateChange {
  readonly restated: readonly RestatedInvoice[];
  readonly blockers: readonly BlockedInvoice[];
}

/** By what a rate is judged. */
export interface VatTerms {
  /** The history of rates: an invoice dated under an earlier standard rate rightly carries it. */
  readonly vatRates: VatRates;
  readonly today: CalendarDate;
  readonly rounding: VatRounding;
  /** Other rates that the customer's lines carry (calls, charges with a rate of their own), percent in millionths. */
  readonly otherRates: readonly number[];
}

/**
 * The invoices of `account` that a VAT rate of `newRate` (percent in millionths) alters: unsent and unapproved ones are restated,
 * approved and sent ones are blockers (product §5; Customers, VAT Rate). Paid ones, and ones without a readable net, VAT or status,
 * are left alone. Where the customer's lines carry several rates, an invoice between the least and the greatest is right, and what
 * another one would come to is null: the sheet does not say which of its lines has which rate.
 */
export function vatRateChange(
  invoices: readonly ExistingInvoice[],
  account: string,
  newRate: Micros,
  terms: VatTerms,
): VatRateChange {
  const restated: RestatedInvoice[] = [];
  const blockers: BlockedInvoice[] = [];
  for (const invoice of invoices) {
    if (invoice.account !== account) continue;
    const place = placeOf(invoice);
    const changed = place === null ? null : restatedInvoice(invoice, newRate, terms);
    if (place === null || changed === null) continue;
    if (place === 'restated') restated.push(changed);
    else blockers.push({ ...changed, remedy: place });
  }
  return { restated, blockers };
}

function placeOf({ status, isApproved }: ExistingInvoice): 'restated' | BlockedInvoice['remedy'] | null {
  if (status === 'Sent' || status === 'Overdue') return 'credit-note';
  if (status === 'Approved' || (status === 'Unsent' && isApproved !== false)) return 'unapprove';
  return status === 'Unsent' ? 'restated' : null;
}

function restatedInvoice(invoice: ExistingInvoice, newRate: Micros, terms: VatTerms): RestatedInvoice | null {
  const { net, vat, issueDate } = invoice;
  if (net === null || vat === null) return null;
  const onItsDate = (rate: number): number =>
    issueDate === null ? rate : rateWhenBilled(rate, issueDate, terms.today, terms.vatRates);
  const rate = onItsDate(newRate);
  const rates = [newRate, rate, ...terms.otherRates.flatMap((other) => [other, onItsDate(other)])];
  // A rate above 100 % is a slip that a finding names; VAT by it may be no exact number.
  const right = rates.filter((one) => one >= 0 && one <= RATE_DIVISOR).map((one) => vatAmount(net, one, 1));
  const slack = roundingSlack(net, terms.rounding);
  const isRight =
    terms.otherRates.length === 0
      ? right.some((amount) => Math.abs(amount - vat) <= slack)
      : vat >= Math.min(...right) - slack && vat <= Math.max(...right) + slack;
  if (isRight || !(rate <= RATE_DIVISOR)) return null;
  const after = terms.otherRates.length === 0 ? minorUnits(vatAmount(net, rate, 1)) : null;
  return {
    invoice,
    rate: micros(rate),
    amounts: {
      vat: { before: vat, after },
      gross: { before: minorUnits(net + vat), after: after === null ? null : minorUnits(net + after) },
    },
  };
}

/**
 * How far rounding alone takes VAT from the rate on the whole net: a penny where an invoice is rounded; where each line is, any number
 * of pennies, so half a percentage point of net, as no two rates ever in force lie nearer than 2.5 points.
 */
function roundingSlack(net: number, rounding: VatRounding): number {
  if (rounding === 'per-rate' || rounding === 'invoice-down') return 1;
  return 1 + scaledQuotient(Math.abs(net), 500_000, RATE_DIVISOR);
}
