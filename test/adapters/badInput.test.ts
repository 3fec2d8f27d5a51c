import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { openWorkbookFile } from '../../src/adapters/files/openWorkbookFile.ts';
import type { RawSheet, RawWorkbook } from '../../src/columns/rawSheet.ts';
import { addDays, dateFromIso, isoDate } from '../../src/domain/calendarDate.ts';
import type { InputErrorCode } from '../../src/domain/inputError.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';
import type { PlainCell } from './files/rawCells.ts';
import { allCells, cellAt, filledCells, formatAt } from './files/rawCells.ts';

/** What a file must give: a refusal's code, or facts of its sheets by name. */
type Expected = InputErrorCode | Readonly<Record<string, SheetFacts>>;

interface SheetFacts {
  /** First row and column, rows and columns of the used range. */
  readonly range?: readonly [number, number, number, number];
  /** Cells that are not blank; where left out, as many as SheetJS counted (EXPECTED.json). */
  readonly filled?: number;
  readonly visibility?: RawSheet['visibility'];
  readonly cells?: Readonly<Record<string, PlainCell>>;
  /** The days of date cells, in the workbook's own date system. */
  readonly dates?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
  readonly more?: (sheet: RawSheet, workbook: RawWorkbook) => void;
}

const SAMPLE_SS: Expected = {
  'First Sheet': { range: [1, 1, 4, 2], cells: { A1: 'Test spreadsheet', B2: '2nd row 2nd column' } },
  'Sheet Number 2': { range: [1, 1, 7, 4], cells: { A7: 1, B7: 10, C7: 2, D7: 13 } },
  Sheet3: { filled: 0 },
};

const PLACES = {
  A1: 'date',
  B1: 'temperature',
  C1: 'place',
  C2: 'Galway',
  C7: 'Berkeley',
};

const MESSY: Readonly<Record<string, Expected>> = {
  'invoiceninja_clients.csv': {
    invoiceninja_clients: {
      range: [1, 1, 24, 26],
      cells: { A3: 'CLIENTS', A4: 'Name', B4: 'Balance', B5: '$-142.85', A24: 'Ms. Alena Cassin' },
    },
  },
  'invoiceninja_freshbooks_clients.csv': {
    invoiceninja_freshbooks_clients: { range: [1, 1, 3, 11], cells: { A3: 'X-Men', E2: '867-5309', F3: null } },
  },
  'invoiceninja_invoice.csv': {
    invoiceninja_invoice: {
      range: [1, 1, 405, 18],
      cells: { A3: 'INVOICES', A4: 'Client', D5: '$13.50', H5: '2019-11-25' },
    },
  },
  'invoiceninja_zoho_contacts.csv': {
    invoiceninja_zoho_contacts: { range: [1, 1, 6, 51], cells: { A2: '2021-01-28 05:14:15', C6: 'Defenders' } },
  },
  'janitor_dirty_data.xlsx': {
    Sheet1: {
      cells: {
        A2: 'First Name',
        I2: 'Certification',
        J2: 'Certification',
        A10: null,
        A16: null,
        D6: { error: '#REF!' },
      },
      dates: { E3: '2008-08-30', E4: '2019-01-14' },
    },
  },
  'messy_customers.xlsx': {
    'Customers Jan-24': { range: [1, 1, 29, 9], filled: 206 - 34, more: messyCustomers },
    Invoices: { range: [1, 1, 405, 18], filled: 7285 - 2052 },
    lists: { visibility: 'hidden' },
  },
  'poi_simple-monthly-budget.xlsx': {
    'Simple Monthly Budget': {
      range: [1, 1, 23, 8],
      cells: { A1: 'SIMPLE MONTHLY BUDGET', C5: 2500, C6: 1000 },
      formats: { C5: '"$"#,##0.00' },
    },
  },
  'readxl_deaths.xlsx': {
    arts: {
      range: [1, 1, 19, 6],
      cells: { A5: 'Name', A6: 'David Bowie', C6: 69, D6: true },
      dates: { E6: '1947-01-08', F6: '2016-01-10' },
      more: ({ tables }) => {
        const range = { firstRow: 5, lastRow: 15, firstColumn: 1, lastColumn: 6 };
        assert.deepEqual(tables, [{ name: 'Table1', range, hasTotalsRow: false }]);
      },
    },
    other: { range: [1, 1, 19, 6], cells: { A6: 'Vera Rubin' } },
  },
  'unpivotr_worked_examples.xlsx': {
    clean: { range: [1, 1, 4, 2] },
    notes: {},
    highlights: {},
    annotations: {},
    'combined-highlights': {},
    'highlight-hierarchy': {
      more: (_, { sheets }) => {
        assert.equal(sheets.length, 25);
      },
    },
  },
};

