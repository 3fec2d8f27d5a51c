import type { Result } from '../../src/domain/result.ts';
import { failure, success } from '../../src/domain/result.ts';
import type { FormulaFault, FormulaToken } from './formulaToken.ts';
import type { BinaryOperator, FormulaNode } from './formulaTree.ts';
import type { CellValue } from '../model/cellValue.ts';
import { errorOfText, formulaError } from './formulaValue.ts';
import { constantOf, literal, referenceNode } from './plainNodes.ts';
import { splitSheet } from './parseReference.ts';
import { parseStructured } from './parseStructured.ts';
import { tokenizeFormula } from './tokenizeFormula.ts';

/** From loosest to tightest; all associate to the left, as in Excel (2^3^2 is 64). */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** What can stand on either side of a blank that means "the cells that both have". */
const REFERENCES: readonly string[] = ['reference', 'name', 'brackets'];

/** Files write later functions with a prefix; people do not. */
const FILE_PREFIX = /^_XLFN\.(_XLWS\.)?/;

/**
 * Parses a formula without its leading `=`. Excel's order: a sign binds tighter than `^` (-2^2 is 4), then `%`.
 * Errors: `formula-unreadable`.
 */
export function parseFormula(text: string): Result<FormulaNode, FormulaFault> {
  const tokens = tokenizeFormula(text);
  if (!tokens.ok) return tokens;
  const parser = new FormulaParser(tokens.value);
  const node = parser.whole();
  return node === null ? failure(parser.fault(text)) : success(node);
}

/** Recursive descent; null means that the text does not fit, and the position says where. */
class FormulaParser {
  readonly #tokens: readonly FormulaToken[];
  #at = 0;

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens;
  }

  whole(): FormulaNode | null {
    const node = this.#level(0);
    return this.#at === this.#tokens.length ? node : null;
  }

  fault(text: string): FormulaFault {
    const token = this.#tokens[this.#at];
    const where = token === undefined ? 'ends too early' : `cannot be read at “${token.text}”`;
    return { code: 'formula-unreadable', message: `“${text}” ${where}. Correct the formula there.` };
  }

  #level(level: number): FormulaNode | null {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#signed();
    let left = this.#level(level + 1);
    for (;;) {
      const operator = this.#peek();
      if (left === null || operator === null || !operators.includes(operator)) return left;
      this.#at += 1;
      const right = this.#level(level + 1);
      if (right === null) return null;
      left = { kind: 'binary', operator: operator as BinaryOperator, left, right };
    }
  }

  #signed(): FormulaNode | null {
    const operator = this.#peek();
    if (operator === '-' || operator === '+' || operator === '@') {
      this.#at += 1;
      const operand = this.#signed();
      return operand === null ? null : { kind: 'unary', operator, operand };
    }
    let operand = this.#reference();
    while (operand !== null && this.#take('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  /** An operand, or several references that only blanks part. */
  #reference(): FormulaNode | null {
    let left = this.#operand();
    while (left !== null && REFERENCES.includes(this.#tokens[this.#at]?.kind ?? 'operator')) {
      const right = this.#operand();
      if (right === null) return null;
      left = { kind: 'both', left, right };
    }
    return left;
  }

  #operand(): FormulaNode | null {
    const token = this.#tokens[this.#at];
    if (token === undefined) return null;
    this.#at += 1;
    switch (token.kind) {
      case 'number':
        return literal(Number(token.text));
      case 'text':
        return literal(token.text.slice(1, -1).replaceAll('""', '"'));
      case 'error':
        return literal(errorOfText(token.text));
      case 'external':
        return literal(formulaError('#REF!'));
      case 'reference':
        return referenceNode(token.text);
      case 'brackets':
        return this.#structured(null, token);
      case 'name':
        return this.#named(token);
      case 'function':
        return this.#call(token.text.toUpperCase().replace(FILE_PREFIX, ''));
      case 'operator':
        return this.#grouped(token);
    }
  }

  #grouped({ text }: FormulaToken): FormulaNode | null {
    if (text === '{') return this.#array();
    const inner = text === '(' ? this.#level(0) : null;
    if (inner !== null && this.#take(')')) return inner;
    if (text !== '(') this.#at -= 1;
    return null;
  }

  #named(token: FormulaToken): FormulaNode | null {
    const next = this.#tokens[this.#at];
    if (next?.kind === 'brackets' && next.start === token.end) {
      this.#at += 1;
      return this.#structured(token.text, next);
    }
    if (/^true$/i.test(token.text)) return literal(true);
    if (/^false$/i.test(token.text)) return literal(false);
    const { sheet, rest } = splitSheet(token.text);
    return { kind: 'name', sheet, name: rest };
  }

  #structured(table: string | null, { text }: FormulaToken): FormulaNode | null {
    const reference = parseStructured(table, text);
    if (reference !== null) return { kind: 'structured', reference };
    this.#at -= 1;
    return null;
  }

  #call(name: string): FormulaNode | null {
    this.#at += 1;
    const args: FormulaNode[] = [];
    if (this.#take(')')) return { kind: 'call', name, args };
    for (;;) {
      const next = this.#peek();
      const arg: FormulaNode | null = next === ',' || next === ')' ? { kind: 'missing' } : this.#level(0);
      if (arg === null) return null;
      args.push(arg);
      if (this.#take(')')) return { kind: 'call', name, args };
      if (!this.#take(',')) return null;
    }
  }

  #array(): FormulaNode | null {
    const rows: CellValue[][] = [[]];
    for (;;) {
      const value = this.#signed();
      const constant = value === null ? undefined : constantOf(value);
      if (constant === undefined) return null;
      rows.at(-1)?.push(constant);
      if (this.#take('}')) return { kind: 'array', rows };
      if (this.#take(';')) rows.push([]);
      else if (!this.#take(',')) return null;
    }
  }

  #peek(): string | null {
    const token = this.#tokens[this.#at];
    return token?.kind === 'operator' ? token.text : null;
  }

  #take(operator: string): boolean {
    const found = this.#peek() === operator;
    if (found) this.#at += 1;
    return found;
  }
}
