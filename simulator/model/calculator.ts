import type { Area } from './area.ts';
import type { CellValue } from './cellValue.ts';

/** A cell by its sheet's name; row and column count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a structured reference needs to know about a table. */
export interface TableShape {
  readonly name: string;
  /** The name of its sheet. */
  readonly sheet: string;
  /** Header and totals row included, where shown. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  /** Headers from left to right, also when the header row is not shown. */
  readonly columns: readonly string[];
}

/** The workbook as a formula sees it. Names of sheets, tables and names are found whatever their case. */
export interface CalculatorSource {
  readonly dateSystem: '1900' | '1904';
  hasSheet(sheet: string): boolean;
  /** A cell's value; a formula's is computed first when it is out of date. Null outside the used cells. */
  value(sheet: string, row: number, column: number): CellValue;
  /** A cell's formula with its leading `=`, or null when it holds none (SUBTOTAL passes over other SUBTOTALs). */
  formula(sheet: string, row: number, column: number): string | null;
  /** The smallest area that holds every value and formula, so that `A:A` need not be read to its end; null when all is empty. */
  usedArea(sheet: string): Area | null;
  isRowHidden(sheet: string, row: number): boolean;
  table(name: string): TableShape | null;
  /** The table that a cell lies in, for `[@Net]`. */
  tableAt(sheet: string, row: number, column: number): TableShape | null;
  /** What a name stands for, with its leading `=`; a name of the sheet comes before one of the workbook. */
  definedName(name: string, sheet: string): string | null;
}

/** Gives formulas their values. It keeps nothing between calls: the model decides what is out of date. */
export interface Calculator {
  /** The value of a formula (with its leading `=`) that stands in a cell; what cannot be computed is an error value such as `#NAME?`. */
  evaluate(formula: string, at: CellPlace, source: CalculatorSource): CellValue;
}
