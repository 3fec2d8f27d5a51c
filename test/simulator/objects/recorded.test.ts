import assert from 'node:assert/strict';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

const OUTCOMES = [
  ['Outcome', 'Net'],
  ['Bill', 10],
  ['Hold', 20],
] as const;

describe('what a simulated workbook keeps beside its cells', () => {
  const office = officeOfSuite();

  it('charts: their source, their place over cells, and what was set on their parts', async () => {
    const host = office.open({ Sheet1: OUTCOMES });
    const read = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto');
      chart.name = 'Money';
      chart.title.text = 'Money by outcome';
      chart.legend.visible = false;
      chart.axes.valueAxis.numberFormat = '#,##0';
      chart.setPosition('D2', 'F11');
      chart.load('left,top,width,height,title/text');
      chart.series.load('items/name');
      await context.sync();
      return [
        chart.left,
        chart.top,
        chart.width,
        chart.height,
        chart.title.text,
        chart.series.items.map((each) => each.name),
      ];
    });
    // Columns are 48 points wide and rows 15 high: D2 is 3 columns and 1 row away; D to F and 2 to 11 are 3 columns and 10 rows.
    assert.deepEqual(read, [144, 15, 144, 150, 'Money by outcome', ['Net']]);
    const chart = host.workbook.sheets[0]?.charts[0];
    assert.deepEqual(
      [chart?.recorded.get('legend/visible'), chart?.recorded.get('axes/valueAxis/numberFormat')],
      [false, '#,##0'],
    );
    assert.deepEqual([chart?.series[0]?.values?.area.firstRow, chart?.series[0]?.categories?.area.firstColumn], [2, 1]);
  });

  it('conditional formats: kind, rule, look and cells, the last added first', async () => {
    const host = office.open({ Sheet1: OUTCOMES });
    const count = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A2:A3');
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: 'Hold' };
      text.textComparison.format.font.color = '#7A4B00';
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>15';
      custom.custom.format.fill.color = '#FDE7E9';
      const found = range.conditionalFormats.getCount();
      await context.sync();
      return found.value;
    });
    assert.equal(count, 2);
    assert.deepEqual(
      host.workbook.sheets[0]?.conditionalFormats.map(({ type, recorded }) => [type, Object.fromEntries(recorded)]),
      [
        ['Custom', { 'custom/rule/formula': '=$B2>15', 'custom/format/fill/color': '#FDE7E9' }],
        [
          'ContainsText',
          {
            'textComparison/rule': { operator: 'Contains', text: 'Hold' },
            'textComparison/format/font/color': '#7A4B00',
          },
        ],
      ],
    );
  });

  it('data validation, read back with its kind', async () => {
    office.open({ Sheet1: OUTCOMES });
    const read = await office.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange('A2:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Bill,Hold' } };
      dataValidation.load('type,rule');
      await context.sync();
      return [dataValidation.type, dataValidation.rule.list?.source];
    });
    assert.deepEqual(read, ['List', 'Bill,Hold']);
  });

  it('frozen panes and print layout', async () => {
    const host = office.open({ Sheet1: OUTCOMES });
    const address = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      return titles.address;
    });
    assert.equal(address, 'Sheet1!1:1');
    const [sheet] = host.workbook.sheets;
    assert.deepEqual([sheet?.frozenRows, sheet?.frozenColumns], [1, 1]);
    assert.deepEqual(
      [sheet?.pageLayout.orientation, sheet?.pageLayout.zoom],
      ['Landscape', { horizontalFitToPages: 1 }],
    );
  });

  it('names of ranges and formulas, by workbook and by sheet', async () => {
    office.open({ Sheet1: OUTCOMES });
    const read: readonly unknown[] = await office.run(async (context): Promise<readonly unknown[]> => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = context.workbook.names.add('Nets', sheet.getRange('B2:B3')).load('formula,type,scope');
      const rate = sheet.names.add('Rate', '=0.2').load('value,scope');
      sheet.getRange('D1').formulas = [['=SUM(Nets)*Rate']];
      const cell = sheet.getRange('D1').load('values');
      const found = context.workbook.names.getItem('nets').getRange().load('address');
      await context.sync();
      return [
        range.formula as unknown,
        range.type,
        range.scope,
        rate.value as unknown,
        rate.scope,
        cell.values as unknown,
        found.address,
      ];
    });
    assert.deepEqual(read, ['=Sheet1!$B$2:$B$3', 'Range', 'Workbook', 0.2, 'Worksheet', [[6]], 'Sheet1!B2:B3']);
  });

  it('settings, custom XML and document properties', async () => {
    const host = office.open({ Sheet1: [] });
    const read = await office.run(async (context) => {
      const { settings, customXmlParts, properties } = context.workbook;
      settings.add('mapping', { Net: 'amount' });
      customXmlParts.add('<p:run xmlns:p="urn:proforma:run" id="1"/>');
      properties.title = 'Preview';
      const setting = settings.getItem('mapping').load('value');
      const xml = customXmlParts.getByNamespace('urn:proforma:run').getOnlyItem().getXml();
      properties.load('title');
      await context.sync();
      settings.getItem('mapping').delete();
      await context.sync();
      return [setting.value as unknown, xml.value, properties.title];
    });
    assert.deepEqual(read, [{ Net: 'amount' }, '<p:run xmlns:p="urn:proforma:run" id="1"/>', 'Preview']);
    assert.equal(host.workbook.settings.size, 0);
  });

  it('refuses members of recorded parts that Excel does not have there', async () => {
    office.open({ Sheet1: OUTCOMES });
    const refused = office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.add('Line', sheet.getRange('A1:B3')).plotArea.left = 4;
      await context.sync();
    });
    assert.equal(await codeOf(refused), 'ApiNotFound');
  });
});
