import type { Bitset } from '../../columns/bitset.ts';
import { emptyBitset, fullBitset, setBit } from '../../columns/bitset.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { difference, intersection, union } from './bitAlgebra.ts';
import type { OperatorName } from '../operators.ts';
import { definitionOf } from '../operators.ts';
import type { TestNode } from '../ruleBook.ts';
import { scanAtMost, scanLess, scanRange } from './scans.ts';
import { storedLiteral } from '../conditions/storedLiteral.ts';

type NumberTest = (values: Float64Array, value: number, asOf: CalendarDate) => Bitset;

const NUMBER_TESTS: Partial<Record<OperatorName, NumberTest>> = {
  equal: (values, value) => scanRange(values, value, value),
  notEqual: (values, value) => difference(present(values), scanRange(values, value, value)),
  lessThan: (values, value) => scanRange(values, -Infinity, nextBelow(value)),
  lessThanInclusive: (values, value) => scanRange(values, -Infinity, value),
  greaterThan: (values, value) => scanRange(values, nextAbove(value), Infinity),
  greaterThanInclusive: (values, value) => scanRange(values, value, Infinity),
  moreThanDaysAgo: (values, days, asOf) => scanRange(values, -Infinity, nextBelow(asOf - days)),
  moreThanDaysAhead: (values, days, asOf) => scanRange(values, nextAbove(asOf + days), Infinity),
  withinNextDays: (values, days, asOf) => scanRange(values, asOf, asOf + days),
};

/** The rows of a numeric column that pass a test against a literal (in people's units). */
export function testNumbers(node: TestNode, column: NumericColumn, asOf: CalendarDate): Bitset {
  const { values, blanks, type } = column;
  const { operator, value } = node;
  if (operator === 'isBlank') return value === true ? blanks : difference(fullBitset(values.length), blanks);
  if (Array.isArray(value)) {
    const found = isOneOf(
      values,
      (value as readonly unknown[]).map((item) => storedLiteral(item, type) ?? NaN),
    );
    return operator === 'in' ? found : difference(present(values), found);
  }
  const isDays = definitionOf(operator).operand === 'count';
  return testOf(NUMBER_TESTS, operator)(values, isDays ? Number(value) : (storedLiteral(value, type) ?? NaN), asOf);
}

type PairTest = (left: Float64Array, right: Float64Array, asOf: CalendarDate) => Bitset;

const PAIR_TESTS: Partial<Record<OperatorName, PairTest>> = {
  equal: (left, right) => intersection(scanAtMost(left, right), scanAtMost(right, left)),
  notEqual: (left, right) => union(scanLess(left, right), scanLess(right, left)),
  lessThan: scanLess,
  lessThanInclusive: scanAtMost,
  greaterThan: (left, right) => scanLess(right, left),
  greaterThanInclusive: (left, right) => scanAtMost(right, left),
  moreThanDaysAgo: (left, right, asOf) => scanLess(left, shifted(right, asOf, -1)),
  moreThanDaysAhead: (left, right, asOf) => scanLess(shifted(right, asOf, 1), left),
  withinNextDays: (left, right, asOf) =>
    intersection(scanRange(left, asOf, Infinity), scanAtMost(left, shifted(right, asOf, 1))),
};

/** The rows where two numeric columns pass a test against each other. */
export function testNumberPairs(node: TestNode, one: NumericColumn, other: NumericColumn, asOf: CalendarDate): Bitset {
  return testOf(PAIR_TESTS, node.operator)(one.values, other.values, asOf);
}

function testOf<T>(tests: Partial<Record<OperatorName, T>>, operator: OperatorName): T {
  const test = tests[operator];
  if (test === undefined) throw new Error(`not a test of numbers: ${operator}`);
  return test;
}

function shifted(days: Float64Array, asOf: CalendarDate, sign: 1 | -1): Float64Array {
  return days.map((count) => asOf + sign * count);
}

function present(values: Float64Array): Bitset {
  return scanRange(values, -Infinity, Infinity);
}

function isOneOf(values: Float64Array, wanted: readonly number[]): Bitset {
  if (wanted.length <= 8) {
    return wanted.map((value) => scanRange(values, value, value)).reduce(union, emptyBitset(values.length));
  }
  const set = new Set(wanted);
  const rows = emptyBitset(values.length);
  values.forEach((value, row) => {
    if (set.has(value)) setBit(rows, row);
  });
  return rows;
}

/** The greatest number below `value`, so that `x < value` is `x ≤ nextBelow(value)`. */
function nextBelow(value: number): number {
  return -nextAbove(-value);
}

/** The least number above `value`. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const number = Float64Array.of(value);
  const bits = new BigInt64Array(number.buffer);
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? 1n : -1n);
  return number[0] ?? NaN;
}
