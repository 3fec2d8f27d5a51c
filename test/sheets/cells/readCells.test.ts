import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TestCell } from '../../support/rawSheetOf.ts';
import { rawSheetOf, rawWorkbookOf } from '../../support/rawSheetOf.ts';
import type { SheetChoices } from '../../../src/sheets/readSheets.ts';
import { readRows, readWorkbook, reported, tableOf, valuesOf } from '../reading.ts';

const m = (units: number) => Math.round(units * 1e6);

/** Reads cells under one header beside account numbers. */
function readCells(header: string, cells: readonly TestCell[], choices: Partial<SheetChoices> = {}) {
  const rows = cells.map((cell, i): readonly TestCell[] => [`A${String(i)}`, 'Active', cell]);
  const read = readRows([['Account Number', 'Customer Status', header], ...rows], choices);
  return { values: valuesOf(tableOf(read), header), checks: reported(read), findings: read.findings };
}

interface Case {
  readonly name: string;
  readonly header: string;
  readonly cells: readonly TestCell[];
  readonly expected: readonly (string | number | boolean | null)[];
  readonly checks?: readonly string[];
  readonly choices?: Partial<SheetChoices>;
}

const CASES: readonly Case[] = [
  {
    name: 'money in every usual notation',
    header: 'Balance',
    cells: [
      '£1,234.50',
      '(12.00)',
      '12.00-',
      '-£5',
      '£-5.5',
      '(£1.00)',
      '1 234.50',
      'GBP 12',
      '12.5 GBP',
      '.5',
      '1e3',
      29.85,
      { value: -3.2, format: '#,##0.00' },
    ],
    expected: [
      m(1234.5),
      m(-12),
      m(-12),
      m(-5),
      m(-5.5),
      m(-1),
      m(1234.5),
      m(12),
      m(12.5),
      m(0.5),
      '?',
      m(29.85),
      m(-3.2),
    ],
    checks: ['SHEET-UNREADABLE'],
  },
  {
    name: 'a comma before three digits as thousands where nothing speaks for decimals',
    header: 'Balance',
    cells: ['1,234', '1.234', '12.50'],
    expected: [m(1234), m(1.234), m(12.5)],
  },
  {
    name: 'decimal commas, and refuses what they make ambiguous',
    header: 'Balance',
    cells: ['1 234,50', '1.234,50', '12,5', '1,234', '1.234'],
    expected: [m(1234.5), m(1234.5), m(12.5), '?', '?'],
    checks: ['SHEET-UNREADABLE'],
  },
  {
    name: 'broken amounts as unreadable, never as nought',
    header: 'Balance',
    cells: ['abc', '1,23,45', '--5', '12.00.00', '£', '5%', 'nil', true, { error: '#DIV/0!' }, '#REF!'],
    expected: ['?', '?', '?', '?', '?', '?', '?', '?', '?', '?'],
    checks: ['SHEET-ERROR-CELL', 'SHEET-UNREADABLE'],
  },
  {
    name: 'blank, spaces and placeholders as blank, telling the placeholders',
    header: 'Balance',
    cells: [null, '', '  ', '\u00a0', '-', 'N/A', 'NULL', 0],
    expected: [null, null, null, null, null, null, null, 0],
    checks: ['SHEET-PLACEHOLDER'],
  },
  {
    name: 'more than six decimals rounded half away from zero, and says so',
    header: 'Balance',
    cells: ['0.0000005', '-0.0000005', '1.23456749', 0.1234567],
    expected: [1, -1, 1_234_567, 123_457],
    checks: ['SHEET-TOO-PRECISE'],
  },
  {
    name: 'large amounts exactly, and refuses those beyond',
    header: 'Balance',
    cells: [999_999_999.999999, 4_000_000_000.12, '9007199254.74', '9007199255', 1e12],
    expected: [999_999_999_999_999, 4_000_000_000_120_000, 9_007_199_254_740_000, '?', '?'],
    checks: ['SHEET-TOO-LARGE'],
  },
  {
    name: 'amounts in a foreign symbol, told once',
    header: 'Balance',
    cells: ['€5', '€6', '£7'],
    expected: [m(5), m(6), m(7)],
    checks: ['SHEET-CURRENCY'],
  },
  {
    name: 'percent signs and formats',
    header: 'VAT Rate',
    cells: ['20%', '17.5 %', { value: 0.2, format: '0%' }, 5],
    expected: [m(20), m(17.5), m(20), m(5)],
  },
  {
    name: 'a column of fractions as percentages, told once',
    header: 'VAT Rate',
    cells: [0.2, '0.05', 0, 1, { value: 0.175, format: '0.0%' }],
    expected: [m(20), m(5), 0, m(100), m(17.5)],
    checks: ['SHEET-FRACTION-PERCENT'],
  },
  {
    name: 'a column of fractions and per cent: those up to one are refused',
    header: 'VAT Rate',
    cells: [0.2, 20, '1', 0],
    expected: ['?', m(20), '?', 0],
    checks: ['SHEET-MIXED-PERCENT'],
  },
  {
    name: 'nothing but ones as open',
    header: 'VAT Rate',
    cells: [1, 0],
    expected: ['?', 0],
    checks: ['SHEET-MIXED-PERCENT'],
  },
  {
    name: 'yes and no in every usual way',
    header: 'Blocked',
    cells: ['Y', 'yes ', 'TRUE', true, 1, '✓', 'N', 'No', false, 0, '✗', 'x', 2, 'maybe', null],
    expected: [true, true, true, true, true, true, false, false, false, false, false, '?', '?', '?', null],
    checks: ['SHEET-UNREADABLE'],
  },
  {
    name: 'dates in mixed notations',
    header: 'Contract End Date',
    cells: [
      '2026-12-01',
      '31/12/2026',
      '1 Dec 2026',
      '1st December 2026',
      '31.12.26',
      'Dec 1, 2026',
      '01-Dec-26',
      'Tue 1 Dec 2026',
      '2026-12-01T08:30:00Z',
      '20261201',
      { value: 46_357, format: 'dd/mm/yyyy' },
    ],
    expected: [
      '2026-12-01',
      '2026-12-31',
      '2026-12-01',
      '2026-12-01',
      '2026-12-31',
      '2026-12-01',
      '2026-12-01',
      '2026-12-01',
      '2026-12-01',
      '2026-12-01',
      '2026-12-01',
    ],
  },
  {
    name: 'an ambiguous date by the default order',
    header: 'Contract End Date',
    cells: ['03/04/2026'],
    expected: ['2026-04-03'],
    checks: ['SHEET-AMBIGUOUS-DATES'],
  },
  {
    name: 'an ambiguous date by the chosen order',
    header: 'Contract End Date',
    cells: ['03/04/2026'],
    expected: ['2026-03-04'],
    checks: ['SHEET-AMBIGUOUS-DATES'],
    choices: { dateOrder: 'month-first' },
  },
  {
    name: 'an ambiguous date as the rest of the column says',
    header: 'Contract End Date',
    cells: ['03/04/2026', '12/31/2026'],
    expected: ['2026-03-04', '2026-12-31'],
    checks: ['SHEET-AMBIGUOUS-DATES'],
  },
  {
    name: 'days that do not exist as unreadable',
    header: 'Contract End Date',
    cells: ['31/02/2026', '2026-13-01', '29/02/2025', 'soon', { value: 60, format: 'dd/mm/yyyy' }, -1],
    expected: ['?', '?', '?', '?', '?', '?'],
    checks: ['SHEET-UNREADABLE'],
  },
  {
    name: 'plain serials in a date column, told once',
    header: 'Contract End Date',
    cells: [39_690, 43_479.75, 11_037],
    expected: ['2008-08-30', '2019-01-14', '1930-03-20'],
    checks: ['SHEET-SERIAL-DATES'],
  },
  {
    name: 'text as it is seen: outer and odd spaces gone, numbers as their format shows',
    header: 'Customer Reference',
    cells: ['  a\u00a0b ', 7, { value: 123, format: '000000' }, '000123', 1234567890123, true],
    expected: ['a b', '7', '000123', '000123', '1234567890123', 'TRUE'],
  },
  {
    name: 'a person called Null',
    header: 'Last Name',
    cells: ['Null', 'NULL', 'None'],
    expected: ['Null', null, 'None'],
    checks: ['SHEET-PLACEHOLDER'],
  },
  {
    name: 'choices by their synonyms, N/A among them, unknown ones as written',
    header: 'Low Invoice',
    cells: ['N/A', 'if call spend is less than', 'sometimes', null],
    expected: ['N/A', 'If call spend is less than £', 'sometimes', null],
    checks: ['SHEET-UNKNOWN-CHOICE'],
  },
  {
    name: 'whole numbers only',
    header: 'Billing Day',
    cells: [28, '28', '28.0', 1.5, '1.5'],
    expected: [28, 28, 28, '?', '?'],
    checks: ['SHEET-UNREADABLE'],
  },
];

