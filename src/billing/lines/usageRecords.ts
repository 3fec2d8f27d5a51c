import { groupRows } from './groupedRows.ts';
import type { GroupedRows } from './groupedRows.ts';

/** A usage row that gave no line, one that is billed already, and one that names the invoice it is on. */
const RECORD_UNUSED = -1;
export const RECORD_BILLED = -2;
export const RECORD_INVOICED = -3;

/** What became of each usage row, by row of the usage sheet. */
export class UsageRecords {
  /** The line that it is part of, or a `RECORD_…`. */
  readonly line: Int32Array;
  /** Its price in millionths of a currency unit; 0 where it has none. */
  readonly micros: Float64Array;
  /** What priced it, as a `priceCode`; 0 where it has no price. */
  readonly priceCode: Uint32Array;
  /** Its number’s row in the numbers sheet, or -1. */
  readonly numberRow: Int32Array;
  /**
   * By customer what the records after the cut-off would cost, in millionths of a currency unit; NaN when one of them cannot be priced.
   * They give no line.
   */
  readonly afterCutOff: Float64Array;
  #rowsByLine: GroupedRows | null = null;

  constructor(numberRow: Int32Array, customerCount: number) {
    const rowCount = numberRow.length;
    this.line = new Int32Array(rowCount).fill(RECORD_UNUSED);
    this.micros = new Float64Array(rowCount);
    this.priceCode = new Uint32Array(rowCount);
    this.numberRow = numberRow;
    this.afterCutOff = new Float64Array(customerCount);
  }

  /** The rows that a line joins, in their order. Asked for once the run has its lines: they are grouped at the first question. */
  rowsOf(line: number): Uint32Array {
    this.#rowsByLine ??= groupRows(this.line, this.line.length, this.#lineCount());
    const { starts, order } = this.#rowsByLine;
    return order.subarray(starts[line] ?? 0, starts[line + 1] ?? 0);
  }

  #lineCount(): number {
    let last = RECORD_UNUSED;
    for (const line of this.line) if (line > last) last = line;
    return last + 1;
  }
}
