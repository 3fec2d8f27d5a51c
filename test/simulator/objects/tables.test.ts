import assert from 'node:assert/strict';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

const ROWS = [
  ['Account', 'Net', 'VAT'],
  ['A-1', 10, '=[@Net]*0.2'],
  ['A-2', 20, '=[@Net]*0.2'],
  ['Below', '', ''],
] as const;

describe('simulated tables', () => {
  const office = officeOfSuite();

  it('have headers, records, totals and formulas of their columns', async () => {
    office.open({ Sheet1: ROWS });
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'Invoices';
      table.style = 'TableStyleLight1';
      table.showTotals = true;
      table.columns.getItem('Net').getTotalRowRange().formulas = [['=SUBTOTAL(109,[Net])']];
      const header = table.getHeaderRowRange().load('values');
      const body = table.getDataBodyRange().load('values,address');
      const total = table.getTotalRowRange().load('values,address');
      table.columns.load('items/name,count');
      const below = sheet.getRange('A5').load('values');
      await context.sync();
      return {
        header: header.values,
        body: body.values,
        total: total.values,
        addresses: [body.address, total.address],
        columns: table.columns.items.map((column) => column.name),
        below: below.values,
      };
    });
    assert.deepEqual(read, {
      header: [['Account', 'Net', 'VAT']],
      body: [
        ['A-1', 10, 2],
        ['A-2', 20, 4],
      ],
      total: [['Total', 30, '']],
      addresses: ['Sheet1!A2:C3', 'Sheet1!A4:C4'],
      columns: ['Account', 'Net', 'VAT'],
      // The totals row pushed down what stood below the table.
      below: [['Below']],
    });
  });

  it('name blank and doubled headers, and follow a header cell that is edited', async () => {
    office.open({
      Sheet1: [
        ['Net', 'Net', ''],
        [1, 2, 3],
      ],
    });
    const names = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const table = sheet.tables.add('A1:C2', true);
      const columns = table.columns.load('items/name');
      await context.sync();
      const before = columns.items.map((column) => column.name);
      sheet.getRange('B1').values = [['Gross']];
      table.columns.load('items/name');
      await context.sync();
      return [before, table.columns.items.map((column) => column.name)];
    });
    assert.deepEqual(names, [
      ['Net', 'Net2', 'Column3'],
      ['Net', 'Gross', 'Column3'],
    ]);
  });

  it('grow with rows that are added and shrink with rows that are deleted', async () => {
    const host = office.open({ Sheet1: ROWS });
    await office.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Sheet1').tables.add('A1:C3', true);
      table.rows.add(undefined, [['A-3', 30, 6]]);
      table.rows.add(0, [['A-0', 1, 0.2]]);
      await context.sync();
      table.rows.getItemAt(1).delete();
      table.rows.load('count');
      await context.sync();
      assert.equal(table.rows.count, 3);
    });
    const [sheet] = host.workbook.sheets;
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((row) => sheet?.cells.stored(row, 1)),
      ['Account', 'A-0', 'A-2', 'A-3', 'Below'],
    );
  });

  it('move with rows and columns that are inserted before them', async () => {
    office.open({ Sheet1: ROWS });
    const address = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const table = sheet.tables.add('A1:C3', true);
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      const range = table.getRange().load('address');
      await context.sync();
      return range.address;
    });
    assert.equal(address, 'Sheet1!B3:D5');
  });

  const REFUSED: readonly {
    readonly name: string;
    readonly act: (sheet: Excel.Worksheet) => void;
    readonly code: string;
  }[] = [
    { name: 'overlapping another', act: (sheet) => sheet.tables.add('C3:D4', true), code: 'InvalidArgument' },
    {
      name: 'a name that is an address',
      act: (sheet) => (sheet.tables.getItemAt(0).name = 'AB12'),
      code: 'InvalidArgument',
    },
    {
      name: 'a totals row that is not shown',
      act: (sheet) => sheet.tables.getItemAt(0).getTotalRowRange(),
      code: 'ItemNotFound',
    },
    {
      name: 'cells inserted across part of one',
      act: (sheet) => sheet.getRange('B1').insert('Down'),
      code: 'InvalidOperation',
    },
    {
      name: 'merged cells inside one',
      act: (sheet) => {
        sheet.getRange('A2:B2').merge();
      },
      code: 'InvalidOperation',
    },
  ];

  for (const { name, act, code } of REFUSED) {
    it(`refuse ${name}`, async () => {
      office.open({ Sheet1: ROWS });
      const seen = await codeOf(
        office.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.tables.add('A1:C3', true);
          act(sheet);
          await context.sync();
        }),
      );
      assert.equal(seen, code);
    });
  }
});