describe('cells of a field', () => {
  for (const { name, header, cells, expected, checks = [], choices = {} } of CASES) {
    it(`reads ${name}`, () => {
      const read = readCells(header, cells, choices);
      assert.deepEqual(read.values, expected);
      assert.deepEqual(read.checks, [...checks].sort());
    });
  }

  it('names the cell, the value and what to do', () => {
    const [finding] = readCells('Balance', ['1.00', 'abc']).findings;
    assert.deepEqual(
      { ...finding },
      {
        ruleId: 'SHEET-UNREADABLE',
        severity: 'error',
        account: 'A1',
        sheet: 'Sheet1',
        row: 3,
        cell: 'C3',
        field: 'balance',
        value: 'abc',
        message: 'Balance “abc” cannot be read as an amount of money. Write it as 1234.50.',
      },
    );
  });

  it('reads serials of the 1904 system', () => {
    const rows: TestCell[][] = [
      ['Account Number', 'Contract End Date'],
      ['1', { value: 42_735, format: 'yyyy-mm-dd' }],
    ];
    const table = tableOf(readWorkbook(rawWorkbookOf([rawSheetOf(rows)], { dateSystem: '1904' })));
    assert.deepEqual(valuesOf(table, 'contractEndDate'), ['2021-01-01']);
  });

  it('reads call durations as seconds', () => {
    const cells: TestCell[] = [
      90,
      '90',
      '0:01:30',
      '1m 30s',
      { value: 90 / 86_400, format: 'h:mm:ss' },
      '255:10:10',
      '5:30',
      0.5,
    ];
    const rows = cells.map((cell): TestCell[] => ['A1', 'Mobile', '1 Dec 2026', cell]);
    const read = readRows([['Account Number', 'Call Class', 'Date', 'Duration'], ...rows]);
    assert.deepEqual(valuesOf(tableOf(read, 'usage'), 'duration'), [90, 90, 90, 90, 90, 918_610, '?', '?']);
  });

  it('reports an amount whose currency its own row contradicts', () => {
    const read = readRows([
      ['Account Number', 'Currency', 'Balance'],
      ['1', 'EUR', '£5.00'],
      ['2', 'EUR', '€5.00'],
      ['3', 'USD', '$5.00'],
    ]);
    const found = read.findings.map((each) => [each.ruleId, each.cell]);
    assert.deepEqual(found, [['SHEET-CURRENCY-CONFLICT', 'C2']]);
  });
});

