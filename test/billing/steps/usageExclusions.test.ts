import assert from 'node:assert/strict';
import { ACTIVE, call } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const JAN_10 = '2025-01-10';
const BILLED = 'usage 2025-01-10..2025-01-10 1.00 billed';
const REFUSED = 'usage 2025-01-10..2025-01-10 1.00 refused';
const SKIPPED = 'usage 2025-01-10..2025-01-10 1.00 skipped';
const DROPPED: TestRow = { ...ACTIVE, customerStatus: 'Dropped', droppedReinstatedDate: '2025-01-20' };

interface Case {
  readonly name: string;
  readonly sheets: TestSheets;
  readonly options?: TestRunOptions;
  readonly lines: readonly string[];
  /** Codes of the refusals in the totals. */
  readonly refused?: readonly string[];
}

function check(cases: readonly Case[]): void {
  for (const { name, sheets, options, lines, refused = [] } of cases) {
    it(name, async () => {
      const { preview } = await testRun('2025-02-01', sheets, options);
      assert.deepEqual(linesAsText(preview.customerAt(0)), lines);
      assert.deepEqual(
        preview.totals.refusedUsage.map(({ reason, rows, net }) => [reason, rows, [...net]]),
        refused.map((reason) => [reason, 1, [['GBP', 100]]]),
      );
    });
  }
}

describe('usage: Bill Calls From', () => {
  const of = (choice: string | null, source: string | null): TestSheets => ({
    customers: [{ ...ACTIVE, billCallsFrom: choice }],
    usage: [call(1, JAN_10, { source })],
  });
  check([
    {
      name: 'the chosen source is billed, whatever the case',
      sheets: of('North Carrier', 'NORTH carrier'),
      lines: [BILLED],
    },
    {
      name: 'another source is refused, with its value',
      sheets: of('North Carrier', 'South Carrier'),
      lines: [REFUSED],
      refused: ['other-source'],
    },
    { name: 'several may be chosen', sheets: of('North Carrier; South Carrier', 'South Carrier'), lines: [BILLED] },
    { name: 'without a choice every source is billed', sheets: of(null, 'South Carrier'), lines: [BILLED] },
    { name: 'a record that names no source is billed', sheets: of('North Carrier', null), lines: [BILLED] },
  ]);
});

describe('usage: the dates of its number', () => {
  const of = (number: TestRow, more: TestRow = {}): TestSheets => ({
    customers: [ACTIVE, { ...ACTIVE, accountNumber: 'B2' }],
    numbers: [{ accountNumber: 'A1', number: 'N1', startDate: null, endDate: null, ...number }],
    usage: [call(1, JAN_10, { number: 'N1', ...more })],
  });
  check([
    { name: 'on the first day: billed', sheets: of({ startDate: JAN_10 }), lines: [BILLED] },
    { name: 'on the last day: billed', sheets: of({ endDate: JAN_10 }), lines: [BILLED] },
    {
      name: 'before the first day: refused, with its value',
      sheets: of({ startDate: '2025-01-11' }),
      lines: [REFUSED],
      refused: ['number-not-active'],
    },
    {
      name: 'after the last day: refused, with its value',
      sheets: of({ endDate: '2025-01-09' }),
      lines: [REFUSED],
      refused: ['number-not-active'],
    },
    {
      name: 'the dates of another account’s number say nothing',
      sheets: of({ accountNumber: 'B2', endDate: '2025-01-09' }),
      lines: [BILLED],
    },
    { name: 'a date that cannot be read is an error, not blank', sheets: of({ endDate: UNREADABLE }), lines: [] },
  ]);

  const MOVED = [
    { accountNumber: 'A1', number: 'N1', startDate: null, endDate: '2025-01-09' },
    { accountNumber: 'B2', number: 'N1', startDate: '2025-01-10', endDate: null },
  ] as const;
  const moved = async (day: string, account: string | null): Promise<readonly (readonly string[])[]> => {
    const { preview } = await testRun('2025-02-01', {
      customers: [ACTIVE, { ...ACTIVE, accountNumber: 'B2' }],
      numbers: MOVED,
      usage: [call(1, day, { accountNumber: account, number: 'N1' })],
    });
    return [linesAsText(preview.customerAt(0)), linesAsText(preview.customerAt(1))];
  };

  it('a number that moved belongs on each day to the account that had it', async () => {
    assert.deepEqual(await moved('2025-01-09', null), [['usage 2025-01-09..2025-01-09 1.00 billed'], []]);
    assert.deepEqual(await moved('2025-01-10', null), [[], [BILLED]]);
  });

  it('a record that names the account that no longer has the number is refused there', async () => {
    assert.deepEqual(await moved('2025-01-10', 'A1'), [[REFUSED], []]);
  });
});

