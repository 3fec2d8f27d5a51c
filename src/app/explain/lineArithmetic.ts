import type { BillRun } from '../../billing/billRun.ts';
import type { PreviewLine } from '../../domain/preview.ts';
import { currencySign } from '../../rulebook/currencySign.ts';
import { factText } from '../../rulebook/factText.ts';
import { cellOfField } from './explainedCell.ts';
import type { ExplainedCell } from './explainedCell.ts';
import type { ExplainedRecord } from './lineRecords.ts';

/** How a line's net came about. Amounts are millionths of a currency unit, before any rounding. */
export type LineArithmetic =
  /** Price × quantity × days/of; `exact` is what it comes to before the line is rounded, negative for a refund. */
  | {
      readonly kind: 'price';
      readonly unitPrice: number;
      readonly quantity: number;
      readonly factor: PreviewLine['factor'];
      readonly exact: number;
    }
  /** The sum of single records; none are given where the previous preview brought the line in. */
  | {
      readonly kind: 'records';
      readonly count: number;
      readonly records: readonly ExplainedRecord[];
      readonly exact: number | null;
    }
  /** A fixed fee from the customer's settings. */
  | { readonly kind: 'fee'; readonly setting: ExplainedCell | null }
  /** Up to a target: target − invoice value. */
  | { readonly kind: 'pad'; readonly target: ExplainedCell | null; readonly invoiceValue: string };

export function lineArithmetic(
  run: BillRun,
  record: number,
  line: PreviewLine,
  records: readonly ExplainedRecord[],
): LineArithmetic {
  const { customers } = run.context;
  const sign = currencySign(run.facts, record);
  const cell = (field: string): ExplainedCell | null => cellOfField(customers, record, field, sign);
  if (line.kind === 'pad') {
    const invoiceValue = factText(run.facts.column('invoiceValue'), record, sign);
    return { kind: 'pad', target: cell('lowInvoiceActionValue'), invoiceValue };
  }
  if (line.kind === 'fee') {
    return { kind: 'fee', setting: cell(hasNoLines(run, record) ? 'emptyInvoiceValue' : 'lowInvoiceActionValue') };
  }
  const { unitPrice, quantity, factor, net } = line;
  if (unitPrice === null) {
    const exact = records.length === 0 ? null : records.reduce((sum, { micros }) => sum + micros, 0);
    return { kind: 'records', count: quantity, records, exact };
  }
  const size = (unitPrice * quantity * (factor?.days ?? 1)) / (factor?.of ?? 1);
  // A refund has the price that it gives back.
  const isTurned = size !== 0 && net !== 0 && Math.sign(size) !== Math.sign(net);
  return { kind: 'price', unitPrice, quantity, factor, exact: isTurned ? -size : size };
}

function hasNoLines({ facts }: BillRun, record: number): boolean {
  const lines = facts.column('lineCount');
  return lines?.storage === 'numeric' && lines.values[record] === 0;
}
