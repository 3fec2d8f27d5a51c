/** A usage row that gave no line, one that is billed already, and one that names the invoice it is on. */
const RECORD_UNUSED = -1;
export const RECORD_BILLED = -2;
export const RECORD_INVOICED = -3;

/** What became of each usage row: the line that it is part of (or a `RECORD_…`), and its price in millionths. */
export class UsageRecords {
  readonly line: Int32Array;
  readonly micros: Float64Array;

  constructor(rowCount: number) {
    this.line = new Int32Array(rowCount).fill(RECORD_UNUSED);
    this.micros = new Float64Array(rowCount);
  }
}
