import assert from 'node:assert/strict';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

const CELLS = [
  ['Account', 'Net', 'Due'],
  ['A-1', 10, '2026-12-01'],
  ['A-2', 20.5, '=B2+B3'],
] as const;

/** What is typed, and what Excel in British English makes of it: value and number format. */
const ENTRIES = [
  { name: 'plain words stay text', typed: 'Alder & Co', value: 'Alder & Co', format: 'General' },
  { name: 'digits become a number', typed: '00123', value: 123, format: 'General' },
  { name: 'a leading apostrophe keeps text', typed: "'00123", value: '00123', format: 'General' },
  { name: 'a percentage becomes a fraction', typed: '20%', value: 0.2, format: '0%' },
  { name: 'pounds become a number', typed: '£1,234.50', value: 1234.5, format: '£#,##0.00' },
  { name: 'an ISO date becomes a serial', typed: '2026-12-01', value: 46357, format: 'yyyy-mm-dd' },
  { name: 'truth becomes a boolean', typed: 'TRUE', value: true, format: 'General' },
  { name: 'an error keeps its text', typed: '#N/A', value: '#N/A', format: 'General' },
  { name: 'an empty text empties the cell', typed: '', value: '', format: 'General' },
  { name: 'a formula is computed', typed: '=1+2', value: 3, format: 'General' },
] as const;

type Address = (sheet: Excel.Worksheet) => Excel.Range;

const ADDRESSES: readonly { readonly name: string; readonly range: Address; readonly expected: string }[] = [
  { name: 'a cell of a sheet', range: (sheet) => sheet.getCell(1, 2), expected: 'Sheet1!C2' },
  { name: 'a block by indexes', range: (sheet) => sheet.getRangeByIndexes(1, 0, 2, 3), expected: 'Sheet1!A2:C3' },
  { name: 'whole columns', range: (sheet) => sheet.getRange('B:C'), expected: 'Sheet1!B:C' },
  { name: 'a cell of a range', range: (sheet) => sheet.getRange('B2:C3').getCell(1, 1), expected: 'Sheet1!C3' },
  { name: 'a larger range', range: (sheet) => sheet.getRange('A1').getResizedRange(2, 1), expected: 'Sheet1!A1:B3' },
  { name: 'a moved range', range: (sheet) => sheet.getRange('A1:B2').getOffsetRange(1, 1), expected: 'Sheet1!B2:C3' },
  { name: 'a whole row', range: (sheet) => sheet.getRange('B2').getEntireRow(), expected: 'Sheet1!2:2' },
  { name: 'the last cell', range: (sheet) => sheet.getRange('A1:C3').getLastCell(), expected: 'Sheet1!C3' },
  { name: 'what is used', range: (sheet) => sheet.getUsedRange(), expected: 'Sheet1!A1:C3' },
  {
    name: 'what is used of a column',
    range: (sheet) => sheet.getRange('B:B').getUsedRange(true),
    expected: 'Sheet1!B1:B3',
  },
  {
    name: 'both ranges and all between',
    range: (sheet) => sheet.getRange('A1').getBoundingRect('B3'),
    expected: 'Sheet1!A1:B3',
  },
  { name: 'rows below', range: (sheet) => sheet.getRange('A1:B2').getRowsBelow(2), expected: 'Sheet1!A3:B4' },
];

