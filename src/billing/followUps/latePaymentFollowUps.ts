import { numberAt } from '../../columns/fieldColumns.ts';
import type { NumericColumn, TypedColumn } from '../../columns/typedColumn.ts';
import { calendarDate, plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { shortDecimalText } from '../../domain/decimalText.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { amountText } from '../amountText.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { customerCell } from './customerMoney.ts';
import type { InvoiceSheet } from './existingInvoices.ts';
import type { FollowUpDraft } from './followUpDraft.ts';
import { fixedSumOf, statutoryInterest } from './statutoryInterest.ts';
import type { StatutoryInterest } from './statutoryInterest.ts';

/** An invoice that has been sent and still owes after its due date; NaN where it has none but is marked overdue. */
interface LateInvoice {
  readonly row: number;
  readonly record: number;
  readonly debt: MinorUnits;
  readonly due: number;
  readonly currency: CurrencyCode;
}

/**
 * Statutory interest and fixed sums on overdue invoices of business customers, while the setting `latePaymentInterest` is on. Each is
 * listed, never charged: a contract may have a remedy of its own, and the Act gives a right, not a duty. Grace days do not count: they
 * put off reminders, not the day on which the debt was due. Personal customers are consumers, to whom the Act does not apply; sole
 * traders buy in the course of business. Neither interest nor fixed sum carries VAT.
 */
export class LatePaymentFollowUps {
  readonly #context: BillRunContext;
  readonly #sheet: InvoiceSheet;
  readonly #isPersonal: NumericColumn | null;
  readonly #isSoleTrader: NumericColumn | null;
  readonly #drafts: FollowUpDraft[] = [];
  readonly #withoutClass = new Set<number>();

  constructor(context: BillRunContext, facts: FactColumns, sheet: InvoiceSheet) {
    this.#context = context;
    this.#sheet = sheet;
    this.#isPersonal = numeric(facts.column('customerClassIsPersonal'));
    this.#isSoleTrader = numeric(facts.column('customerClassIsSoleTrader'));
  }

  /** Looks at one row of the invoices sheet and its customer's record. */
  meet(row: number, record: number, currency: CurrencyCode): void {
    const status = this.#sheet.statusAt(row);
    if (status === 'Unsent' || status === 'Approved' || status === 'Paid') return;
    const due = numberAt(this.#sheet.dueDate, row);
    if (!(due < this.#context.sources.request.runDate || (Number.isNaN(due) && status === 'Overdue'))) return;
    const debt = this.#sheet.outstandingAt(row, currency);
    if (debt === null || debt <= 0) return;
    const isPersonal = numberAt(this.#isPersonal, record);
    if (isPersonal === 1 && numberAt(this.#isSoleTrader, record) !== 1) return;
    if (Number.isNaN(isPersonal)) this.#askForClass(record, currency);
    else this.#claim({ row, record, debt, due, currency });
  }

  drafts(): readonly FollowUpDraft[] {
    return this.#drafts;
  }

  #claim(late: LateInvoice): void {
    const { latePayment, baseRates } = this.#context.sources.catalogues;
    const { runDate } = this.#context.sources.request;
    const { row, record, debt, currency } = late;
    const name = (): string => this.#nameOf(row);
    const isOwnCurrency = currency === latePayment.currency;
    const due = Number.isNaN(late.due) ? null : calendarDate(late.due);
    const interest =
      due === null || !isOwnCurrency ? null : statutoryInterest(debt, due, runDate, latePayment, baseRates);
    const whyOpen = !isOwnCurrency
      ? `the law’s sums are in ${latePayment.currency}: work it out by hand`
      : due === null
        ? 'it has no due date: enter one'
        : 'the base rate that counts is not in rules/catalogues/base-rates.json: add it';
    const common = {
      record,
      date: due,
      currency,
      invoiceNumber: this.#sheet.numberAt(row),
      source: () => this.#sheet.cellOf(row, 'outstanding'),
      restated: null,
    };
    this.#drafts.push({
      ...common,
      kind: 'late-payment-interest',
      amount: interest?.total ?? null,
      message: () =>
        interest === null || due === null
          ? `${name()} is late and may bear statutory interest, but ${whyOpen}.`
          : interestText(name(), debt, due, runDate, currency, interest),
      basis: latePayment.interestBasis,
    });
    if (!isOwnCurrency) return;
    const sum = fixedSumOf(debt, latePayment);
    this.#drafts.push({
      ...common,
      kind: 'late-payment-fixed-sum',
      amount: sum,
      message: () =>
        `${name()} is late with ${amountText(debt, currency)}: a fixed sum of ${amountText(sum, currency)} may be claimed for it, once.`,
      basis: latePayment.fixedSumBasis,
    });
  }

  /** A claim against a consumer would be unlawful, so a customer whose class nobody knows is asked about, once. */
  #askForClass(record: number, currency: CurrencyCode): void {
    if (this.#withoutClass.has(record)) return;
    this.#withoutClass.add(record);
    this.#drafts.push({
      kind: 'late-payment-interest',
      record,
      date: null,
      amount: null,
      currency,
      invoiceNumber: null,
      message: () =>
        'Invoices are late, but the Customer Class is blank or unknown: enter it, as only businesses owe statutory interest.',
      source: () => customerCell(this.#context, record, 'customerClass'),
      basis: this.#context.sources.catalogues.latePayment.interestBasis,
      restated: null,
    });
  }

  #nameOf(row: number): string {
    const number = this.#sheet.numberAt(row);
    return number === null
      ? `The invoice of row ${String(this.#sheet.table.sourceRows[row] ?? 0)}`
      : `Invoice ${number}`;
  }
}

function interestText(
  name: string,
  debt: MinorUnits,
  due: CalendarDate,
  until: CalendarDate,
  currency: CurrencyCode,
  { days, rate, referenceDay, total, daily }: StatutoryInterest,
): string {
  const late = days === 1 ? '1 day' : `${String(days)} days`;
  return `${name}, due ${plainDate(due)}, is ${late} late with ${amountText(debt, currency)}: at ${shortDecimalText(rate, 6)}% (by the base rate of ${plainDate(referenceDay)}) the interest to ${plainDate(until)} is ${amountText(total, currency)}, about ${amountText(daily, currency)} a day; claim it unless the contract has a remedy of its own.`;
}

function numeric(column: TypedColumn | undefined): NumericColumn | null {
  return column?.storage === 'numeric' ? column : null;
}