const CSV: Readonly<Record<string, Expected>> = {
  'csvlint_cr-line-endings.csv': {
    'csvlint_cr-line-endings': { range: [1, 1, 3, 3], cells: { C1: 'Baz', A3: 'Qux', C3: 'Doge' } },
  },
  'csvlint_title-row.csv': {
    'csvlint_title-row': { range: [1, 1, 4, 3], cells: { A1: 'This is a title row', B1: null, A2: 'Foo', C4: 'Doge' } },
  },
  'csvlint_windows-line-endings.csv': {
    'csvlint_windows-line-endings': { range: [1, 1, 2, 3], cells: { C1: 'c', C2: 'f' } },
  },
  'messytables_null.csv': { messytables_null: { range: [1, 1, 10, 4], cells: { B1: 'null', C3: null, D2: 'null' } } },
  'messytables_simple.csv': {
    messytables_simple: { range: [1, 1, 7, 3], cells: { ...PLACES, A2: '2011-01-01', B3: '-1' } },
  },
  'messytables_utf8bom.csv': { messytables_utf8bom: { range: [1, 1, 1, 2], cells: { A1: 'kitten', B1: 'win' } } },
  'messytables_weird_head_padding.csv': {
    messytables_weird_head_padding: {
      cells: { A12: null, B12: '1985', J12: '2010', K12: null },
      more: ({ columns }) => {
        assert.equal(columns.length, 11);
      },
    },
  },
};

const XLSX: Readonly<Record<string, Expected>> = {
  'calamine_date_1904.xlsx': {
    Sheet1: {
      cells: { B1: 15, B2: 16, B3: 17 },
      dates: { A1: '2021-01-01', A2: '2021-01-02' },
      formats: { A3: '[hh]:mm:ss' },
      more: (sheet, { dateSystem }) => {
        assert.equal(dateSystem, '1904');
        assert.equal(Math.round(Number(cellAt(sheet, 'A3')) * 86_400), 255 * 3600 + 10 * 60 + 10);
      },
    },
  },
  'calamine_errors.xlsx': {
    Feuil1: {
      more: (sheet) => {
        const errors = ['#DIV/0!', '#NAME?', '#VALUE!', '#NULL!', '#REF!', '#NUM!', '#N/A'];
        assert.deepEqual(
          allCells(sheet),
          errors.map((error) => [{ error }]),
        );
      },
    },
    Feuil2: { filled: 0 },
    Feuil3: { filled: 0 },
  },
  'calamine_header-row.xlsx': {
    Sheet1: { range: [3, 1, 8, 4], cells: { C3: 'Note 1', A9: 'Columns', B10: 1, D10: 3 } },
  },
  'messytables_libreoffice.xlsx': 'no-data',
  'messytables_simple.xlsx': {
    'simple.csv': { range: [1, 1, 7, 3], cells: { ...PLACES, B3: -1 }, dates: { A2: '2011-01-01', A4: '2011-01-03' } },
  },
  'poi_Booleans.xlsx': {
    Sheet1: { cells: { A1: true, A2: true, A4: false, A5: false, C1: 'true from f' } },
    Sheet2: { filled: 0 },
    Sheet3: { filled: 0 },
  },
  'poi_DateFormatTests.xlsx': {
    Flags: { cells: { A1: 'Flag Name' } },
    Tests: { range: [1, 1, 46, 4], cells: { B2: 'd-m-y' }, dates: { C2: '1952-10-11' } },
  },
  'poi_InlineStrings.xlsx': {
    Sheet1: { range: [1, 1, 7, 4], cells: { A2: 12, C2: '1st Inline String', C7: 'The End', D3: 44 } },
    Sheet2: { filled: 0 },
    Sheet3: { filled: 0 },
  },
  'poi_SampleSS.ods': 'file-format-unsupported',
  'poi_SampleSS.strict.xlsx': SAMPLE_SS,
  'poi_SampleSS.xls': 'file-format-unsupported',
  'poi_SampleSS.xlsx': SAMPLE_SS,
  'poi_SampleSS.xml': 'file-format-unsupported',
  'poi_TwoSheetsOneHidden.xlsx': {
    Sheet1: { visibility: 'hidden', cells: { A1: 'Sheet1A1' } },
    Sheet2: { visibility: 'visible' },
  },
  'poi_WithHyperlink.xls': 'file-format-unsupported',
  'poi_protected_passtika.xlsx': 'file-encrypted',
  'poi_sample.xlsb': 'file-format-unsupported',
  'poi_xlsx-corrupted.xlsx': 'file-damaged',
  'readxl_blanks.xlsx': {
    different_rows: { cells: { B2: 'a', A2: null, A3: 1, B3: null } },
    same_row_first: { cells: { A2: null, B2: null, A3: 1 } },
    same_row_middle: { cells: { A2: 1, A3: null, A4: 2 } },
  },
  'readxl_texty-dates-xlsx.xlsx': {
    Sheet1: {
      range: [1, 1, 3, 1],
      dates: { A2: '1985-03-11', A3: '1985-03-11' },
      formats: { A2: String.raw`yyyy\-mm\-dd\ hh:mm:ss\ \U\T\C` },
      more: textyDates,
    },
  },
  'readxl_unnamed-duplicated-columns.xlsx': {
    Sheet1: { range: [1, 1, 3, 4], cells: { A1: null, B1: 'var2', C1: null, D1: 'var2' } },
  },
  'sheetjs_1904_1900.xlsx': { Sheet1: { more: printsAsItsOwnTexts } },
  'sheetjs_1904_1904.xlsx': { Sheet1: { cells: { C1: '1904-01-02' }, more: printsAsItsOwnTexts } },
  'sheetjs_merge_cells.xlsx': {
    Merge: {
      range: [1, 1, 4, 4],
      more: ({ merges }) => {
        assert.deepEqual(merges[0], { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 });
      },
    },
  },
  'sheetjs_rich_text_stress.xlsx': {
    Sheet1: { range: [1, 1, 15, 2], cells: { A2: 'bold', B2: 'this text is bold, sure enough' } },
  },
  'sheetjs_sheet_visibility.xlsx': {
    Visible: { visibility: 'visible' },
    Hidden: { visibility: 'hidden' },
    VeryHidden: { visibility: 'very-hidden' },
  },
  'sheetjs_text_and_numbers.xlsx': {
    Sheet1: { cells: { B2: 'שלום', A4: 1337, B4: 13.37, C4: 1337 } },
    Sheet2: { filled: 0 },
    Sheet3: { filled: 0 },
  },
};

