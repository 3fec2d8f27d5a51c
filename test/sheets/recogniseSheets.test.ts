import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RawSheet } from '../../src/columns/rawSheet.ts';
import { customersTable } from '../../src/sheets/customersTable.ts';
import { headerSignature } from '../../src/sheets/headers/headerSignature.ts';
import { DEFAULT_SHEET_CHOICES } from '../../src/sheets/readSheets.ts';
import type { SheetChoices } from '../../src/sheets/readSheets.ts';
import { recogniseSheets } from '../../src/sheets/recogniseSheets.ts';
import { SHEET_CHECKS, sheetCheckId } from '../../src/sheets/sheetChecks.ts';
import type { SheetCheck } from '../../src/sheets/sheetChecks.ts';
import type { TestCell } from '../support/rawSheetOf.ts';
import { rawSheetOf, rawWorkbookOf } from '../support/rawSheetOf.ts';
import { CATALOGUE, readRows, readWorkbook, reported, tableOf, valuesOf } from './reading.ts';

const CUSTOMERS: readonly (readonly TestCell[])[] = [
  ['Account Number', 'Company Name', 'Customer Status', 'Balance'],
  ['000001', 'Ash Ltd', 'Active', 10],
  ['000002', 'Birch Ltd', 'Suspended', '£20.00'],
  ['000003', 'Cedar Ltd', 'Active', null],
];

const sheet = (name: string, rows: readonly (readonly TestCell[])[], over: Partial<RawSheet> = {}) =>
  rawSheetOf(rows, { ...over, name });

function failureOf(sheets: readonly RawSheet[], choices: Partial<SheetChoices> = {}) {
  const read = recogniseSheets(rawWorkbookOf(sheets), CATALOGUE, { ...DEFAULT_SHEET_CHOICES, ...choices });
  assert.ok(!read.ok);
  return read.error;
}

const KINDS = [
  { kind: 'customers', headers: ['A/C No.', 'Client', 'Status'], row: ['1', 'Ash', 'Active'] },
  {
    kind: 'charges',
    headers: ['Account Number', 'Description', 'Type', 'Amount ex VAT', 'Frequency'],
    row: ['1', 'Line', 'Recurring', 5, 'Monthly'],
  },
  {
    kind: 'usage',
    headers: ['Account Number', 'Call Class', 'Date', 'Duration', 'Charge'],
    row: ['1', 'Mobile', '1 Dec 2026', 60, 0.12],
  },
  {
    kind: 'tariffs',
    headers: ['Tariff', 'Call Class', 'Rate (per minute)', 'Connection'],
    row: ['Std', 'Mobile', 0.1, 0.02],
  },
  {
    kind: 'numbers',
    headers: ['Account Number', 'CLI', 'Start Date', 'National Tariff'],
    row: ['1', '02079460000', '1 Dec 2026', 'Std'],
  },
  {
    kind: 'invoices',
    headers: ['Account Number', 'Invoice No', 'Invoice Date', 'Gross', 'Outstanding', 'Status'],
    row: ['1', 'I1', '1 Dec 2026', 12, 12, 'Sent'],
  },
  {
    kind: 'contacts',
    headers: ['Account Number', 'Contact Name', 'Email', 'Attachment Preference'],
    row: ['1', 'A', 'a@example.com', 'Full'],
  },
] as const;

