import type { CodedColumn, NumericColumn, TypedColumn } from '../../columns/typedColumn.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { OperatorName } from '../operators.ts';
import type { TestNode } from '../ruleBook.ts';

type TextTest = (text: string) => boolean;

/** Whether a code's text passes a test against a literal (isBlank excepted). Blank and unreadable codes never do. */
export function codeTest(node: TestNode, column: CodedColumn): (code: number) => boolean {
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
  const { codes, entries, items } = one;
  const testFor: (operand: Operand) => (code: number) => boolean =
    items === null
      ? (operand) => {
          const test = textTest(node, operand);
          return (code) => test(entries[code] ?? '');
        }
      : (operand) => {
          const test = listTest(node, operand);
          return (code) => test(items[code] ?? []);
        };
  const testAt = other.storage === 'coded' ? testsByCode(other, testFor) : testsByNumber(other, testFor);
  return (row) => {
    const code = codes[row] ?? CODE_BLANK;
    return code > CODE_UNREADABLE && testAt(row)(code);
  };
}

type CodeTest = (code: number) => boolean;

const never: CodeTest = () => false;

/** The test that the other fact's value makes, once per distinct value. */
function testsByCode(other: CodedColumn, testFor: (operand: Operand) => CodeTest): (row: number) => CodeTest {
  const { codes, entries, items } = other;
  const tests: CodeTest[] = [never, never];
  return (row) => {
    const code = codes[row] ?? CODE_BLANK;
    return (tests[code] ??= testFor(items === null ? (entries[code] ?? '') : (items[code] ?? [])));
  };
}

function testsByNumber(other: NumericColumn, testFor: (operand: Operand) => CodeTest): (row: number) => CodeTest {
  const tests = new Map<number, CodeTest>();
  return (row) => {
    const value = other.values[row] ?? NaN;
    if (Number.isNaN(value)) return never;
    let test = tests.get(value);
    if (test === undefined) {
      test = testFor(value);
      tests.set(value, test);
    }
    return test;
  };
}

type Operand = string | number | boolean | readonly (string | number)[];

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
