import type { Outcome } from '../../src/domain/outcome.ts';
import type { Placement } from '../../src/domain/preview.ts';

/** Where an account's money goes, in minor units net of VAT; refunds negative, places left out are 0. */
export type PlacedMoney = Readonly<Partial<Record<Placement, number>>>;

/** What the bill run of the sample's run date does with an account, known from how its rows were made. */
export interface Expectation {
  /** Null where product §5 leaves it to the implementation (a customer whose only record has no price). */
  readonly outcome: Outcome | null;
  readonly placed: PlacedMoney;
  /** Low usage fees and pads, part of `placed.billed`. */
  readonly fees: number;
  /** The invoice's value in minor units; null for every other outcome, whatever its lines come to. */
  readonly net: number | null;
  readonly gross: number | null;
  /** Rows without a price. */
  readonly unpriced: number;
}

/** An outcome without an invoice. */
export function noInvoice(outcome: Outcome | null, placed: PlacedMoney = {}, unpriced = 0): Expectation {
  return { outcome, placed, fees: 0, net: null, gross: null, unpriced };
}

/** An invoice: `net` and `gross` in minor units, `fees` of it from low usage settings, `elsewhere` for lines not on it. */
export function invoiceOf(net: number, gross: number, fees = 0, elsewhere: PlacedMoney = {}): Expectation {
  return { outcome: 'invoice', placed: { ...elsewhere, billed: net }, fees, net, gross, unpriced: 0 };
}