describe('recogniseSheets', () => {
  for (const { kind, headers, row } of KINDS) {
    it(`knows a ${kind} sheet by its headers alone`, () => {
      const read = readWorkbook(rawWorkbookOf([sheet('Sheet1', [headers, row])]));
      assert.equal(read.sheets[0]?.kind, kind);
    });
  }

  it('reads all seven kinds of one workbook', () => {
    const read = readWorkbook(
      rawWorkbookOf(KINDS.map(({ headers, row }, i) => sheet(`S${String(i)}`, [headers, row]))),
    );
    assert.deepEqual(
      read.sheets.map((each) => each.kind),
      KINDS.map((each) => each.kind),
    );
    assert.deepEqual(reported(read), []);
  });

  it('finds a header under titles, and leaves out totals, sections, blank rows and repeated headers', () => {
    const read = readRows([
      ['Customers at 30 November 2026'],
      [],
      ...CUSTOMERS.slice(0, 2),
      ['North'],
      [],
      ['Account Number', 'Company Name', 'Customer Status', 'Balance'],
      ...CUSTOMERS.slice(2),
      ['000004'],
      ['Total Telecom', 'Total', 'Active', 5],
      ['Grand total', null, null, 35],
      [null, null, null, 35],
      [null, 'Printed by accounts'],
    ]);
    const table = tableOf(read);
    assert.equal(table.headerRow, 3);
    assert.deepEqual(valuesOf(table, 'accountNumber'), ['000001', '000002', '000003', '000004', 'Total Telecom']);
    assert.deepEqual(
      read.findings.map((each) => [each.ruleId, each.row]),
      [
        ['SHEET-SECTION-ROW', 5],
        ['SHEET-REPEATED-HEADER', 7],
        ['SHEET-TOTAL-ROW', 12],
        ['SHEET-TOTAL-ROW', 13],
        ['SHEET-SECTION-ROW', 14],
      ],
    );
  });

  it('joins a two-row header over merged cells', () => {
    const rows: TestCell[][] = [
      ['Account Number', 'Address', null, null, 'Balance'],
      [null, 'Line 1', 'Line 2', 'Postcode', null],
      ['1', '1 High St', null, 'N1 1AA', 5],
      ['2', '2 High St', null, 'N1 1AB', 6],
    ];
    const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 }];
    for (const over of [{ merges }, {}]) {
      const table = tableOf(readWorkbook(rawWorkbookOf([sheet('Customers', rows, over)])));
      assert.equal(table.headerRow, 2);
      assert.deepEqual(
        table.columns.map((column) => column.header),
        ['Account Number', 'Address Line 1', 'Address Line 2', 'Address Postcode', 'Balance'],
      );
      assert.equal(table.rowCount, 2);
    }
  });

  it('trusts an Excel table about its header, rows and totals', () => {
    const rows: TestCell[][] = [
      ['Notes on this sheet', 'Status', 'Email'],
      ...CUSTOMERS.map((row) => [...row]),
      ['Sum', null, null, 30],
    ];
    const tables = [
      { name: 'Table1', range: { firstRow: 2, lastRow: 6, firstColumn: 1, lastColumn: 4 }, hasTotalsRow: true },
    ];
    const table = tableOf(readWorkbook(rawWorkbookOf([sheet('Customers', rows, { tables })])));
    assert.deepEqual([table.headerRow, table.rowCount], [2, 3]);
  });

  it('fills merged texts down but counts a merged amount once', () => {
    const rows: TestCell[][] = [
      ['Account Number', 'Description', 'Type', 'Amount'],
      ['1', 'A', 'Recurring', 5],
      [null, 'B', 'Recurring', null],
    ];
    const merges = [1, 4].map((column) => ({ firstRow: 2, lastRow: 3, firstColumn: column, lastColumn: column }));
    const read = readWorkbook(rawWorkbookOf([sheet('Charges', rows, { merges })]));
    const table = tableOf(read, 'charges');
    assert.deepEqual(valuesOf(table, 'accountNumber'), ['1', '1']);
    assert.deepEqual(valuesOf(table, 'amountExVat'), [5_000_000, null]);
    assert.ok(reported(read).includes('SHEET-MERGED-CELLS'));
  });

  it('keeps duplicate and blank headers apart and says so', () => {
    const read = readRows([
      ['Account Number', 'Status', 'Note', null, 'Note', 'Balance'],
      ['1', 'Active', 'a', 'x', 'b', 5],
    ]);
    assert.deepEqual(
      tableOf(read).columns.map((column) => column.header),
      ['Account Number', 'Status', 'Note', 'Column D', 'Note (2)', 'Balance'],
    );
    assert.deepEqual(reported(read), ['SHEET-BLANK-HEADER', 'SHEET-DUPLICATE-HEADER', 'SHEET-FIELD-TAKEN']);
  });

  it('takes every monthly charge column, and any other field once', () => {
    const read = readRows([
      ['Account Number', 'Status', 'Line Rental', 'Monthly Charge', 'Status'],
      ['1', 'Active', 5, 6, 'Active'],
    ]);
    const fields = read.sheets[0]?.columns.map((column) => column.field);
    assert.deepEqual(fields, ['accountNumber', 'customerStatus', 'monthlyCharge', 'monthlyCharge', null]);
  });

  it('weighs values: a VAT column of numbers is a rate, one of registrations is not', () => {
    const fieldOf = (value: TestCell) =>
      readRows([
        ['Account Number', 'Status', 'VAT'],
        ['1', 'Active', value],
      ]).sheets[0]?.columns[2]?.field;
    assert.equal(fieldOf('20%'), 'vatRate');
    assert.equal(fieldOf('GB123456789'), null);
  });

  it('lets a person override the mapping by header signature', () => {
    const headers = ['Account Number', 'Status', 'Ref'];
    const mapping = { [headerSignature(headers)]: { Ref: 'customerReference', Status: null, Gone: 'nosuch' } };
    const read = readRows([headers, ['1', 'Active', 'X']], { mapping });
    assert.deepEqual(
      read.sheets[0]?.columns.map((column) => [column.field, column.confidence]),
      [
        ['accountNumber', 0.9 + 0.1],
        [null, 0],
        ['customerReference', 1],
      ],
    );
    assert.deepEqual(reported(read), ['SHEET-UNKNOWN-FIELD']);
  });

  it('has the same signature for headers that differ in case and spacing', () => {
    assert.equal(headerSignature(['Account  Number', ' e-mail']), headerSignature(['ACCOUNT NUMBER', 'E-mail']));
  });

  it('reports duplicate and blank account numbers on each row, naming the others', () => {
    const read = readRows([...CUSTOMERS, ['000001', 'Ash again', 'Active', 1], [null, 'Nobody', 'Active', 1]]);
    assert.deepEqual(
      read.findings.map((each) => [each.ruleId, each.severity, each.cell, each.account]),
      [
        ['DATA-DUPLICATE-ACCOUNT', 'error', 'A2', '000001'],
        ['DATA-DUPLICATE-ACCOUNT', 'error', 'A5', '000001'],
        ['DATA-BLANK-ACCOUNT', 'error', 'A6', null],
      ],
    );
    assert.match(read.findings[0]?.message ?? '', /row 5/);
  });

  it('refuses two customers sheets, naming both and what to do, unless one is chosen', () => {
    const sheets = [sheet('Jan', CUSTOMERS), sheet('Feb', CUSTOMERS)];
    const error = failureOf(sheets);
    assert.equal(error.code, 'ambiguous-sheets');
    assert.match(error.message, /“Jan” and “Feb”.*Choose/);
    const read = readWorkbook(rawWorkbookOf(sheets), { sheets: { customers: 'Feb' } });
    assert.equal(tableOf(read).sheet, 'Feb');
    assert.equal(failureOf(sheets, { sheets: { customers: 'Mar' } }).code, 'ambiguous-sheets');
  });

  it('leaves out hidden sheets unless chosen, and its own output always', () => {
    const tables = [
      {
        name: 'ProformaInvoices',
        range: { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 4 },
        hasTotalsRow: false,
      },
    ];
    const sheets = [
      sheet('Old', CUSTOMERS, { visibility: 'hidden' }),
      sheet('New', CUSTOMERS),
      sheet('Invoices', CUSTOMERS, { tables }),
    ];
    const read = readWorkbook(rawWorkbookOf(sheets));
    assert.deepEqual(read.leftOut, [
      { name: 'Old', reason: 'hidden' },
      { name: 'Invoices', reason: 'own-output' },
    ]);
    assert.equal(tableOf(read).sheet, 'New');
    assert.equal(tableOf(readWorkbook(rawWorkbookOf(sheets), { sheets: { customers: 'Old' } })).sheet, 'Old');
  });

  it('says when there is no data, and which sheets were looked at when none has customers', () => {
    assert.equal(failureOf([sheet('Empty', [])]).code, 'no-data');
    const read = readRows([
      ['Tariff', 'Call Class', 'Rate'],
      ['Std', 'Mobile', 0.1],
    ]);
    const customers = customersTable(read);
    assert.ok(!customers.ok);
    assert.equal(customers.error.code, 'no-customers-sheet');
    assert.match(customers.error.message, /Sheet1/);
  });

  it('tells a note beyond the last header of a workbook without calling the row wrong', () => {
    const read = readRows([...CUSTOMERS.slice(0, 3), ['000003', 'Cedar Ltd', 'Active', 1, 'ask Jo']]);
    assert.deepEqual(
      read.findings.map((each) => [each.ruleId, each.cell, each.severity]),
      [['SHEET-STRAY-VALUE', 'E4', 'warning']],
    );
  });

  it('reads the same whatever the order of rows', () => {
    const record = fc.tuple(
      fc.integer({ min: 1, max: 9 }).map(String),
      fc.constantFrom('Active', 'Dropped', null),
      fc.constantFrom<TestCell[]>(1, '£2', 'x', null),
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 8 }), (records) => {
        const header = ['Account Number', 'Customer Status', 'Balance'];
        const outcome = (rows: readonly (readonly TestCell[])[]) => {
          const read = readRows([header, ...rows]);
          const found = read.findings.map((each) => [each.ruleId, each.account, each.value].join(' ')).sort();
          return { found, balances: valuesOf(tableOf(read), 'balance').map(String).sort() };
        };
        assert.deepEqual(outcome([...records].reverse()), outcome(records));
      }),
    );
  });

  it('has a valid rule id for every check', () => {
    for (const check of Object.keys(SHEET_CHECKS)) assert.equal(sheetCheckId(check as SheetCheck), check);
  });
});
