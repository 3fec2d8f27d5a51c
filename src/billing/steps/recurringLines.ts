import { calendarDate } from '../../domain/calendarDate.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { lineAmount } from '../lines/lineAmount.ts';
import { KIND_RECURRING, KIND_REFUND } from '../lines/lineStore.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import { RecurringSpans } from '../periods/recurringSpans.ts';
import { chargedDays } from '../proration/chargedDays.ts';
import { rateWhenBilled } from '../vat/rateWhenBilled.ts';
import type { RecurringCharge } from './recurringCharge.ts';

/** Makes the lines of a run's recurring charges, one charge after the other. */
export class RecurringLines {
  readonly #context: BillRunContext;
  readonly #spans = new RecurringSpans();
  #days = new Int32Array(64);
  #ofDays = new Int32Array(64);
  #amounts = new Float64Array(64);

  constructor(context: BillRunContext) {
    this.#context = context;
  }

  /** How many lines the last charge has that charge days; its other lines refund. */
  get charged(): number {
    return this.#spans.charged;
  }

  /**
   * Adds a charge's lines and refunds of this run: one line a charge period, each rounded once.
   * @returns how many lines it added, or why it could not be priced; then no line was added.
   */
  add(charge: RecurringCharge, boundaries: CycleBoundaries): number | UnpricedReason {
    const { request } = this.#context.sources;
    const spans = this.#spans;
    if (!spans.find(charge, boundaries, request.runDate)) return 'dates-too-far-apart';
    if (!this.#price(charge)) return 'amount-too-large';
    for (let i = 0; i < spans.length; i += 1) this.#addLine(charge, i, i >= spans.charged);
    return spans.length;
  }

  /** Prices all stretches before a line is added; false when one is too large. */
  #price(charge: RecurringCharge): boolean {
    const spans = this.#spans;
    const { proration } = this.#context.sources.settings;
    if (spans.length > this.#amounts.length) this.#grow(spans.length);
    const { unit, count } = charge.frequency;
    const months = unit === 'months' ? count : null;
    for (let i = 0; i < spans.length; i += 1) {
      const { days, of } = chargedDays(
        proration,
        spans.from[i] ?? 0,
        spans.to[i] ?? 0,
        spans.periodFrom[i] ?? 0,
        spans.periodTo[i] ?? 0,
        months,
      );
      const amount = lineAmount(charge.price, charge.quantity, days, of, charge.exponent);
      if (amount === null) return false;
      this.#days[i] = days;
      this.#ofDays[i] = of;
      this.#amounts[i] = amount;
    }
    return true;
  }

  #addLine(charge: RecurringCharge, i: number, isRefund: boolean): void {
    const { lines, sources } = this.#context;
    const from = this.#spans.from[i] ?? 0;
    const amount = this.#amounts[i] ?? 0;
    const isAtFormerRate = isRefund && Number.isNaN(charge.ownVatRate);
    lines.add({
      customer: charge.customer,
      kind: isRefund ? KIND_REFUND : KIND_RECURRING,
      fate: isRefund ? charge.refundFate : charge.fate,
      source: charge.source,
      sourceRow: charge.sourceRow,
      from,
      to: this.#spans.to[i] ?? 0,
      quantity: charge.quantity,
      unitPrice: charge.price,
      days: this.#days[i] ?? 0,
      ofDays: this.#ofDays[i] ?? 0,
      net: isRefund ? 0 - amount : amount,
      vatRate: isAtFormerRate
        ? rateWhenBilled(charge.vatRate, calendarDate(from), sources.request.runDate, sources.catalogues.vatRates)
        : charge.vatRate,
      isCall: false,
    });
  }

  #grow(length: number): void {
    this.#days = new Int32Array(length * 2);
    this.#ofDays = new Int32Array(length * 2);
    this.#amounts = new Float64Array(length * 2);
  }
}
