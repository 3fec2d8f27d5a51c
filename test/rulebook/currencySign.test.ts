import assert from 'node:assert/strict';
import { textColumnOf } from '../../src/columns/columnsOf.ts';
import type { TypedColumn } from '../../src/columns/typedColumn.ts';
import { numericColumnOf } from '../../src/columns/columnsOf.ts';
import { renderMessage } from '../../src/rulebook/renderMessage.ts';

const CASES = [
  { name: 'pounds by code', currency: 'GBP', expected: 'owes £1,234.50' },
  { name: 'pounds where no currency is known', currency: null, expected: 'owes £1,234.50' },
  { name: 'euros, however typed', currency: ' eur ', expected: 'owes €1,234.50' },
  { name: 'dollars', currency: 'USD', expected: 'owes $1,234.50' },
  { name: 'other currencies by their code', currency: 'CHF', expected: 'owes CHF 1,234.50' },
];

describe('the currency sign in messages', () => {
  for (const { name, currency, expected } of CASES) {
    it(`is that of the row: ${name}`, () => {
      const columns: Readonly<Record<string, TypedColumn>> = {
        balance: numericColumnOf('money', Float64Array.of(1_234_500_000)),
        currencyInForce: textColumnOf(1, () => currency),
      };
      const facts = { rowCount: 1, column: (fact: string) => columns[fact] };
      assert.equal(renderMessage('owes {balance}', facts, 0), expected);
    });
  }
});
