import { currencyExponent } from '../../domain/currencyCode.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { FATE_REFUSED, KIND_REFUND, KIND_USAGE, SOURCE_USAGE } from '../lines/lineStore.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import type { RatedRecords } from '../lines/ratedRecords.ts';
import type { UsageRecords } from '../lines/usageRecords.ts';
import { verdictOfKind } from './usageLineKinds.ts';
import { TERMS_FATE, vatRateOfTerms } from './usageTerms.ts';
import type { UsageVatRates } from './usageVatRates.ts';
import { USAGE_VERDICTS } from './usageVerdicts.ts';

/** Instead of a record's VAT rate: the one for calls of its customer's terms. */
export const RATE_OF_TERMS = -1;

/**
 * Makes the bill lines of rated records: those of one number, class, VAT rate and fate of one customer are one line. The lines in
 * the making lie in arrays that every customer uses again, and are found by an open-address table: a run makes half a million.
 */
export class UsageLines {
  readonly #context: BillRunContext;
  readonly #records: UsageRecords;
  readonly #rated: RatedRecords;
  readonly #vatRates: UsageVatRates;
  readonly #words: Int32Array;
  readonly #microsPerMinor: readonly number[];
  /** The usage terms of the customer at hand. */
  #word = 0;
  /** By slot of the table: the line in the making + 1, or 0. */
  #slots = new Int32Array(32);
  /** By line in the making: the place of its first record, and what its records come to. */
  #firstPlace = new Int32Array(16);
  #vatRate = new Int32Array(16);
  #count = new Int32Array(16);
  #from = new Int32Array(16);
  #to = new Int32Array(16);
  #micros = new Float64Array(16);

  constructor(
    context: BillRunContext,
    records: UsageRecords,
    rated: RatedRecords,
    vatRates: UsageVatRates,
    words: Int32Array,
  ) {
    this.#words = words;
    this.#context = context;
    this.#records = records;
    this.#rated = rated;
    this.#vatRates = vatRates;
    this.#microsPerMinor = context.terms.currencies.map((code) => microsPerMinorUnit(currencyExponent(code)));
  }

  /** Adds a customer's usage lines, in the order of their first records. */
  addLinesOf(customer: number): void {
    const rated = this.#rated;
    const first = rated.firstOf(customer);
    const end = rated.endOf(customer);
    if (first === end) return;
    const mask = this.#clear(end - first);
    this.#word = this.#words[customer] ?? 0;
    const firstLine = this.#context.lines.length;
    let made = 0;
    for (let place = first; place < end; place += 1) {
      const at = this.#lineOf(place, mask, made);
      if (at === made) made += 1;
      this.#records.line[rated.rowAt(place)] = firstLine + at;
    }
    for (let at = 0; at < made; at += 1) this.#close(at, customer);
  }

  /** Adds a record whose account is not in the customers sheet: a line of its own. */
  addStray(row: number, kind: number, vatRate: number, date: number, micros: number): void {
    this.#word = 0;
    this.#records.line[row] = this.#context.lines.length;
    this.#add(-1, row, kind, this.#rateOf(vatRate), date, date, 1, micros);
  }

  /** A record's VAT rate as an index: its own, or the one of its customer's terms. */
  #rateOf(vatRate: number): number {
    return vatRate === RATE_OF_TERMS ? vatRateOfTerms(this.#word) : vatRate;
  }

  /** Makes room for as many lines as there are records and empties the table. @returns its mask. */
  #clear(records: number): number {
    if (records > this.#count.length) {
      const room = 2 ** Math.ceil(Math.log2(records));
      this.#slots = new Int32Array(room * 2);
      this.#firstPlace = new Int32Array(room);
      this.#vatRate = new Int32Array(room);
      this.#count = new Int32Array(room);
      this.#from = new Int32Array(room);
      this.#to = new Int32Array(room);
      this.#micros = new Float64Array(room);
    }
    let size = 16;
    while (size < records * 2) size *= 2;
    this.#slots.fill(0, 0, size);
    return size - 1;
  }

  /** Adds the record at a place to the line of its key, or begins one at `made`. @returns the line in the making. */
  #lineOf(place: number, mask: number, made: number): number {
    const rated = this.#rated;
    const number = rated.numberAt(place);
    const kind = rated.kindAt(place);
    const vatRate = this.#rateOf(rated.vatRateAt(place));
    const date = rated.dateAt(place);
    const micros = rated.microsAt(place);
    let slot = spread(number, kind, vatRate) & mask;
    for (;;) {
      const at = (this.#slots[slot] ?? 0) - 1;
      if (at < 0) break;
      const other = this.#firstPlace[at] ?? 0;
      if (rated.numberAt(other) === number && rated.kindAt(other) === kind && this.#vatRate[at] === vatRate) {
        this.#count[at] = (this.#count[at] ?? 0) + 1;
        this.#micros[at] = (this.#micros[at] ?? 0) + micros;
        if (date < (this.#from[at] ?? 0)) this.#from[at] = date;
        if (date > (this.#to[at] ?? 0)) this.#to[at] = date;
        return at;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = made + 1;
    this.#firstPlace[made] = place;
    this.#vatRate[made] = vatRate;
    this.#count[made] = 1;
    this.#micros[made] = micros;
    this.#from[made] = date;
    this.#to[made] = date;
    return made;
  }

  #close(at: number, customer: number): void {
    const rated = this.#rated;
    const place = this.#firstPlace[at] ?? 0;
    const from = this.#from[at] ?? 0;
    const to = this.#to[at] ?? 0;
    const vatRate = this.#vatRate[at] ?? 0;
    const micros = this.#micros[at] ?? Number.NaN;
    this.#add(customer, rated.rowAt(place), rated.kindAt(place), vatRate, from, to, this.#count[at] ?? 0, micros);
  }

  #add(
    customer: number,
    sourceRow: number,
    kind: number,
    vatRate: number,
    from: number,
    to: number,
    records: number,
    micros: number,
  ): void {
    const { terms, lines } = this.#context;
    const perMinor = this.#microsPerMinor[customer < 0 ? 0 : (terms.currencyOf[customer] ?? 0)] ?? 10_000;
    const amount = scaledQuotient(micros, 1, perMinor);
    const verdict = USAGE_VERDICTS[verdictOfKind(kind)];
    const isRefund = verdict?.kind === 'refund';
    lines.add({
      customer,
      kind: isRefund ? KIND_REFUND : KIND_USAGE,
      fate: verdict?.kind === 'refused' ? FATE_REFUSED : this.#word & TERMS_FATE,
      source: SOURCE_USAGE,
      sourceRow,
      from,
      to: to + 1,
      quantity: records,
      unitPrice: Number.NaN,
      days: 0,
      ofDays: 0,
      net: isRefund ? 0 - amount : amount,
      vatRate: this.#vatRates.rateAt(vatRate),
      isCall: true,
    });
  }
}

/** Where in the table a search for a key begins: multiplying by odd constants and folding spreads neighbouring codes. */
function spread(number: number, kind: number, vatRate: number): number {
  const mixed = Math.imul(number, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b) ^ Math.imul(vatRate, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
