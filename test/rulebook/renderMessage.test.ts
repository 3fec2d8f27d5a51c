import assert from 'node:assert/strict';
import { numericColumnOf, textColumnOf } from '../../src/columns/columnsOf.ts';
import type { TypedColumn } from '../../src/columns/typedColumn.ts';
import { renderMessage } from '../../src/rulebook/renderMessage.ts';

const CASES = [
  { name: 'one', count: 1, template: '{n|invoice is|invoices are} late.', expected: '1 invoice is late.' },
  { name: 'several', count: 3, template: '{n|invoice is|invoices are} late.', expected: '3 invoices are late.' },
  { name: 'none', count: 0, template: '{n|invoice is|invoices are} late.', expected: '0 invoices are late.' },
  { name: 'no number', count: Number.NaN, template: '{n|invoice|invoices} late', expected: 'blank invoices late' },
  { name: 'a plain place', count: 2, template: '{n} late', expected: '2 late' },
  { name: 'text beside it', count: 1, template: '{name}: {n|row|rows}', expected: 'Bay Ltd: 1 row' },
  { name: 'a header with one bar', count: 1, template: '{column:A|B}', expected: 'x' },
  { name: 'an open brace', count: 1, template: 'a { b', expected: 'a { b' },
];

describe('a rendered message', () => {
  for (const { name, count, template, expected } of CASES) {
    it(`counts in words: ${name}`, () => {
      const columns: Readonly<Record<string, TypedColumn>> = {
        n: numericColumnOf('integer', Float64Array.of(count)),
        name: textColumnOf(1, () => 'Bay Ltd'),
        'column:A|B': textColumnOf(1, () => 'x'),
      };
      const facts = { rowCount: 1, column: (fact: string) => columns[fact] };
      assert.equal(renderMessage(template, facts, 0), expected);
    });
  }
});
