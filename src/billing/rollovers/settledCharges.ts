import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { lineAmount } from '../lines/lineAmount.ts';
import { numberKey } from '../inputs/numberKey.ts';
import type { LeftLine } from '../previousRollovers.ts';

/** Tells whether a left line without a line of its own in this run is settled; it may be asked once about each line. */
export type SettledCharges = (left: LeftLine, exponent: number) => boolean;

/**
 * Which lines that the run before left must not come in again, by the rows of one customer in the charges sheet:
 * - a one-off charge whose row has an Invoice Number by now was billed on that invoice;
 * - a period of a charge whose row is billed up to a day before it is still the sheet's own to bill: when the sheet makes no line
 *   of it any more, its row has changed (it ended earlier, say), and the row stands.
 * A row that is marked Billed or Billed To without an invoice is one that the rollover itself has moved on.
 */
export function settledCharges(charges: TypedTable, rows: readonly number[]): SettledCharges {
  const column = (field: string): ReturnType<typeof codedField> => codedField(charges, field);
  const [type, chargeId, invoice, description, number] = [
    column('type'),
    column('chargeId'),
    column('invoiceNumber'),
    column('description'),
    column('number'),
  ];
  const billedTo = numericField(charges, 'billedTo');
  const [chargeDate, startDate] = [numericField(charges, 'chargeDate'), numericField(charges, 'startDate')];
  const [price, quantity] = [numericField(charges, 'amountExVat'), numericField(charges, 'quantity')];
  const invoiced = rows.filter((row) => textAt(type, row) === 'One-off' && textAt(invoice, row) !== null);
  const used = new Set<number>();
  const rowsOf = new Map<string, number[]>();
  for (const row of rows) {
    const id = textAt(chargeId, row);
    if (id !== null) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
  }

  const isOfInvoice = (left: LeftLine, row: number, exponent: number): boolean => {
    const id = textAt(chargeId, row);
    if (id !== null && left.chargeId !== null) return id === left.chargeId;
    const count = numberAt(quantity, row);
    const net = lineAmount(numberAt(price, row), Number.isNaN(count) ? 1 : count, 1, 1, exponent);
    const date = numberAt(chargeDate, row);
    const day = Number.isNaN(date) ? numberAt(startDate, row) : date;
    return (
      (textAt(description, row) ?? 'Charge') === left.description &&
      numberKey(textAt(number, row) ?? '') === numberKey(left.number ?? '') &&
      Object.is(day, left.from ?? Number.NaN) &&
      net === left.net
    );
  };
  return (left, exponent) => {
    if (left.kind === 'one-off') {
      const row = invoiced.find((candidate) => !used.has(candidate) && isOfInvoice(left, candidate, exponent));
      if (row !== undefined) used.add(row);
      return row !== undefined;
    }
    if (left.kind !== 'recurring' || left.chargeId === null || left.from === null || billedTo === null) return false;
    const [row, ...others] = rowsOf.get(left.chargeId) ?? [];
    if (row === undefined || others.length > 0 || textAt(type, row) !== 'Recurring') return false;
    return cellState(billedTo, row) === 'blank' || numberAt(billedTo, row) < left.from;
  };
}
