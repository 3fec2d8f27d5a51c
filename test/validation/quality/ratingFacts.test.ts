import assert from 'node:assert/strict';
import { factValues } from '../factValues.ts';
import type { Cell } from '../tables.ts';
import { tableOf, tablesOf, unreadable } from '../tables.ts';

type Row = Readonly<Record<string, Cell>>;

const customers = (...rows: readonly Row[]): ReturnType<typeof tableOf> => table('customers', rows);
const tariffs = (...rows: readonly Row[]): ReturnType<typeof tableOf> => table('tariffs', rows);

function table(kind: Parameters<typeof tableOf>[0], rows: readonly Row[]): ReturnType<typeof tableOf> {
  return tableOf(kind, [...new Set(rows.flatMap((row) => Object.keys(row)))], rows);
}

describe('facts of what prices usage', () => {
  const USER = { accountNumber: 'A', nationalTariff: 'saver', mobileTariff: 'Business' };
  const INCREMENTS: readonly {
    readonly name: string;
    readonly row: Row;
    readonly bad: boolean;
    readonly odd: boolean;
  }[] = [
    { name: '60/60', row: { initialIncrement: 60, increment: 60 }, bad: false, odd: false },
    { name: '30/6', row: { initialIncrement: 30, increment: 6 }, bad: false, odd: false },
    { name: 'blank', row: { initialIncrement: null, increment: null }, bad: false, odd: false },
    { name: 'no seconds', row: { initialIncrement: null, increment: 0 }, bad: true, odd: false },
    { name: 'less than none', row: { initialIncrement: null, increment: -60 }, bad: true, odd: false },
    { name: 'not readable', row: { initialIncrement: null, increment: unreadable }, bad: true, odd: false },
    { name: 'an hour', row: { initialIncrement: 3600, increment: 60 }, bad: false, odd: true },
    { name: 'swapped: 6/30', row: { initialIncrement: 6, increment: 30 }, bad: false, odd: true },
  ];
  for (const { name, row, bad, odd } of INCREMENTS) {
    it(`an increment: ${name}`, () => {
      const tables = tablesOf(customers(USER), tariffs({ tariff: 'Saver', ...row }));
      assert.deepEqual(factValues('tariffsWithBadIncrement', tables), [bad ? ['saver'] : null]);
      assert.deepEqual(factValues('tariffsWithOddIncrement', tables), [odd ? ['saver'] : null]);
    });
  }

  it('prices below zero, only of tariffs that the customer has', () => {
    const rows = tariffs({ tariff: 'Saver', connection: -0.01, rate: 1 }, { tariff: 'Other', connection: 0, rate: -1 });
    assert.deepEqual(factValues('tariffsWithNegativePrice', tablesOf(customers(USER), rows)), [['saver']]);
  });

  it('currencies other than the customer’s; a blank one is the customer’s', () => {
    const rows = tariffs({ tariff: 'Saver', currency: 'eur' }, { tariff: 'Business', currency: null });
    const of = (currency: string): readonly Cell[] | undefined =>
      factValues('tariffsOfOtherCurrency', tablesOf(customers({ ...USER, currency }), rows));
    assert.deepEqual([of('GBP'), of('EUR')], [[['saver']], [null]]);
  });

  it('a Fixed Fee Tariff is known by the Tariffs sheet', () => {
    const users = customers({ fixedFeeTariff: 'LINE 15' }, { fixedFeeTariff: 'Line 16' }, { fixedFeeTariff: null });
    assert.deepEqual(factValues('unknownFixedFeeTariff', tablesOf(users, tariffs({ tariff: 'Line 15' }))), [
      null,
      'Line 16',
      null,
    ]);
    assert.equal(factValues('unknownFixedFeeTariff', tablesOf(users)), undefined);
  });

  it('sources that nobody delivers, and records without one', () => {
    const users = customers(
      { accountNumber: 'A', billCallsFrom: 'North; Soth' },
      { accountNumber: 'B', billCallsFrom: 'north' },
    );
    const usage = table('usage', [
      { accountNumber: 'A', source: 'North' },
      { accountNumber: 'A', source: null },
      { accountNumber: 'B', source: 'South' },
    ]);
    assert.deepEqual(factValues('unknownCallSources', tablesOf(users, usage)), [['Soth'], null]);
    assert.deepEqual(factValues('usageWithoutSource', tablesOf(users, usage)), [1, 0]);
  });

  it('types of numbers that nobody has; None and All are none', () => {
    const users = customers(
      { ignoreTrafficNumberType: 'All' },
      { ignoreTrafficNumberType: 'Geographic, Geografic' },
      { ignoreTrafficNumberType: 'none' },
    );
    const numbers = table('numbers', [{ accountNumber: 'A', numberType: 'geographic' }]);
    assert.deepEqual(factValues('unknownTrafficTypes', tablesOf(users, numbers)), [null, ['Geografic'], null]);
  });
});
