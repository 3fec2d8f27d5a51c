import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import { addressOf, columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { calendarDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { FollowUp } from '../../domain/followUp.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import { RATE_DIVISOR } from '../vat/vatAmount.ts';

/** An invoice of the invoices sheet; null where its cell is blank, cannot be read, or the sheet has no such column. */
export interface ExistingInvoice {
  readonly account: string;
  readonly invoiceNumber: string | null;
  readonly issueDate: CalendarDate | null;
  /** Unsent, Approved, Sent, Paid or Overdue. */
  readonly status: string | null;
  /** Null when the cell cannot be read; a blank one says no. */
  readonly isApproved: boolean | null;
  readonly net: MinorUnits | null;
  readonly vat: MinorUnits | null;
  readonly currency: CurrencyCode;
  readonly source: FollowUp['source'];
}

/** The invoices sheet by column: a run looks at every row, and makes an object of few. */
export class InvoiceSheet {
  readonly table: TypedTable;
  readonly dueDate: NumericColumn | null;
  readonly net: NumericColumn | null;
  readonly vat: NumericColumn | null;
  readonly #gross: NumericColumn | null;
  readonly #outstanding: NumericColumn | null;
  readonly #issueDate: NumericColumn | null;
  readonly #approved: NumericColumn | null;
  readonly #status: CodedColumn | null;
  readonly #number: CodedColumn | null;
  readonly #account: CodedColumn | null;
  readonly #currency: CodedColumn | null;
  /** By code of the currency column: null for text that is no currency. */
  readonly #currencies: readonly (CurrencyCode | null)[];

  constructor(table: TypedTable) {
    this.table = table;
    this.dueDate = numericField(table, 'dueDate');
    this.net = numericField(table, 'net');
    this.vat = numericField(table, 'vat');
    this.#gross = numericField(table, 'gross');
    this.#outstanding = numericField(table, 'outstanding');
    this.#issueDate = numericField(table, 'issueDate');
    this.#approved = numericField(table, 'approved');
    this.#status = codedField(table, 'status');
    this.#number = codedField(table, 'invoiceNumber');
    this.#account = codedField(table, 'accountNumber');
    this.#currency = codedField(table, 'currency');
    this.#currencies = (this.#currency?.entries ?? []).map((text) => currencyCode(text));
  }

  /** The currency of a row's amounts: its own, else its customer's; null when the cell names none. */
  currencyAt(row: number, ofCustomer: CurrencyCode): CurrencyCode | null {
    const code = this.#currency?.codes[row] ?? 0;
    return code === 0 ? ofCustomer : (this.#currencies[code] ?? null);
  }

  statusAt(row: number): string | null {
    return textAt(this.#status, row);
  }

  numberAt(row: number): string | null {
    return textAt(this.#number, row);
  }

  netAt(row: number, currency: CurrencyCode): MinorUnits | null {
    return minorAt(this.net, row, currency);
  }

  /** The VAT cell, else gross less net. */
  vatAt(row: number, currency: CurrencyCode): MinorUnits | null {
    if (this.vat !== null && cellState(this.vat, row) !== 'blank') return minorAt(this.vat, row, currency);
    const gross = minorAt(this.#gross, row, currency);
    const net = this.netAt(row, currency);
    return gross === null || net === null ? null : minorUnits(gross - net);
  }

  /** Whether the VAT cell is the nearest whole amount to `rate` on the net cell, told without making an amount of either. */
  hasVatOf(rate: number, row: number, perMinorUnit: number): boolean {
    const vat = numberAt(this.vat, row);
    // A margin below half a minor unit keeps out what doubles cannot tell apart; such a row is looked at exactly.
    return (
      vat % perMinorUnit === 0 && Math.abs(vat - (numberAt(this.net, row) * rate) / RATE_DIVISOR) < perMinorUnit * 0.49
    );
  }

  outstandingAt(row: number, currency: CurrencyCode): MinorUnits | null {
    return minorAt(this.#outstanding, row, currency);
  }

  /** The cell of a field, or of the sheet's first column where it has none. */
  cellOf(row: number, field: string): FollowUp['source'] {
    const column = columnOf(this.table, field) ?? this.table.columns[0];
    return { sheet: this.table.sheet, cell: column === undefined ? 'A1' : addressOf(this.table, row, column) };
  }

  invoiceAt(row: number, currency: CurrencyCode): ExistingInvoice {
    const issued = numberAt(this.#issueDate, row);
    const approved = this.#approved;
    return {
      account: textAt(this.#account, row) ?? '',
      invoiceNumber: this.numberAt(row),
      issueDate: Number.isNaN(issued) ? null : calendarDate(issued),
      status: this.statusAt(row),
      isApproved: approved !== null && cellState(approved, row) === 'unreadable' ? null : numberAt(approved, row) === 1,
      net: this.netAt(row, currency),
      vat: this.vatAt(row, currency),
      currency,
      source: this.cellOf(row, this.vat === null ? 'gross' : 'vat'),
    };
  }
}

function minorAt(column: NumericColumn | null, row: number, currency: CurrencyCode): MinorUnits | null {
  const amount = numberAt(column, row);
  if (!Number.isSafeInteger(amount)) return null;
  return minorUnits(scaledQuotient(amount, 1, microsPerMinorUnit(currencyExponent(currency))));
}
