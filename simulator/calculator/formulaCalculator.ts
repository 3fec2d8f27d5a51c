import type { Calculator, CellPlace } from '../model/calculator.ts';
import type { CellValue } from '../model/cellValue.ts';
import { FormulaEvaluation } from './evaluateFormula.ts';
import type { FormulaSource } from './formulaSource.ts';
import type { FormulaNode } from './formulaTree.ts';
import { formulaError } from './formulaValue.ts';
import { parseFormula } from './parseFormula.ts';
import { WORKSHEET_FUNCTIONS } from './worksheetFunctions.ts';

/** How many formulas may wait for each other on the stack before the deepest is computed first. */
const DEEPEST = 300;

/** Parsed formulas are kept: a column of a table has the same text in each row. */
const MOST_KEPT = 20_000;

/** Tells the first formula of a long chain which one to compute before it. */
class TooDeep extends Error {
  readonly place: CellPlace;

  constructor(place: CellPlace) {
    super('a chain of formulas is too long for the stack');
    this.place = place;
  }
}

/**
 * Computes formulas as Excel does, as far as {@link WORKSHEET_FUNCTIONS} go. An unknown function is `#NAME?`; a formula that cannot
 * be read is `#NAME?` too; what would spill is `#SPILL!`. Circles are the source's to break, which alone knows what is being computed.
 */
export class FormulaCalculator implements Calculator {
  readonly #now: () => number;
  readonly #parsed = new Map<string, FormulaNode | null>();
  #depth = 0;

  /** @param now the date and time as a 1900 serial in local time, for TODAY and NOW. */
  constructor(now: () => number) {
    this.#now = now;
  }

  evaluate(formula: string, at: CellPlace, source: FormulaSource): CellValue {
    if (this.#depth >= DEEPEST) throw new TooDeep(at);
    if (this.#depth > 0) return this.#evaluated(formula, at, source);
    const waiting: CellPlace[] = [];
    for (;;) {
      const next = waiting.at(-1);
      try {
        if (next === undefined) return this.#evaluated(formula, at, source);
        source.value(next.sheet, next.row, next.column);
        waiting.pop();
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        if (waiting.some((place) => isSamePlace(place, error.place))) return formulaError('#CIRC!');
        waiting.push(error.place);
      }
    }
  }

  #evaluated(formula: string, at: CellPlace, source: FormulaSource): CellValue {
    const node = this.#parse(formula);
    if (node === null) return formulaError('#NAME?');
    this.#depth += 1;
    try {
      return new FormulaEvaluation(source, at, WORKSHEET_FUNCTIONS, this.#now).result(node);
    } finally {
      this.#depth -= 1;
    }
  }

  #parse(formula: string): FormulaNode | null {
    const known = this.#parsed.get(formula);
    if (known !== undefined) return known;
    const parsed = parseFormula(formula.replace(/^=/, ''));
    const node = parsed.ok ? parsed.value : null;
    if (this.#parsed.size >= MOST_KEPT) this.#parsed.clear();
    this.#parsed.set(formula, node);
    return node;
  }
}

function isSamePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
