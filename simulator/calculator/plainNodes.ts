import type { CellValue } from '../model/cellValue.ts';
import type { FormulaNode } from './formulaTree.ts';
import { formulaError } from './formulaValue.ts';
import { parseReference, splitSheet } from './parseReference.ts';

/** A value as it stands in the formula. */
export function literal(value: CellValue): FormulaNode {
  return { kind: 'literal', value };
}

/** The cells that a reference names, or the name that merely looks like one. */
export function referenceNode(text: string): FormulaNode {
  const { sheet, area } = parseReference(text);
  if (area !== null) return { kind: 'area', sheet, area };
  // What merely looks like a cell, beyond the last column, is a name.
  return text.endsWith('#REF!') ? literal(formulaError('#REF!')) : { kind: 'name', sheet, name: splitSheet(text).rest };
}

/** The value of an array's element, which may have a sign; undefined when it is no constant. */
export function constantOf(node: FormulaNode): CellValue | undefined {
  if (node.kind === 'literal') return node.value;
  const signed = node.kind === 'unary' && node.operand.kind === 'literal' ? node.operand.value : null;
  if (node.kind !== 'unary' || typeof signed !== 'number') return undefined;
  return node.operator === '-' ? -signed : signed;
}