interface KnownFile {
  readonly sheetjs?: { readonly sheets?: readonly (readonly [string, string | null, number])[] };
  readonly facts?: { readonly rows?: unknown };
}

const known = (): Readonly<Record<string, KnownFile>> =>
  JSON.parse(readFileSync(sharedDataPath('EXPECTED.json'), 'utf8')) as Record<string, KnownFile>;

for (const [folder, table] of [
  ['messy', MESSY],
  ['badinput/csv', CSV],
  ['badinput/xlsx', XLSX],
] as const) {
  describeWithSharedData(`${folder}: a file`, () => {
    for (const file of readdirSync(sharedDataPath(folder))) {
      it(file, async () => {
        const expected = table[file];
        assert.ok(expected !== undefined, 'has no expectation in this table');
        const opened = await openWorkbookFile(sharedDataPath(folder, file));
        if (typeof expected === 'string') {
          assert.ok(!opened.ok, 'was read');
          assert.equal(opened.error.code, expected);
          assert.ok(opened.error.message.startsWith(`${file} `));
          assert.match(opened.error.message, /^[^\n]+\.$/);
          return;
        }
        assert.ok(opened.ok, opened.ok ? '' : opened.error.message);
        const counted = known()[`${folder}/${file}`]?.sheetjs?.sheets ?? [];
        for (const [name, facts] of Object.entries(expected)) {
          check(opened.value, name, { ...countOf(counted, name), ...facts });
        }
        if (counted.length > 0)
          assert.deepEqual(
            Object.keys(expected),
            counted.map(([name]) => name),
          );
      });
    }
  });
}

function countOf(counted: readonly (readonly [string, string | null, number])[], name: string): SheetFacts {
  const filled = counted.find(([sheet]) => sheet === name)?.[2];
  return filled === undefined ? {} : { filled };
}

