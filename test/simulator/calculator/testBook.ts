import { FormulaCalculator } from '../../../simulator/calculator/formulaCalculator.ts';
import type { FormulaSource } from '../../../simulator/calculator/formulaSource.ts';
import { columnNumber } from '../../../simulator/calculator/parseReference.ts';
import type { Area } from '../../../simulator/model/area.ts';
import type { TableShape } from '../../../simulator/model/calculator.ts';
import type { CellValue } from '../../../simulator/model/cellValue.ts';

/** Cells by address; a text that begins with `=` is a formula. */
export type TestCells = Readonly<Record<string, CellValue>>;

interface TestBookOptions {
  readonly sheets: Readonly<Record<string, TestCells>>;
  readonly tables?: readonly TableShape[];
  readonly names?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly filteredRows?: readonly number[];
  readonly dateSystem?: '1900' | '1904';
}

/** 1 December 2026, noon, as a 1900 serial. */
const NOON = 46_357.5;

/** A workbook that holds what a test says and computes its formulas when they are read, each once. */
export class TestBook implements FormulaSource {
  readonly dateSystem: '1900' | '1904';
  readonly revision = 1;
  readonly #calculator = new FormulaCalculator(() => NOON);
  readonly #cells = new Map<string, Map<number, CellValue>>();
  readonly #computed = new Map<string, CellValue>();
  readonly #computing = new Set<string>();
  readonly #options: TestBookOptions;

  constructor(options: TestBookOptions) {
    this.#options = options;
    this.dateSystem = options.dateSystem ?? '1900';
    for (const [name, cells] of Object.entries(options.sheets)) {
      const stored = new Map<number, CellValue>();
      for (const [address, value] of Object.entries(cells)) {
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
        stored.set(key(Number(digits), columnNumber(letters)), value);
      }
      this.#cells.set(name.toLowerCase(), stored);
    }
  }

  /** The value of a formula in a cell of the first sheet that no other formula reads. */
  compute(formula: string, row = 900, column = 30): CellValue {
    const [sheet = ''] = Object.keys(this.#options.sheets);
    return this.#calculator.evaluate(formula, { sheet, row, column }, this);
  }

  hasSheet(sheet: string): boolean {
    return this.#cells.has(sheet.toLowerCase());
  }

  value(sheet: string, row: number, column: number): CellValue {
    const stored = this.#cells.get(sheet.toLowerCase())?.get(key(row, column)) ?? null;
    if (typeof stored !== 'string' || !stored.startsWith('=')) return stored;
    const place = `${sheet.toLowerCase()}!${String(row)}:${String(column)}`;
    const known = this.#computed.get(place);
    if (known !== undefined) return known;
    if (this.#computing.has(place)) return { error: '#CIRC!' };
    this.#computing.add(place);
    try {
      const value = this.#calculator.evaluate(stored, { sheet, row, column }, this);
      this.#computed.set(place, value);
      return value;
    } finally {
      this.#computing.delete(place);
    }
  }

  formula(sheet: string, row: number, column: number): string | null {
    const stored = this.#cells.get(sheet.toLowerCase())?.get(key(row, column));
    return typeof stored === 'string' && stored.startsWith('=') ? stored : null;
  }

  usedArea(sheet: string): Area | null {
    const places = [...(this.#cells.get(sheet.toLowerCase())?.keys() ?? [])];
    if (places.length === 0) return null;
    const rows = places.map((place) => Math.floor(place / WIDTH)).sort((a, b) => a - b);
    const columns = places.map((place) => place % WIDTH).sort((a, b) => a - b);
    return {
      firstRow: rows[0] ?? 1,
      lastRow: rows.at(-1) ?? 1,
      firstColumn: columns[0] ?? 1,
      lastColumn: columns.at(-1) ?? 1,
    };
  }

  isRowHidden(_sheet: string, row: number): boolean {
    return this.#options.hiddenRows?.includes(row) === true || this.isRowFilteredOut(_sheet, row);
  }

  isRowFilteredOut(_sheet: string, row: number): boolean {
    return this.#options.filteredRows?.includes(row) === true;
  }

  table(name: string): TableShape | null {
    return this.#options.tables?.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  tableAt(sheet: string, row: number, column: number): TableShape | null {
    return (
      this.#options.tables?.find(
        ({ sheet: own, area }) =>
          own.toLowerCase() === sheet.toLowerCase() &&
          row >= area.firstRow &&
          row <= area.lastRow &&
          column >= area.firstColumn &&
          column <= area.lastColumn,
      ) ?? null
    );
  }

  definedName(name: string): string | null {
    return this.#options.names?.[name.toLowerCase()] ?? null;
  }
}

const WIDTH = 16_384;

function key(row: number, column: number): number {
  return row * WIDTH + column;
}
