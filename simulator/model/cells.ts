import type { Area } from './area.ts';
import { bounding } from './area.ts';
import type { CellValue } from './cellValue.ts';
import { Grid } from './grid.ts';

interface FormulaCell {
  /** With its leading `=`. */
  text: string;
  /** The workbook's revision for which the cell's value holds; -1 when it was never computed. */
  computedAt: number;
}

/** What the cells of a sheet hold. Nothing here is logged or computed: operations do that. */
export class Cells {
  readonly #values = new Grid<CellValue>();
  readonly #formulas = new Grid<FormulaCell>();

  /** The value as last stored; a formula's may be out of date. */
  stored(row: number, column: number): CellValue {
    return this.#values.get(row, column) ?? null;
  }

  /** A formula with its leading `=`, or null. */
  formula(row: number, column: number): string | null {
    return this.#formulas.get(row, column)?.text ?? null;
  }

  isStale(row: number, column: number, revision: number): boolean {
    const formula = this.#formulas.get(row, column);
    return formula !== undefined && formula.computedAt !== revision;
  }

  putValue(row: number, column: number, value: CellValue): void {
    this.#values.set(row, column, value ?? undefined);
    if (this.#formulas.get(row, column) !== undefined) this.#formulas.set(row, column, undefined);
  }

  /** @param computedAt the revision for which `value` holds, or -1 to have it computed. */
  putFormula(row: number, column: number, text: string, value: CellValue, computedAt: number): void {
    this.#values.set(row, column, value ?? undefined);
    this.#formulas.set(row, column, { text, computedAt });
  }

  putComputed(row: number, column: number, value: CellValue, revision: number): void {
    const formula = this.#formulas.get(row, column);
    if (formula === undefined) return;
    formula.computedAt = revision;
    this.#values.set(row, column, value ?? undefined);
  }

  /** The formula's text changes, its value stays: a sheet was renamed, or the cells that it reads moved. */
  rewriteFormulas(area: Area, rewritten: (text: string) => string): void {
    this.#formulas.forEach(area, (formula) => {
      formula.text = rewritten(formula.text);
    });
  }

  forEachFormula(area: Area, visit: (text: string, row: number, column: number) => void): void {
    this.#formulas.forEach(area, (formula, row, column) => {
      visit(formula.text, row, column);
    });
  }

  clear(area: Area): void {
    this.#values.clear(area);
    this.#formulas.clear(area);
  }

  move(area: Area, rowsBy: number, columnsBy: number): void {
    this.#values.move(area, rowsBy, columnsBy);
    this.#formulas.move(area, rowsBy, columnsBy);
  }

  /** The smallest area within another that holds every value and formula; null when there is none. */
  usedArea(within: Area): Area | null {
    const values = this.#values.usedArea(within);
    const formulas = this.#formulas.usedArea(within);
    return values === null || formulas === null ? (values ?? formulas) : bounding(values, formulas);
  }
}
