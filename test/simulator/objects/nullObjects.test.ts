import assert from 'node:assert/strict';
import { officeOfSuite } from '../officeOfSuite.ts';

type Reach = (workbook: Excel.Workbook) => OfficeExtension.ClientObject & { load(names?: string): unknown };

const CASES: readonly { readonly name: string; readonly reach: Reach }[] = [
  { name: 'a worksheet', reach: (workbook) => workbook.worksheets.getItemOrNullObject('Nowhere') },
  {
    name: 'a range beneath one',
    reach: (workbook) => workbook.worksheets.getItemOrNullObject('Nowhere').getRange('A1'),
  },
  {
    name: 'what is used of an empty sheet',
    reach: (workbook) => workbook.worksheets.getItem('Empty').getUsedRangeOrNullObject(true),
  },
  { name: 'a table', reach: (workbook) => workbook.tables.getItemOrNullObject('Nothing') },
  { name: 'a name', reach: (workbook) => workbook.names.getItemOrNullObject('Nothing') },
  { name: 'a setting', reach: (workbook) => workbook.settings.getItemOrNullObject('nothing') },
  {
    name: 'merged cells',
    reach: (workbook) => workbook.worksheets.getItem('Empty').getRange('A1:B2').getMergedAreasOrNullObject(),
  },
  {
    name: 'cells with formulas',
    reach: (workbook) => workbook.worksheets.getItem('Empty').getRange().getSpecialCellsOrNullObject('Formulas'),
  },
  {
    name: 'frozen panes',
    reach: (workbook) => workbook.worksheets.getItem('Empty').freezePanes.getLocationOrNullObject(),
  },
  {
    name: 'a part of custom XML',
    reach: (workbook) => workbook.customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject(),
  },
];

describe('null objects', () => {
  const office = officeOfSuite();

  for (const { name, reach } of CASES) {
    it(`stand for an absence: ${name}`, async () => {
      office.open({ Empty: [] });
      const isNull = await office.run(async (context) => {
        const object = reach(context.workbook);
        object.load();
        await context.sync();
        return object.isNullObject;
      });
      assert.equal(isNull, true);
    });
  }

  it('take calls and sets without an effect', async () => {
    const host = office.open({ Empty: [] });
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      sheet.tabColor = '#FF0000';
      sheet.getRange('A1').values = [['x']];
      sheet.delete();
      await context.sync();
    });
    assert.equal(host.workbook.changes.length, 0);
  });
});
