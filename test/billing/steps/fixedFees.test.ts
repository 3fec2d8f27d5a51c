import assert from 'node:assert/strict';
import { ACTIVE } from '../../support/billRows.ts';
import { testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

// Columns of the tariffs sheet: A Tariff, B Call Class, C Rate.
const FEE: TestRow = { tariff: 'Line 15', callClass: 'Fixed Fee', rate: 15.5 };
const CALLS: TestRow = { tariff: 'Line 15', callClass: 'National', rate: 0.02 };
const NUMBER: TestRow = { accountNumber: 'A1', number: 'N1', fixedFeeTariff: 'Line 15' };

interface Case {
  readonly name: string;
  readonly sheets: TestSheets;
  readonly options?: TestRunOptions;
  /** Description, amount in pence, and where it goes, of each line. */
  readonly lines: readonly (readonly [string, number, string])[];
  readonly unpriced?: number;
}

function sheets(
  customer: TestRow,
  numbers: readonly TestRow[],
  tariffs: readonly TestRow[] = [CALLS, FEE],
): TestSheets {
  return { customers: [{ ...ACTIVE, ...customer }], numbers, tariffs };
}

// The run of 1 February bills February in advance: 28 days.
describe('fixed fees', () => {
  const CASES: readonly Case[] = [
    {
      name: 'the customer’s tariff is a monthly charge',
      sheets: sheets({ fixedFeeTariff: 'line 15' }, []),
      lines: [['Fixed fee, line 15', 1550, 'billed']],
    },
    {
      name: 'each number that names one has its fee; the customer’s is then not charged besides',
      sheets: sheets({ fixedFeeTariff: 'Line 15' }, [NUMBER, { ...NUMBER, number: 'N2' }]),
      lines: [
        ['Fixed fee, Line 15, N1', 1550, 'billed'],
        ['Fixed fee, Line 15, N2', 1550, 'billed'],
      ],
    },
    {
      name: 'numbers that name none leave the customer’s: once',
      sheets: sheets({ fixedFeeTariff: 'Line 15' }, [
        { ...NUMBER, fixedFeeTariff: null },
        { ...NUMBER, number: 'N2', fixedFeeTariff: null },
      ]),
      lines: [['Fixed fee, Line 15', 1550, 'billed']],
    },
    {
      // 14 of 28 days: £7.75.
      name: 'a number that ends within the period is charged up to that day',
      sheets: sheets({}, [{ ...NUMBER, endDate: '2025-02-14' }]),
      lines: [['Fixed fee, Line 15, N1', 775, 'billed']],
    },
    {
      name: 'a number that has ended has none',
      sheets: sheets({}, [{ ...NUMBER, endDate: '2025-01-14' }]),
      lines: [],
    },
    {
      name: 'a dropped number without an End Date has none',
      sheets: sheets({}, [{ ...NUMBER, status: 'Dropped' }]),
      lines: [],
    },
    {
      name: 'a number’s unknown status is an error, not a bill',
      sheets: sheets({}, [{ ...NUMBER, status: 'Zombie' }]),
      lines: [],
      unpriced: 1,
    },
    {
      name: 'a number’s End Date that cannot be read is an error',
      sheets: sheets({}, [{ ...NUMBER, endDate: UNREADABLE }]),
      lines: [],
      unpriced: 1,
    },
    {
      name: 'a status without fixed charges holds it',
      sheets: sheets({ fixedFeeTariff: 'Line 15' }, []),
      options: { statuses: { Active: { canHaveFixedCharges: false } } },
      lines: [['Fixed fee, Line 15', 1550, 'held']],
    },
    {
      name: 'a tariff without a row of class Fixed Fee is an error, never priced 0',
      sheets: sheets({ fixedFeeTariff: 'Line 15' }, [], [CALLS]),
      lines: [],
      unpriced: 1,
    },
    {
      name: 'a rate that cannot be read is an error',
      sheets: sheets({ fixedFeeTariff: 'Line 15' }, [], [{ ...FEE, rate: UNREADABLE }]),
      lines: [],
      unpriced: 1,
    },
    {
      name: 'a fee in another currency is an error',
      sheets: sheets({ fixedFeeTariff: 'Line 15' }, [], [{ ...FEE, currency: 'EUR' }]),
      lines: [],
      unpriced: 1,
    },
  ];
  for (const { name, sheets: input, options, lines, unpriced = 0 } of CASES) {
    it(name, async () => {
      const { preview, findings } = await testRun('2025-02-01', input, options);
      assert.deepEqual(
        preview.customerAt(0).lines.map(({ description, net, placement }) => [description, net, placement]),
        lines,
      );
      assert.deepEqual(
        [preview.totals.unpriced, findings.filter(({ ruleId }) => ruleId === 'BILL-UNPRICED').length],
        [unpriced, unpriced],
      );
    });
  }

  it('comes from the cell of its rate, and says what it was taken for', async () => {
    const { preview } = await testRun('2025-02-01', sheets({ fixedFeeTariff: 'Line 15' }, []));
    assert.deepEqual(preview.customerAt(0).lines[0]?.source, { sheet: 'Tariffs', cell: 'C3' });
    assert.ok(preview.run.assumptions.some((sentence) => sentence.startsWith('Fixed Fee Tariffs')));
  });
});
