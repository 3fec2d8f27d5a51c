import type { LineKind, Placement } from '../../domain/preview.ts';

/** Line kinds by code, as the store keeps them. */
export const LINE_KINDS = [
  'recurring',
  'one-off',
  'usage',
  'refund',
  'fee',
  'pad',
] as const satisfies readonly LineKind[];

export const KIND_RECURRING = 0;
export const KIND_ONE_OFF = 1;
export const KIND_USAGE = 2;
export const KIND_REFUND = 3;
export const KIND_FEE = 4;
export const KIND_PAD = 5;

/** Which table a line's source row is in. */
export const SOURCE_NONE = 0;
export const SOURCE_CHARGES = 1;
export const SOURCE_USAGE = 2;
/** The row is the index of a line among those that the previous preview left to this run. */
export const SOURCE_PREVIOUS = 3;
/** A fixed fee: the row is the customer's record, or the numbers sheet's, that names the tariff. */
export const SOURCE_CUSTOMER_FEE = 4;
export const SOURCE_NUMBER_FEE = 5;
/** `SOURCE_CUSTOMER_COLUMN + i`: the i-th monthly charge column of the customers sheet. */
export const SOURCE_CUSTOMER_COLUMN = 16;

/** What is decided about a line as it is made, whatever becomes of its customer. */
export const FATE_OPEN = 0;
export const FATE_HELD = 1;
export const FATE_REFUSED = 2;
/** Not billed with the rest of a final invoice, because the status is not billable. */
export const FATE_ACCUMULATED = 3;
export const LINE_FATES = [FATE_OPEN, FATE_HELD, FATE_REFUSED, FATE_ACCUMULATED] as const;

/** One line as the steps make it; dates are half-open, money in minor units, NaN where there is none. */
export interface NewLine {
  /** The customer's record, or -1 for a charge whose account is not in the sheet. */
  readonly customer: number;
  readonly kind: number;
  readonly fate: number;
  readonly source: number;
  readonly sourceRow: number;
  /** Days since 1970-01-01; NaN where a line has no dates. */
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly days: number;
  readonly ofDays: number;
  readonly net: number;
  /** Percent in millionths, NaN when no rate is known. */
  readonly vatRate: number;
  readonly isCall: boolean;
}

/** All lines of a run as typed arrays, in the order in which the steps made them. */
export class LineStore {
  #length = 0;
  customer: Int32Array;
  kind: Uint8Array;
  fate: Uint8Array;
  isCall: Uint8Array;
  source: Uint16Array;
  sourceRow: Int32Array;
  days: Int32Array;
  ofDays: Int32Array;
  from: Float64Array;
  to: Float64Array;
  quantity: Float64Array;
  unitPrice: Float64Array;
  net: Float64Array;
  vatRate: Float64Array;

  /** @param expected about how many lines there will be: growing copies them all. */
  constructor(expected = 1024) {
    const size = Math.max(16, expected);
    this.customer = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.fate = new Uint8Array(size);
    this.isCall = new Uint8Array(size);
    this.source = new Uint16Array(size);
    this.sourceRow = new Int32Array(size);
    this.days = new Int32Array(size);
    this.ofDays = new Int32Array(size);
    this.from = new Float64Array(size);
    this.to = new Float64Array(size);
    this.quantity = new Float64Array(size);
    this.unitPrice = new Float64Array(size);
    this.net = new Float64Array(size);
    this.vatRate = new Float64Array(size);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends a line. */
  add(line: NewLine): void {
    if (this.#length === this.customer.length) this.#grow();
    const i = this.#length;
    this.#length += 1;
    this.customer[i] = line.customer;
    this.kind[i] = line.kind;
    this.fate[i] = line.fate;
    this.isCall[i] = line.isCall ? 1 : 0;
    this.source[i] = line.source;
    this.sourceRow[i] = line.sourceRow;
    this.days[i] = line.days;
    this.ofDays[i] = line.ofDays;
    this.from[i] = line.from;
    this.to[i] = line.to;
    this.quantity[i] = line.quantity;
    this.unitPrice[i] = line.unitPrice;
    this.net[i] = line.net;
    this.vatRate[i] = line.vatRate;
  }

  #grow(): void {
    const size = this.customer.length * 2;
    this.customer = grown(this.customer, new Int32Array(size));
    this.kind = grown(this.kind, new Uint8Array(size));
    this.fate = grown(this.fate, new Uint8Array(size));
    this.isCall = grown(this.isCall, new Uint8Array(size));
    this.source = grown(this.source, new Uint16Array(size));
    this.sourceRow = grown(this.sourceRow, new Int32Array(size));
    this.days = grown(this.days, new Int32Array(size));
    this.ofDays = grown(this.ofDays, new Int32Array(size));
    this.from = grown(this.from, new Float64Array(size));
    this.to = grown(this.to, new Float64Array(size));
    this.quantity = grown(this.quantity, new Float64Array(size));
    this.unitPrice = grown(this.unitPrice, new Float64Array(size));
    this.net = grown(this.net, new Float64Array(size));
    this.vatRate = grown(this.vatRate, new Float64Array(size));
  }
}

function grown<T extends { set(source: ArrayLike<number>): void }>(old: ArrayLike<number>, larger: T): T {
  larger.set(old);
  return larger;
}

/** Where a line's money goes, by its own fate and the place of its customer's outcome. */
export function placementOf(fate: number, ofOutcome: Placement): Placement {
  if (ofOutcome === 'refused' || fate === FATE_REFUSED) return 'refused';
  if (ofOutcome === 'skipped') return 'skipped';
  if (fate === FATE_HELD) return 'held';
  return fate === FATE_ACCUMULATED && ofOutcome !== 'notDue' ? 'accumulated' : ofOutcome;
}
