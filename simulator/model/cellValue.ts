/** An error as a cell's value: `#N/A`, `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: a number (dates are serials), text, truth, nothing, or an error. */
export type CellValue = number | string | boolean | null | CellError;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
