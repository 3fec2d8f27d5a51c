import { intersection } from '../model/area.ts';
import type { CellPlace } from '../model/calculator.ts';
import type { CellValue } from '../model/cellValue.ts';
import { applyOperator, applySign } from './applyOperator.ts';
import { areaGrid } from './areaGrid.ts';
import { cellByCell, isSeveral } from './cellByCell.ts';
import type { FormulaFunction, FormulaFunctions, FormulaScope } from './formulaFunction.ts';
import type { FormulaOperand } from './formulaGrid.ts';
import { gridOf, isFormulaGrid } from './formulaGrid.ts';
import type { FormulaSource } from './formulaSource.ts';
import type { FormulaNode } from './formulaTree.ts';
import { formulaError } from './formulaValue.ts';
import { parseFormula } from './parseFormula.ts';
import { structuredArea } from './structuredArea.ts';

/** Names that stand for names that stand for names: deeper is a circle. */
const DEEPEST_NAME = 20;

/** Evaluates one formula in its place. Arrays are computed cell by cell, as in Excel with dynamic arrays. */
export class FormulaEvaluation implements FormulaScope {
  readonly source: FormulaSource;
  readonly place: CellPlace;
  readonly now: () => number;
  readonly #functions: FormulaFunctions;
  #nameDepth = 0;

  constructor(source: FormulaSource, place: CellPlace, functions: FormulaFunctions, now: () => number) {
    this.source = source;
    this.place = place;
    this.#functions = functions;
    this.now = now;
  }

  /**
   * The value that the formula's cell shows. Cells of one row or column give the one beside the formula; what would spill into
   * other cells is `#SPILL!`, as no spilled ranges are kept.
   */
  result(node: FormulaNode): CellValue {
    const operand = this.evaluate(node);
    if (!isFormulaGrid(operand)) return operand ?? 0;
    if (operand.origin !== null || operand.rowCount * operand.columnCount === 1) return this.single(operand) ?? 0;
    return formulaError('#SPILL!');
  }

  readonly evaluate = (node: FormulaNode): FormulaOperand => {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'missing':
        return null;
      case 'array':
        return gridOf(node.rows);
      case 'area': {
        const sheet = node.sheet ?? this.place.sheet;
        return this.source.hasSheet(sheet) ? areaGrid(this.source, sheet, node.area) : formulaError('#REF!');
      }
      case 'structured': {
        const found = structuredArea(node.reference, this.place, this.source);
        return 'error' in found ? found : areaGrid(this.source, found.sheet, found.area);
      }
      case 'both':
        return this.#common(this.evaluate(node.left), this.evaluate(node.right));
      case 'name':
        return this.#named(node.name, node.sheet ?? this.place.sheet);
      case 'call':
        return this.#call(node.name, node.args);
      case 'unary':
        return this.#unary(node.operator, this.evaluate(node.operand));
      case 'binary':
        return this.#binary(node);
    }
  };

  readonly single = (operand: FormulaOperand): CellValue => {
    if (!isFormulaGrid(operand)) return operand;
    if (operand.rowCount * operand.columnCount === 1) return operand.at(0, 0);
    const { origin } = operand;
    if (origin === null) return operand.at(0, 0);
    const row = operand.rowCount === 1 ? 0 : this.place.row - origin.area.firstRow;
    const column = operand.columnCount === 1 ? 0 : this.place.column - origin.area.firstColumn;
    const oneWay = operand.rowCount === 1 || operand.columnCount === 1;
    const inside = row >= 0 && row < operand.rowCount && column >= 0 && column < operand.columnCount;
    return oneWay && inside ? operand.at(row, column) : formulaError('#VALUE!');
  };

  #common(left: FormulaOperand, right: FormulaOperand): FormulaOperand {
    const [a, b] = [left, right].map((operand) => (isFormulaGrid(operand) ? operand.origin : null));
    if (a === null || b === null || a === undefined || b === undefined) return formulaError('#NULL!');
    const area = a.sheet.toLowerCase() === b.sheet.toLowerCase() ? intersection(a.area, b.area) : null;
    return area === null ? formulaError('#NULL!') : areaGrid(this.source, a.sheet, area);
  }

  #named(name: string, sheet: string): FormulaOperand {
    const formula = this.source.definedName(name, sheet);
    if (formula === null) {
      // The name of a table alone stands for its data.
      const reference = { table: name, parts: ['data'], columns: null } as const;
      return this.source.table(name) === null
        ? formulaError('#NAME?')
        : this.evaluate({ kind: 'structured', reference });
    }
    const parsed = parseFormula(formula.replace(/^=/, ''));
    if (!parsed.ok) return formulaError('#NAME?');
    if (this.#nameDepth === DEEPEST_NAME) return formulaError('#CIRC!');
    this.#nameDepth += 1;
    const operand = this.evaluate(parsed.value);
    this.#nameDepth -= 1;
    return operand;
  }

  #call(name: string, args: readonly FormulaNode[]): FormulaOperand {
    const known = Object.hasOwn(this.#functions, name) ? this.#functions[name] : undefined;
    if (known === undefined) return formulaError('#NAME?');
    if (args.length < known.least || args.length > known.most) return formulaError('#VALUE!');
    if (known.kind === 'lazy') return known.apply(args, this);
    const operands = args.map(this.evaluate);
    return known.kind === 'operands' ? known.apply(operands, this) : this.#lifted(known, operands);
  }

  #lifted(known: Extract<FormulaFunction, { kind: 'scalar' }>, operands: readonly FormulaOperand[]): FormulaOperand {
    if (operands.length === 0) return known.apply([], this);
    const values = operands.map((operand) => (isSeveral(operand) ? operand : this.single(operand)));
    return cellByCell(values, (row) => known.apply(row, this));
  }

  #unary(operator: '+' | '-' | '%' | '@', operand: FormulaOperand): FormulaOperand {
    if (operator === '@') return this.single(operand);
    if (operator === '+') return operand;
    return isFormulaGrid(operand)
      ? cellByCell([operand], ([value = null]) => applySign(operator, value))
      : applySign(operator, operand);
  }

  #binary(node: Extract<FormulaNode, { kind: 'binary' }>): FormulaOperand {
    const left = this.evaluate(node.left);
    const right = this.evaluate(node.right);
    if (!isFormulaGrid(left) && !isFormulaGrid(right)) return applyOperator(node.operator, left, right);
    return cellByCell([left, right], ([a = null, b = null]) => applyOperator(node.operator, a, b));
  }
}
