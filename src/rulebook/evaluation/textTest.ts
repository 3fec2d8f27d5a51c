import type { CodedColumn, TypedColumn } from '../../columns/typedColumn.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { OperatorName } from '../operators.ts';
import type { TestNode } from '../ruleBook.ts';

type TextTest = (text: string) => boolean;

/** Whether a code's text passes a test against a literal. Blank and unreadable codes pass only isBlank. */
export function codeTest(node: TestNode, column: CodedColumn): (code: number) => boolean {
  if (node.operator === 'isBlank') return (code) => (code === CODE_BLANK) === node.value;
  const { entries, items } = column;
  if (items === null) {
    const test = textTest(node, node.value as Operand);
    return (code) => code > CODE_UNREADABLE && test(entries[code] ?? '');
  }
  const test = listTest(node, node.value as Operand);
  return (code) => code > CODE_UNREADABLE && test(items[code] ?? []);
}

/** Whether a row passes a test whose value is another fact. A missing value on either side never passes. */
export function rowTest(node: TestNode, one: CodedColumn, other: TypedColumn): (row: number) => boolean {
  return (row) => {
    const code = one.codes[row] ?? CODE_BLANK;
    if (code <= CODE_UNREADABLE) return false;
    const value = valueAt(other, row);
    if (value === null) return false;
    return one.items === null
      ? textTest(node, value)(one.entries[code] ?? '')
      : listTest(node, value)(one.items[code] ?? []);
  };
}

type Operand = string | number | boolean | readonly (string | number)[];

function valueAt(column: TypedColumn, row: number): Operand | null {
  if (column.storage === 'numeric') {
    const value = column.values[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  }
  const code = column.codes[row] ?? CODE_BLANK;
  if (code <= CODE_UNREADABLE) return null;
  return column.items === null ? (column.entries[code] ?? '') : (column.items[code] ?? []);
}

function listTest(node: TestNode, operand: Operand): (items: readonly string[]) => boolean {
  if (node.decorator !== null) {
    const test = textTest(node, operand);
    return node.decorator === 'someFact' ? (items) => items.some(test) : (items) => items.every(test);
  }
  const wanted = String(operand);
  return node.operator === 'contains' ? (items) => items.includes(wanted) : (items) => !items.includes(wanted);
}

const TEXT_TESTS: Partial<Record<OperatorName, (operand: string) => TextTest>> = {
  equal: (wanted) => (text) => text === wanted,
  notEqual: (wanted) => (text) => text !== wanted,
  startsWith: (start) => (text) => text.startsWith(start),
  endsWith: (end) => (text) => text.endsWith(end),
  includes: (part) => (text) => text.includes(part),
  lengthLessThan: (length) => (text) => lengthOf(text) < Number(length),
  lengthEqual: (length) => (text) => lengthOf(text) === Number(length),
  lengthGreaterThan: (length) => (text) => lengthOf(text) > Number(length),
};

function textTest(node: TestNode, operand: Operand): TextTest {
  if (node.pattern !== null) return node.pattern;
  if (Array.isArray(operand)) return memberTest(operand as readonly string[], node.operator === 'in');
  const make = TEXT_TESTS[node.operator];
  if (make === undefined) throw new Error(`not a test of texts: ${node.operator}`);
  return make(String(operand));
}

function memberTest(members: readonly string[], wanted: boolean): TextTest {
  if (members.length <= 8) return (text) => members.includes(text) === wanted;
  const set = new Set(members);
  return (text) => set.has(text) === wanted;
}

/** Characters as people count them: code points, so that an emoji is one. */
function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; length += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return length;
}
