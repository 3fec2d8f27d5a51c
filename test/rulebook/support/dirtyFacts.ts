import fc from 'fast-check';
import { emptyBitset, setBit } from '../../../src/columns/bitset.ts';
import { CodedColumnBuilder } from '../../../src/columns/codedColumnBuilder.ts';
import type { TypedColumn } from '../../../src/columns/typedColumn.ts';
import { CODE_UNREADABLE } from '../../../src/columns/typedColumn.ts';
import type { FactSource } from '../../../src/rulebook/factSource.ts';
import type { ValueType } from '../../../src/domain/valueType.ts';
import { isNumericType } from '../../../src/rulebook/conditions/storedLiteral.ts';

/** Facts that the random rules and rows are about: every type, two of each where facts are compared with facts. */
export const DIRTY_TYPES: Readonly<Record<string, ValueType>> = {
  name: 'text',
  code: 'text',
  status: 'choice',
  groups: 'list',
  tags: 'list',
  balance: 'money',
  limit: 'money',
  rate: 'percent',
  discount: 'percent',
  score: 'number',
  days: 'integer',
  count: 'integer',
  dropped: 'date',
  started: 'date',
  talk: 'duration',
  consent: 'boolean',
  verified: 'boolean',
};

/** Texts that differ only in what people cannot see, and texts that programs stumble over. */
export const DIRTY_TEXTS = [
  'Active',
  'active',
  'A1',
  'A12',
  ' ',
  '',
  '0',
  'NaN',
  'null',
  'é',
  'e\u0301',
  '😀',
  '\ud800',
  'a\nb',
  '\u00a0',
  '__proto__',
  'VIP',
  'Trade',
  'undefined',
] as const;

/** Numbers around the bounds that random rules test for. Stored units. */
const DIRTY_NUMBERS: Readonly<Record<string, readonly number[]>> = {
  money: [0, -0, 10_000, -10_000, 12_340_000, 12_340_001, 12_339_999, -12_340_000, 9_007_199_254_740_991],
  percent: [0, 20_000_000, 17_500_000, 100_000_000, -1],
  number: [0, -0, 0.1, 0.30000000000000004, 0.3, -1, 1e308, Number.MIN_VALUE, Infinity, -Infinity],
  integer: [0, -0, 1, 7, 30, -1, 31],
  date: [20_788, 20_787, 20_789, 20_758, 20_757, 0, -1, 20_795, 20_796],
  duration: [0, 59, 60, 3600],
  boolean: [0, 1],
};

type Cell = { readonly value: string | number | readonly string[] } | 'blank' | 'unreadable';

function cellOf(type: ValueType): fc.Arbitrary<Cell> {
  const text = fc.constantFrom(...DIRTY_TEXTS);
  const value =
    type === 'list'
      ? fc.array(text, { maxLength: 3 })
      : isNumericType(type)
        ? fc.constantFrom(...(DIRTY_NUMBERS[type] ?? []))
        : text;
  return fc.oneof(
    { weight: 6, arbitrary: value.map((one) => ({ value: one })) },
    { weight: 2, arbitrary: fc.constant('blank' as const) },
    { weight: 1, arbitrary: fc.constant('unreadable' as const) },
  );
}

/** Random rows, up to 70 so that the last word of a bitset is sometimes full and sometimes not; a column may be absent. */
export const dirtyFacts: fc.Arbitrary<FactSource> = fc.integer({ min: 0, max: 70 }).chain((rowCount) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(DIRTY_TYPES).map(([fact, type]) => [
          fact,
          fc.option(fc.array(cellOf(type), { minLength: rowCount, maxLength: rowCount }), { freq: 8 }),
        ]),
      ),
    )
    .map((cells) => {
      const columns = new Map<string, TypedColumn>();
      for (const [fact, type] of Object.entries(DIRTY_TYPES)) {
        const column = cells[fact];
        if (column !== null && column !== undefined) columns.set(fact, columnOf(column, type));
      }
      return { rowCount, column: (fact: string) => columns.get(fact) };
    }),
);

function columnOf(cells: readonly Cell[], type: ValueType): TypedColumn {
  if (isNumericType(type)) {
    const blanks = emptyBitset(cells.length);
    cells.forEach((cell, row) => {
      if (cell === 'blank') setBit(blanks, row);
    });
    const values = Float64Array.from(cells, (cell) => (typeof cell === 'string' ? NaN : (cell.value as number)));
    return { storage: 'numeric', type, values, blanks };
  }
  const builder = new CodedColumnBuilder(cells.length);
  const lists = new Map<string, readonly string[]>();
  cells.forEach((cell, row) => {
    if (cell === 'unreadable') builder.setCode(row, CODE_UNREADABLE);
    else if (cell !== 'blank') {
      const text = Array.isArray(cell.value) ? JSON.stringify(cell.value) : (cell.value as string);
      if (Array.isArray(cell.value)) lists.set(text, cell.value as readonly string[]);
      builder.set(row, text);
    }
  });
  return builder.build(type, (text) => lists.get(text) ?? []);
}