describe('simulated ranges', () => {
  const office = officeOfSuite();

  for (const { name, typed, value, format } of ENTRIES) {
    it(name, async () => {
      office.open({ Sheet1: [] });
      const read = await office.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        cell.values = [[typed]];
        cell.load('values,numberFormat');
        await context.sync();
        return [cell.values, cell.numberFormat];
      });
      assert.deepEqual(read, [[[value]], [[format]]]);
    });
  }

  for (const { name, range, expected } of ADDRESSES) {
    it(`reaches ${name}`, async () => {
      office.open({ Sheet1: CELLS });
      const address = await office.run(async (context) => {
        const reached = range(context.workbook.worksheets.getItem('Sheet1')).load('address');
        await context.sync();
        return reached.address;
      });
      assert.equal(address, expected);
    });
  }

  it('reads values, formulas, texts and types of a block', async () => {
    office.open({ Sheet1: CELLS });
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
      range.load('values,formulas,text,valueTypes');
      await context.sync();
      return [range.values, range.formulas, range.text, range.valueTypes];
    });
    assert.deepEqual(read, [
      [
        [10, 46357],
        [20.5, 30.5],
      ],
      [
        [10, 46357],
        [20.5, '=B2+B3'],
      ],
      [
        ['10', '2026-12-01'],
        ['20.5', '30.5'],
      ],
      [
        ['Double', 'Double'],
        ['Double', 'Double'],
      ],
    ]);
  });

  it('leaves what a null stands for, and fills a range with one value', async () => {
    const host = office.open({ Sheet1: CELLS });
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      // The declarations have no null, which is documented for "leave as it is".
      sheet.getRange('A2:B2').values = [[null, 11]];
      sheet.getRange('A5:B6').values = 'x' as unknown as string[][];
      await context.sync();
    });
    const [sheet] = host.workbook.sheets;
    assert.deepEqual(
      [2, 5, 6].map((row) => [sheet?.cells.stored(row, 1), sheet?.cells.stored(row, 2)]),
      [
        ['A-1', 11],
        ['x', 'x'],
        ['x', 'x'],
      ],
    );
  });

  it('gives null for whole columns, as Excel lists no million cells', async () => {
    office.open({ Sheet1: CELLS });
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A:A').load('values');
      await context.sync();
      return range.values as unknown;
    });
    assert.equal(values, null);
  });

  const REFUSED: readonly {
    readonly name: string;
    readonly act: (sheet: Excel.Worksheet) => void;
    readonly code: string;
  }[] = [
    {
      name: 'a block of another shape',
      act: (sheet) => (sheet.getRange('A1:B1').values = [['x']]),
      code: 'InvalidArgument',
    },
    { name: 'an address that is none', act: (sheet) => sheet.getRange('A0'), code: 'InvalidArgument' },
    {
      name: 'a cell left of the sheet',
      act: (sheet) => sheet.getRange('A1').getOffsetRange(0, -1),
      code: 'InvalidArgument',
    },
    {
      name: 'ranges that do not meet',
      act: (sheet) => sheet.getRange('A1').getIntersection('B2'),
      code: 'ItemNotFound',
    },
    {
      name: 'a text too long for a cell',
      act: (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
      code: 'InvalidArgument',
    },
    {
      name: 'a member that is not simulated',
      act: (sheet) => {
        sheet.getRange('A1').flashFill();
      },
      code: 'ApiNotFound',
    },
  ];

  for (const { name, act, code } of REFUSED) {
    it(`refuses ${name}`, async () => {
      office.open({ Sheet1: CELLS });
      const refused = office.run(async (context) => {
        act(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      });
      assert.equal(await codeOf(refused), code);
    });
  }

  it('keeps a loaded range in its place while rows are inserted above it', async () => {
    const host = office.open({ Sheet1: CELLS });
    const addresses = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A2:C2').load('address');
      await context.sync();
      const before = range.address;
      sheet.getRange('1:2').insert('Down');
      range.load('address');
      await context.sync();
      return [before, range.address];
    });
    assert.deepEqual(addresses, ['Sheet1!A2:C2', 'Sheet1!A4:C4']);
    assert.equal(host.session.kept.count, 0);
  });

  it('shows only what is not hidden in a visible view', async () => {
    const host = office.open({ Sheet1: CELLS });
    host.workbook.sheets[0]?.rows.hide(2, 2, true);
    host.workbook.sheets[0]?.columns.hide(3, 3, true);
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
      const view = range.getVisibleView().load('values');
      range.load('rowHidden,hidden');
      await context.sync();
      return [view.values, range.rowHidden];
    });
    assert.deepEqual(values, [
      [
        ['Account', 'Net'],
        ['A-2', 20.5],
      ],
      null,
    ]);
  });

  const SPECIAL = [
    { type: 'Constants', expected: 'Sheet1!A1:C2,Sheet1!A3:B3' },
    { type: 'Formulas', expected: 'Sheet1!C3' },
    { type: 'Visible', expected: 'Sheet1!A1:C1,Sheet1!A3:C3' },
  ] as const;

  for (const { type, expected } of SPECIAL) {
    it(`finds cells of the kind ${type}`, async () => {
      const host = office.open({ Sheet1: CELLS });
      host.workbook.sheets[0]?.rows.hide(2, 2, true);
      const address = await office.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
        const found = range.getSpecialCells(type).load('address');
        await context.sync();
        return found.address;
      });
      assert.equal(address, expected);
    });
  }

  it('puts a link on a cell, with its text and its look', async () => {
    office.open({ Sheet1: CELLS, Other: [] });
    const read = await office.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A5');
      cell.hyperlink = { documentReference: 'Other!A1', textToDisplay: 'Go', screenTip: 'To the other sheet' };
      cell.load('values,hyperlink,format/font/underline');
      await context.sync();
      return [cell.values, cell.hyperlink, cell.format.font.underline];
    });
    assert.deepEqual(read, [
      [['Go']],
      { documentReference: 'Other!A1', screenTip: 'To the other sheet', textToDisplay: 'Go' },
      'Single',
    ]);
  });
});
