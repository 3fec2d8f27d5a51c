import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { BillingPeriod } from '../billingPeriod.schema.ts';
import { currencyProblems } from '../inputs/rowCurrency.ts';
import { lineAmount } from '../lines/lineAmount.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import { RecurringSpans } from '../periods/recurringSpans.ts';
import { chargedDays } from '../proration/chargedDays.ts';
import { monthlyChargeColumns } from '../steps/monthlyColumns.ts';
import { customerCurrency } from './customerMoney.ts';

/** A recurring charge of a customer; price and quantity are NaN where they cannot be read. */
interface Rental {
  readonly price: number;
  readonly quantity: number;
  readonly frequency: BillingPeriod | undefined;
  readonly startDate: number;
  readonly endDate: number;
}

/** The recurring charges of some customers, valued for any stretch of days by the run's own periods and proration. */
export class RentalCharges {
  readonly #context: BillRunContext;
  readonly #rentals = new Map<number, Rental[]>();
  readonly #spans = new RecurringSpans();

  /** @param wanted the records whose charges are asked for: the others' rows are passed over. */
  constructor(context: BillRunContext, wanted: ReadonlySet<number>) {
    this.#context = context;
    const charges = context.sources.tables.get('charges');
    if (charges !== undefined) this.#addRows(charges, wanted);
    this.#addColumns(wanted);
  }

  /** Whether a recurring charge still ran on `lastDay`: one that ended before has nothing to do with the customer's leaving. */
  any(record: number, lastDay: CalendarDate): boolean {
    return this.#running(record, lastDay).length > 0;
  }

  /**
   * The net price, in minor units, of `from` up to, not including, `to`. A charge that ends on `lastDay` ended with the customer and
   * counts; one with a later End Date counts up to it. Null when a charge cannot be priced.
   */
  between(record: number, from: CalendarDate, to: CalendarDate, lastDay: CalendarDate): number | null {
    let sum = 0;
    for (const rental of this.#running(record, lastDay)) {
      const until = rental.endDate > lastDay ? Math.min(to, dayAfter(rental.endDate)) : to;
      const amount = until <= from ? 0 : this.#amount(record, rental, from, until);
      if (amount === null) return null;
      sum += amount;
    }
    return Number.isSafeInteger(sum) ? sum : null;
  }

  #running(record: number, lastDay: CalendarDate): readonly Rental[] {
    return (this.#rentals.get(record) ?? []).filter(({ endDate }) => !(endDate < lastDay));
  }

  #amount(record: number, rental: Rental, from: number, until: number): number | null {
    const { boundaries, sources } = this.#context;
    const own = boundaries[record];
    const currency = customerCurrency(this.#context, record);
    const { frequency, price, quantity, startDate } = rental;
    if (own === undefined || currency === null || frequency === undefined) return null;
    if (Number.isNaN(price) || Number.isNaN(quantity)) return null;
    const spans = this.#spans;
    const found = spans.find(
      {
        frequency,
        isAdvance: true,
        startDate,
        until,
        unbilledFrom: from,
        billedToIsKnown: true,
        notBefore: Number.NaN,
        chargeToTheEnd: true,
      },
      own,
      sources.request.runDate,
    );
    if (!found) return null;
    const months = frequency.unit === 'months' ? frequency.count : null;
    let sum = 0;
    for (let i = 0; i < spans.charged; i += 1) {
      const { days, of } = chargedDays(
        sources.settings.proration,
        spans.from[i] ?? 0,
        spans.to[i] ?? 0,
        spans.periodFrom[i] ?? 0,
        spans.periodTo[i] ?? 0,
        months,
      );
      const amount = lineAmount(price, quantity, days, of, currencyExponent(currency));
      if (amount === null) return null;
      sum += amount;
    }
    return sum;
  }

  #addRows(charges: TypedTable, wanted: ReadonlySet<number>): void {
    const { terms } = this.#context;
    const accounts = codedField(charges, 'accountNumber');
    const ownerOfCode = this.#ownersByCode(accounts?.entries ?? [], wanted);
    const isForeign = currencyProblems(charges, terms);
    const types = codedField(charges, 'type');
    const amounts = numericField(charges, 'amountExVat');
    const quantities = numericField(charges, 'quantity');
    const frequencies = codedField(charges, 'frequency');
    const starts = numericField(charges, 'startDate');
    const ends = numericField(charges, 'endDate');
    for (let row = 0; row < charges.rowCount; row += 1) {
      const record = ownerOfCode[accounts?.codes[row] ?? 0] ?? -1;
      if (record < 0 || textAt(types, row) !== 'Recurring') continue;
      const isReadable = isForeign(row, record) === null && !isUnreadable(starts, row) && !isUnreadable(ends, row);
      this.#add(record, {
        price: isReadable ? numberAt(amounts, row) : Number.NaN,
        quantity: quantities === null || cellState(quantities, row) === 'blank' ? 1 : numberAt(quantities, row),
        frequency: this.#frequencyAt(frequencies, row),
        startDate: numberAt(starts, row),
        endDate: numberAt(ends, row),
      });
    }
  }

  /** The wanted record of each code; the rows of a duplicated account belong to its first record. */
  #ownersByCode(entries: readonly string[], wanted: ReadonlySet<number>): Int32Array {
    const { column, recordOf } = this.#context.accounts;
    const recordOfWanted = new Map<string, number>();
    for (const record of wanted) {
      const account = textAt(column, record);
      if (account !== null && recordOf.get(account) === record) recordOfWanted.set(account, record);
    }
    return Int32Array.from(entries, (account) => recordOfWanted.get(account) ?? -1);
  }

  #addColumns(wanted: ReadonlySet<number>): void {
    const frequency = this.#context.sources.catalogues.periods.find('Monthly');
    for (const { data } of monthlyChargeColumns(this.#context)) {
      if (data.storage !== 'numeric') continue;
      for (const record of wanted) {
        if (cellState(data, record) === 'blank') continue;
        const price = numberAt(data, record);
        this.#add(record, { price, quantity: 1, frequency, startDate: Number.NaN, endDate: Number.NaN });
      }
    }
  }

  #frequencyAt(column: CodedColumn | null, row: number): BillingPeriod | undefined {
    const { catalogues, settings } = this.#context.sources;
    const isBlank = column === null || cellState(column, row) === 'blank';
    return catalogues.periods.find(isBlank ? settings.frequencyWhenBlank : (textAt(column, row) ?? ''));
  }

  #add(record: number, rental: Rental): void {
    const known = this.#rentals.get(record);
    if (known === undefined) this.#rentals.set(record, [rental]);
    else known.push(rental);
  }
}

function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && cellState(column, row) === 'unreadable';
}