describe('usage: what is left of a dropped customer’s traffic', () => {
  const of = (choice: string | null, more: TestRow = {}): TestSheets => ({
    customers: [{ ...DROPPED, ignoreTrafficNumberType: choice }],
    numbers: [{ accountNumber: 'A1', number: 'N1', numberType: 'Geographic' }],
    usage: [call(1, JAN_10, { number: 'N1', ...more })],
  });
  const ALL: TestRunOptions = { settings: { ignoreTraffic: 'all' } };
  check([
    { name: 'is listed for a manual bill', sheets: of(null), lines: [SKIPPED] },
    { name: 'None: listed, whatever the settings', sheets: of('None'), options: ALL, lines: [SKIPPED] },
    { name: 'All: ignored, with its value', sheets: of('All'), lines: [REFUSED], refused: ['traffic-ignored'] },
    {
      name: 'blank: as the settings say',
      sheets: of(null),
      options: ALL,
      lines: [REFUSED],
      refused: ['traffic-ignored'],
    },
    {
      name: 'a number type: ignored for numbers of it',
      sheets: of('Mobile, geographic'),
      lines: [REFUSED],
      refused: ['traffic-ignored'],
    },
    { name: 'and listed for the others', sheets: of('Mobile'), lines: [SKIPPED] },
    { name: 'and listed for a number that is not known', sheets: of('Geographic', { number: 'N9' }), lines: [SKIPPED] },
    {
      name: 'an active customer’s traffic is billed all the same',
      sheets: { ...of('All'), customers: [{ ...ACTIVE, ignoreTrafficNumberType: 'All' }] },
      lines: [BILLED],
    },
  ]);
});

describe('usage: refusals', () => {
  it('records refused for two reasons are two lines, and each reason says its value', async () => {
    const { preview } = await testRun('2025-02-01', {
      customers: [{ ...DROPPED, billCallsFrom: 'North Carrier' }],
      usage: [
        call(1, JAN_10, { source: 'South Carrier' }),
        call(2, JAN_10, { source: 'South Carrier' }),
        call(4, '2025-01-21', { source: 'North Carrier' }),
      ],
    });
    const { alerts, lines } = preview.customerAt(0);
    assert.deepEqual(
      lines.map(({ net, placement }) => [net, placement]),
      [
        [300, 'refused'],
        [400, 'refused'],
      ],
    );
    assert.deepEqual(
      alerts
        .filter(({ code }) => code.startsWith('USA-'))
        .map(({ code, message }) => [code, /£[\d.]+/.exec(message)?.[0]]),
      [
        ['USA-020', '£4.00'],
        ['USA-050', '£3.00'],
      ],
    );
    assert.deepEqual([...preview.totals.control.refused], [['GBP', 700]]);
  });

  it('currencies stand apart', async () => {
    const customer = { ...ACTIVE, billCallsFrom: 'North Carrier' };
    const { preview } = await testRun('2025-02-01', {
      customers: [
        { ...customer, currency: 'GBP' },
        { ...customer, accountNumber: 'B2', currency: 'EUR' },
      ],
      usage: [
        call(1, JAN_10, { source: 'South Carrier' }),
        call(2, JAN_10, { accountNumber: 'B2', source: 'South Carrier' }),
      ],
    });
    assert.deepEqual(
      preview.totals.refusedUsage.map(({ reason, rows, net }) => [reason, rows, [...net]]),
      [
        [
          'other-source',
          2,
          [
            ['EUR', 200],
            ['GBP', 100],
          ],
        ],
      ],
    );
  });
});
