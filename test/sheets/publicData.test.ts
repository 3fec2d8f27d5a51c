import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TypedTable } from '../../src/columns/typedTable.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';
import { columnNamed, readFileOf, reported, tableOf, valuesOf } from './reading.ts';

interface MessyRow {
  readonly row: number;
  readonly acc: string;
  readonly name: string;
  readonly companyNumber: string;
  readonly balance: string;
  readonly paid: string;
  readonly lastInvoice: string;
  readonly consentRaw: string;
}

interface Expected {
  readonly 'messy/messy_customers.xlsx': { readonly facts: { readonly rows: readonly MessyRow[] } };
  readonly 'customers/northwind_customers.csv': {
    readonly facts: {
      readonly raggedRows: readonly (readonly [number, number, string])[];
      readonly literalNULLCells: number;
    };
  };
}

const micros = (text: string) => Math.round(Number(text) * 1e6);

function sum(table: TypedTable, name: string): number {
  return valuesOf(table, name).reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
}

describeWithSharedData('public workbooks and exports', () => {
  const expected = () => JSON.parse(readFileSync(sharedDataPath('EXPECTED.json'), 'utf8')) as Expected;

  describe('messy_customers.xlsx', () => {
    const read = () => readFileOf(sharedDataPath('messy/messy_customers.xlsx'));

    it('finds the header in row 5 and twenty customers, the one in the hidden row too', async () => {
      const sheets = await read();
      const [customers] = sheets.sheets;
      assert.deepEqual(
        [customers?.name, customers?.kind, customers?.headerRow, customers?.rows],
        ['Customers Jan-24', 'customers', 5, 20],
      );
      assert.deepEqual(sheets.leftOut, [{ name: 'lists', reason: 'hidden' }]);
    });

    it('reads every cell as listed', async () => {
      const table = tableOf(await read());
      const rows = expected()['messy/messy_customers.xlsx'].facts.rows;
      const consent: Readonly<Record<string, boolean | null>> = {
        Yes: true,
        Y: true,
        TRUE: true,
        no: false,
        ' N ': false,
        '': null,
      };
      assert.deepEqual(
        [...table.sourceRows],
        rows.map((row) => row.row),
      );
      assert.deepEqual(
        valuesOf(table, 'accountNumber'),
        rows.map((row) => row.acc),
      );
      assert.deepEqual(
        valuesOf(table, 'companyName'),
        rows.map((row) => row.name),
      );
      assert.deepEqual(
        valuesOf(table, 'companyNumber'),
        rows.map((row) => row.companyNumber),
      );
      assert.deepEqual(
        valuesOf(table, 'balance'),
        rows.map((row) => micros(row.balance)),
      );
      assert.deepEqual(
        valuesOf(table, 'Paid to Date'),
        rows.map((row) => micros(row.paid)),
      );
      assert.deepEqual(
        valuesOf(table, 'Last Invoice'),
        rows.map((row) => row.lastInvoice),
      );
      assert.deepEqual(
        valuesOf(table, 'gdprPecrConsentGiven'),
        rows.map((row) => consent[row.consentRaw]),
      );
    });

    it('sums balances and payments to the penny, whatever Excel makes of the text ones', async () => {
      const table = tableOf(await read());
      assert.equal(sum(table, 'balance'), micros('5774.66'));
      assert.equal(sum(table, 'Paid to Date'), micros('5686.21'));
    });

    it('tells the section row, the total row and the sheet without accounts', async () => {
      const { findings } = await read();
      assert.deepEqual(
        findings.filter((each) => each.row === 16 || each.row === 29).map((each) => [each.ruleId, each.row]),
        [
          ['SHEET-SECTION-ROW', 16],
          ['SHEET-TOTAL-ROW', 29],
        ],
      );
      const invoices = findings.find((each) => each.ruleId === 'SHEET-NOT-RECOGNISED');
      assert.match(invoices?.message ?? '', /invoices.*Account Number/);
    });
  });

  it('reads the export with a title, a section name and the header in row 4', async () => {
    const read = await readFileOf(sharedDataPath('messy/invoiceninja_clients.csv'));
    const table = tableOf(read);
    assert.deepEqual([table.headerRow, table.rowCount], [4, 20]);
    assert.equal(sum(table, 'balance'), micros('5774.66'));
    assert.equal(valuesOf(table, 'balance').filter((value) => Number(value) < 0).length, 1);
    assert.equal(sum(table, 'Paid to Date'), micros('5686.21'));
    // The Phone header is there twice, ID Number is empty, and dollars are not the workbook's currency.
    assert.deepEqual(reported(read), [
      'SHEET-CURRENCY',
      'SHEET-DUPLICATE-HEADER',
      'SHEET-FIELD-TAKEN',
      'SHEET-LAST-RESORT-ID',
    ]);
  });

  it('reads invoices whose account column a person chose', async () => {
    const file = sharedDataPath('messy/invoiceninja_invoice.csv');
    const signature = (await readFileOf(file)).sheets[0]?.signature ?? '';
    const table = tableOf(
      await readFileOf(file, { mapping: { [signature]: { Client: 'accountNumber' } } }),
      'invoices',
    );
    assert.deepEqual([table.headerRow, table.rowCount], [4, 401]);
    assert.equal(sum(table, 'gross'), micros('11887.54'));
    assert.equal(new Set(valuesOf(table, 'accountNumber')).size, 20);
    const due = valuesOf(table, 'dueDate');
    assert.equal(valuesOf(table, 'issueDate').filter((issued, i) => String(due[i]) < String(issued)).length, 215);
  });

  it('keeps 7,043 telecoms customers exact in both formats', async () => {
    for (const file of ['customers/telco_churn.csv', 'customers/telco_churn.xlsx']) {
      const read = await readFileOf(sharedDataPath(file));
      const table = tableOf(read);
      assert.equal(table.rowCount, 7043);
      assert.equal(sum(table, 'monthlyCharge'), micros('456116.60'));
      assert.equal(valuesOf(table, 'TotalCharges').filter((value) => value === null).length, 11);
      assert.equal(new Set(valuesOf(table, 'accountNumber')).size, 7043);
      assert.deepEqual(reported(read), []);
    }
  });

  it('reports the rows that unquoted commas have shifted, and reads NULL as blank', async () => {
    const read = await readFileOf(sharedDataPath('customers/northwind_customers.csv'));
    const { raggedRows, literalNULLCells } = expected()['customers/northwind_customers.csv'].facts;
    const ragged = read.findings.filter((each) => each.ruleId === 'SHEET-RAGGED-ROW');
    assert.deepEqual(
      ragged.map((each) => each.row),
      raggedRows.map(([row]) => row),
    );
    assert.ok(ragged.every((each) => each.severity === 'error'));
    const placeholders = read.findings
      .filter((each) => each.ruleId === 'SHEET-PLACEHOLDER')
      .map((each) => / in (\d+) cells/.exec(each.message)?.[1]);
    assert.equal(
      placeholders.reduce((total, count) => total + Number(count), 0),
      literalNULLCells,
    );
    assert.equal(tableOf(read).rowCount, 91);
  });

  it('reads headers with leading spaces, and takes company numbers for accounts', async () => {
    const read = await readFileOf(sharedDataPath('customers/companies_house_sample.csv'));
    const table = tableOf(read);
    assert.deepEqual([table.rowCount, read.sheets[0]?.columns.length], [31, 55]);
    const numbers = valuesOf(table, 'companyNumber').map(String);
    assert.deepEqual(valuesOf(table, 'accountNumber'), numbers);
    assert.equal(numbers.filter((number) => number.startsWith('0')).length, 14);
    assert.deepEqual(
      numbers.filter((_, i) => valuesOf(table, 'postcode')[i] === null),
      ['CE000952', 'FC027187'],
    );
    assert.ok(valuesOf(table, 'dateOfIncorporation').every((date) => typeof date === 'string' && /^\d{4}-/.test(date)));
    assert.ok(reported(read).includes('SHEET-STAND-IN-ID'));
  });

  it('reads an employees sheet with a note above, a blank row, an empty column and one header twice', async () => {
    const read = await readFileOf(sharedDataPath('messy/janitor_dirty_data.xlsx'));
    const table = tableOf(read);
    assert.equal(table.headerRow, 2);
    assert.deepEqual([...table.sourceRows], [3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15]);
    const hired = valuesOf(table, 'Hire Date');
    assert.deepEqual([hired[0], hired[1], hired[5]], ['2008-08-30', '2019-01-14', '1930-03-20']);
    assert.equal(columnNamed(table, 'Certification').sheetColumn, 9);
    assert.equal(columnNamed(table, 'Certification (2)').sheetColumn, 10);
    assert.ok(!table.columns.some((column) => column.sheetColumn === 12));
    assert.deepEqual(
      read.findings.filter((each) => each.ruleId === 'SHEET-ERROR-CELL').map((each) => [each.cell, each.value]),
      [
        ['D6', '#REF!'],
        ['F13', '#N/A'],
        ['F14', '#N/A'],
      ],
    );
  });

  it('finds a table between notes above and below, on either sheet', async () => {
    const file = sharedDataPath('messy/readxl_deaths.xlsx');
    for (const [sheet, first, last] of [
      ['arts', 'David Bowie', 'George Michael'],
      ['other', 'Vera Rubin', 'Pat Summit'],
    ] as const) {
      const table = tableOf(await readFileOf(file, { sheets: { customers: sheet } }));
      assert.deepEqual([table.sheet, table.headerRow, table.rowCount], [sheet, 5, 10]);
      const names = valuesOf(table, 'companyName');
      assert.deepEqual([names[0], names[9]], [first, last]);
    }
    const arts = tableOf(await readFileOf(file, { sheets: { customers: 'arts' } }));
    assert.deepEqual(
      [valuesOf(arts, 'Date of birth')[0], valuesOf(arts, 'Date of death')[0]],
      ['1947-01-08', '2016-01-10'],
    );
    assert.deepEqual(valuesOf(arts, 'Has kids').slice(5, 7), [false, true]);
  });

  it('reads day-first dates of an accounting export, and says that they could be read otherwise', async () => {
    const file = sharedDataPath('customers/xero_SalesInvoiceTemplate.csv');
    const signature = (await readFileOf(file)).sheets[0]?.signature ?? '';
    const chosen = {
      '*ContactName': 'accountNumber',
      '*InvoiceNumber': 'invoiceNumber',
      '*InvoiceDate': 'issueDate',
      '*DueDate': 'dueDate',
    };
    const read = await readFileOf(file, {
      sheets: { invoices: 'xero_SalesInvoiceTemplate' },
      mapping: { [signature]: chosen },
    });
    const table = tableOf(read, 'invoices');
    assert.equal(table.rowCount, 100);
    const due = valuesOf(table, 'dueDate');
    const issued = valuesOf(table, 'issueDate');
    assert.equal(issued.filter((date, i) => String(due[i]) < String(date)).length, 49);
    assert.equal(new Set(valuesOf(table, 'accountNumber')).size, 59);
    assert.ok(reported(read).includes('SHEET-AMBIGUOUS-DATES'));
  });

  it('drops the .0 of ids that went through a floating-point column', async () => {
    const read = await readFileOf(sharedDataPath('customers/online_retail_2010-12-06.csv'));
    const accounts = valuesOf(tableOf(read, 'charges'), 'accountNumber');
    assert.equal(accounts[0], '15987');
    assert.equal(accounts.filter((account) => account === null).length, 1904);
    assert.ok(reported(read).includes('SHEET-FLOAT-IDS'));
  });
});
