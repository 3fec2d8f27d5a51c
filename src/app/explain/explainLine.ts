import type { BillRun } from '../../billing/billRun.ts';
import type { CustomerPreview, PreviewLine } from '../../domain/preview.ts';
import type { ExplainedCell } from './explainedCell.ts';
import { lineArithmetic } from './lineArithmetic.ts';
import type { LineArithmetic } from './lineArithmetic.ts';
import { lineCells } from './lineCells.ts';
import { linePeriod } from './linePeriod.ts';
import { lineRecords } from './lineRecords.ts';
import type { ExplainedRecord } from './lineRecords.ts';
import { lineVat } from './lineVat.ts';
import type { LineVat } from './lineVat.ts';
import { undoPlacement } from './undoOutcome.ts';

/** Why one line of a customer is what it is, as values for a reporter or a pane to draw. */
export interface LineExplanation {
  /** Its place among the customer's lines, counted from 1. */
  readonly number: number;
  readonly line: PreviewLine;
  /** The filled cells of the row that it comes from. */
  readonly cells: readonly ExplainedCell[];
  /** Why it has its dates, in sentences. */
  readonly period: readonly string[];
  readonly arithmetic: LineArithmetic;
  /** The usage records that it is made of; empty for other lines. */
  readonly records: readonly ExplainedRecord[];
  readonly vat: LineVat;
  /** What would bring it onto a bill; null when it is on one. */
  readonly undo: string | null;
}

/** Explains line `index` (from 0) of the customer of record `record`. */
export function explainLine(run: BillRun, record: number, customer: CustomerPreview, index: number): LineExplanation {
  const line = customer.lines[index];
  if (line === undefined) throw new Error(`no line ${String(index)}`);
  const id = run.linesOf.order[(run.linesOf.starts[record] ?? 0) + index] ?? -1;
  const cells = lineCells(run, record, id);
  const records = lineRecords(run, record, id);
  return {
    number: index + 1,
    line,
    cells: [...cells.values()],
    period: linePeriod(run, record, line, cells),
    arithmetic: lineArithmetic(run, record, line, records),
    records,
    vat: lineVat(run, record, id, line),
    undo: undoPlacement(run, record, customer, line.placement),
  };
}