describe('amounts', () => {
  const amount = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 });
  const notations: readonly ((pence: number) => TestCell)[] = [
    (pence) => pence / 100,
    (pence) => fixed(pence),
    (pence) => (pence < 0 ? `-£${grouped(-pence)}` : `£${grouped(pence)}`),
    (pence) => (pence < 0 ? `(${grouped(-pence)})` : grouped(pence)),
    (pence) => (pence < 0 ? `${fixed(-pence)}-` : ` ${fixed(pence)}\u00a0`),
    (pence) => `${fixed(pence)} GBP`,
  ];

  it('read back equal from every notation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, fc.nat(notations.length - 1)), { minLength: 1, maxLength: 20 }),
        (pairs) => {
          const cells = pairs.map(([pence, how]) => notations[how]?.(pence) ?? null);
          const { values } = readCells('Balance', cells);
          assert.deepEqual(
            values,
            pairs.map(([pence]) => pence * 10_000),
          );
        },
      ),
    );
  });

  it('read the same in any order of rows', () => {
    const cell = fc.oneof(fc.constantFrom<TestCell[]>('1,234', '1.234,5', '(3)', 'abc', null, 'N/A', 0.5, '£9'));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
        const forwards = readCells('Balance', cells).values;
        const backwards = readCells('Balance', [...cells].reverse()).values;
        assert.deepEqual([...backwards].reverse(), forwards);
      }),
    );
  });

  it('that cannot be read are neither nought nor blank', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '!', '?', '/', '_', '£', '1', '.', ',') }),
        (text) => {
          const { values, checks } = readCells('Balance', [`${text}z`]);
          assert.deepEqual(values, ['?']);
          assert.deepEqual(checks, ['SHEET-UNREADABLE']);
        },
      ),
    );
  });
});

function fixed(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function grouped(pence: number): string {
  const [pounds = '', rest = ''] = fixed(pence).split('.');
  return `${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}