function check(workbook: RawWorkbook, name: string, facts: SheetFacts): void {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  assert.ok(sheet, `no sheet ${name}`);
  if (facts.range !== undefined) {
    assert.deepEqual([sheet.firstRow, sheet.firstColumn, sheet.rowCount, sheet.columns.length], facts.range);
  }
  if (facts.filled !== undefined) assert.equal(filledCells(sheet), facts.filled, `filled cells of ${name}`);
  if (facts.visibility !== undefined) assert.equal(sheet.visibility, facts.visibility);
  for (const [address, value] of Object.entries(facts.cells ?? {}))
    assert.deepEqual(cellAt(sheet, address), value, address);
  for (const [address, day] of Object.entries(facts.dates ?? {}))
    assert.equal(dayOf(workbook, cellAt(sheet, address)), day, address);
  for (const [address, format] of Object.entries(facts.formats ?? {}))
    assert.equal(formatAt(sheet, address), format, address);
  facts.more?.(sheet, workbook);
}

/** The day of a date serial: serial 0 is 1904-01-01, or 1899-12-31 with a 29 Feb 1900 that never was. */
function dayOf({ dateSystem }: RawWorkbook, cell: PlainCell): string {
  assert.equal(typeof cell, 'number');
  const serial = Math.floor(Number(cell));
  const start = dateFromIso(dateSystem === '1904' ? '1904-01-01' : '1899-12-31');
  assert.ok(start !== null);
  return isoDate(addDays(start, dateSystem === '1900' && serial > 60 ? serial - 1 : serial));
}

function printsAsItsOwnTexts(sheet: RawSheet, workbook: RawWorkbook): void {
  for (let row = 1; row <= 5; row += 1) {
    const day = dayOf(workbook, cellAt(sheet, `B${String(row)}`));
    assert.equal(day, cellAt(sheet, `C${String(row)}`));
    assert.equal(day, cellAt(sheet, `D${String(row)}`));
  }
}

function textyDates(sheet: RawSheet): void {
  const seconds = ['A2', 'A3'].map((address) => Math.round((Number(cellAt(sheet, address)) % 1) * 86_400));
  assert.deepEqual(seconds, [13 * 3600, 13 * 3600 + 23 * 60 + 32]);
}

function messyCustomers(sheet: RawSheet): void {
  const { facts } = known()['messy/messy_customers.xlsx'] ?? {};
  const rows = facts?.rows as readonly {
    readonly row: number;
    readonly acc: string;
    readonly companyNumber: string;
    readonly paid: string;
    readonly consentRaw: string;
  }[];
  assert.equal(rows.length, 20);
  for (const { row, acc, companyNumber, paid, consentRaw } of rows) {
    assert.equal(cellAt(sheet, `A${String(row)}`), acc);
    assert.equal(cellAt(sheet, `C${String(row)}`), companyNumber);
    assert.equal(cellAt(sheet, `F${String(row)}`), Number(paid));
    assert.equal(cellAt(sheet, `H${String(row)}`), consentRaw === '' ? null : consentRaw);
  }
  assert.deepEqual([...sheet.hiddenRows], [7]);
  assert.deepEqual([...sheet.hiddenColumns], [3]);
  assert.deepEqual(sheet.merges, [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 8 }]);
  assert.equal(cellAt(sheet, 'D5'), ' Postcode');
  assert.equal(cellAt(sheet, 'A17'), null);
}

describeWithSharedData('telco_churn.xlsx', () => {
  it('equals telco_churn.csv cell by cell, with its 11 blank total charges', async () => {
    const [xlsx, csv] = await Promise.all(
      ['telco_churn.xlsx', 'telco_churn.csv'].map((file) => openWorkbookFile(sharedDataPath('customers', file))),
    );
    assert.ok(xlsx?.ok && csv?.ok);
    const [ours, theirs] = [xlsx.value.sheets[0], csv.value.sheets[0]];
    assert.ok(ours !== undefined && theirs !== undefined);
    assert.deepEqual([ours.rowCount, ours.columns.length], [7044, 21]);
    assert.deepEqual([theirs.rowCount, theirs.columns.length], [7044, 21]);
    const expected = allCells(theirs);
    let blanks = 0;
    allCells(ours).forEach((row, r) => {
      row.forEach((cell, c) => {
        const text = expected[r]?.[c] ?? null;
        if (c === 19 && isEmpty(cell) && isEmpty(text)) blanks += 1;
        else if (typeof cell === 'number') assert.ok(typeof text === 'string' && cell === Number(text));
        else assert.equal(cell, text);
      });
    });
    assert.equal(blanks, 11);
  });
});

function isEmpty(cell: PlainCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
