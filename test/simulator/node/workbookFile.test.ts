import assert from 'node:assert/strict';
import { FormulaCalculator } from '../../../simulator/calculator/formulaCalculator.ts';
import { loadXlsx } from '../../../simulator/files/loadXlsx.ts';
import { saveXlsx } from '../../../simulator/files/saveXlsx.ts';
import { officeOfSuite, workbookOf } from '../officeOfSuite.ts';

describe('a workbook from a file', () => {
  const office = officeOfSuite();

  it('is read and written through office.js, and saved with what was written', async () => {
    const bytes = await saveXlsx(
      workbookOf({
        Customers: [
          ['Account', 'Net'],
          ['C-1', 10],
          ['C-2', '=B2*2'],
        ],
      }),
    );
    const opened = await loadXlsx(bytes, 'customers.xlsx', new FormulaCalculator(() => 0));
    assert.ok(opened.ok);
    const host = office.library().open(opened.value);
    const values = await office.run(async (context) => {
      const [sheet] = await sheetsOf(context);
      assert.ok(sheet !== undefined);
      const used = sheet.getUsedRange().load('values');
      context.workbook.worksheets.add('Preview').getRange('A1').formulas = [['=SUM(Customers!B2:B3)']];
      await context.sync();
      return used.values;
    });
    assert.deepEqual(values, [
      ['Account', 'Net'],
      ['C-1', 10],
      ['C-2', 20],
    ]);
    const again = await loadXlsx(await saveXlsx(host.workbook), 'customers.xlsx', new FormulaCalculator(() => 0));
    assert.ok(again.ok);
    const preview = again.value.sheetNamed('Preview');
    assert.deepEqual([preview?.cells.formula(1, 1), preview?.cells.stored(1, 1)], ['=SUM(Customers!B2:B3)', 30]);
  });
});

async function sheetsOf(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items');
  await context.sync();
  return worksheets.items;
}
