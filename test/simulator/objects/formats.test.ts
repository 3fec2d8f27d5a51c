import assert from 'node:assert/strict';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

describe('simulated formats', () => {
  const office = officeOfSuite();

  it('read what was set, and null where cells differ', async () => {
    office.open({ Sheet1: [] });
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = 'yellow';
      format.font.bold = true;
      format.font.color = '#9b1c1c';
      format.horizontalAlignment = 'Right';
      format.wrapText = true;
      sheet.getRange('B2').format.font.bold = false;
      sheet.getRange('C1').format.fill.color = '#FFFFFE';
      const all = sheet
        .getRange('A1:B2')
        .load('format/fill/color,format/font/bold,format/font/color,format/wrapText,format/horizontalAlignment');
      const wider = sheet.getRange('A1:D1').load('format/fill/color,format/wrapText');
      await context.sync();
      const { fill, font, wrapText, horizontalAlignment } = all.format;
      return [
        [fill.color, font.bold, font.color, wrapText, horizontalAlignment],
        [wider.format.fill.color, wider.format.wrapText],
      ];
    });
    assert.deepEqual(read, [
      ['#FFFF00', null, '#9B1C1C', true, 'Right'],
      ['', null],
    ]);
  });

  it('give white for no fill, and clear it again', async () => {
    office.open({ Sheet1: [] });
    const colours = await office.run(async (context) => {
      const { fill } = context.workbook.worksheets.getItem('Sheet1').getRange('A1').format;
      const seen: string[] = [];
      for (const act of [
        () => undefined,
        () => (fill.color = '#123456'),
        () => {
          fill.clear();
        },
      ]) {
        act();
        fill.load('color');
        await context.sync();
        seen.push(fill.color);
      }
      return seen;
    });
    assert.deepEqual(colours, ['#FFFFFF', '#123456', '#FFFFFF']);
  });

  it('set number formats one by one, by one text, and show values in them', async () => {
    office.open({ Sheet1: [[1234.5, 0.2, 46357]] });
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      range.numberFormat = [['#,##0.00', '0%', 'dd/mm/yyyy']];
      range.load('text,numberFormat');
      await context.sync();
      const first = [range.text, range.numberFormat];
      range.numberFormat = '0.0' as unknown as string[][];
      range.load('text');
      await context.sync();
      return [...first, range.text];
    });
    assert.deepEqual(read, [
      [['1,234.50', '20%', '01/12/2026']],
      [['#,##0.00', '0%', 'dd/mm/yyyy']],
      [['1234.5', '0.2', '46357.0']],
    ]);
  });

  it('keep text as it is typed in cells formatted as text', async () => {
    office.open({ Sheet1: [] });
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['00123', '=1+1', '2026-12-01']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    assert.deepEqual(values, [['00123', '=1+1', '2026-12-01']]);
  });

  it('size columns and rows in points, and fit columns to their texts', async () => {
    office.open({ Sheet1: [['x'.repeat(20), 'b']] });
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B:B').format.columnWidth = 96;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('A:A').format.autofitColumns();
      const [a, b, both] = ['A1', 'B1', 'A1:B1'].map((address) =>
        sheet.getRange(address).load('format/columnWidth,format/rowHeight,width,height,left'),
      );
      await context.sync();
      return [
        a?.format.columnWidth,
        b?.format.columnWidth,
        both?.format.columnWidth,
        a?.format.rowHeight,
        b?.left,
        both?.width,
      ];
    });
    // 20 characters × 7 pixels + 5 = 145 pixels = 108.75 points.
    assert.deepEqual(read, [108.75, 96, null, 30, 108.75, 204.75]);
  });

  it('draw borders on the sides of a range', async () => {
    const host = office.open({ Sheet1: [] });
    const read = await office.run(async (context) => {
      const { borders } = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').format;
      const bottom = borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.color = '#1F3B57';
      bottom.load('style,color');
      const top = borders.getItem('EdgeTop').load('style');
      await context.sync();
      return [bottom.style, bottom.color, top.style];
    });
    assert.deepEqual(read, ['Continuous', '#1F3B57', 'None']);
    const formats = host.workbook.sheets[0]?.formats;
    assert.deepEqual([formats?.at(1, 1).borders, formats?.at(2, 2).borders.EdgeBottom?.style], [{}, 'Continuous']);
  });

  it('merge cells, of which the first alone keeps what it holds', async () => {
    const host = office.open({
      Sheet1: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    const address = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B1').merge();
      const merged = sheet.getRange('A1').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return merged.address;
    });
    assert.equal(address, 'Sheet1!A1:B1');
    assert.equal(host.workbook.sheets[0]?.cells.stored(1, 2), null);
  });

  it('refuse a colour that is none', async () => {
    office.open({ Sheet1: [] });
    const set = office.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.fill.color = 'reddish';
      await context.sync();
    });
    assert.equal(await codeOf(set), 'InvalidArgument');
  });
});
