import type { CalculatorSource } from '../model/calculator.ts';

/** A workbook as formulas see it, with what only some hosts can tell. */
export interface FormulaSource extends CalculatorSource {
  /** Rises with every change of the workbook: sums by criterion and look-ups keep their indexes while it stays the same. */
  readonly revision?: number;
  /** Whether a filter hides the row: SUBTOTAL(9) leaves it out, but keeps rows hidden by hand. */
  isRowFilteredOut?(sheet: string, row: number): boolean;
}
