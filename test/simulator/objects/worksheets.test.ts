import assert from 'node:assert/strict';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

type Act = (workbook: Excel.Workbook) => void;

const REFUSED: readonly { readonly name: string; readonly act: Act; readonly code: string }[] = [
  {
    name: 'a name that is taken, whatever the case',
    act: (workbook) => workbook.worksheets.add('one'),
    code: 'ItemAlreadyExists',
  },
  {
    name: 'a name of more than 31 characters',
    act: (workbook) => workbook.worksheets.add('x'.repeat(32)),
    code: 'InvalidArgument',
  },
  { name: 'a name with a slash', act: (workbook) => workbook.worksheets.add('a/b'), code: 'InvalidArgument' },
  {
    name: 'a sheet that is not there',
    act: (workbook) => workbook.worksheets.getItem('Nowhere'),
    code: 'ItemNotFound',
  },
  {
    name: 'deleting the last visible sheet',
    act: (workbook) => {
      workbook.worksheets.getItem('Two').visibility = 'Hidden';
      workbook.worksheets.getItem('One').delete();
    },
    code: 'InvalidOperation',
  },
  {
    name: 'activating a hidden sheet',
    act: (workbook) => {
      workbook.worksheets.getItem('Two').visibility = 'VeryHidden';
      workbook.worksheets.getItem('Two').activate();
    },
    code: 'InvalidOperation',
  },
];

describe('simulated worksheets', () => {
  const office = officeOfSuite();

  for (const { name, act, code } of REFUSED) {
    it(`refuse ${name}`, async () => {
      office.open({ One: [], Two: [] });
      const seen = await codeOf(
        office.run(async (context) => {
          act(context.workbook);
          await context.sync();
        }),
      );
      assert.equal(seen, code);
    });
  }

  it('are added behind the others, found again by their object, moved and hidden', async () => {
    office.open({ One: [], Two: [] });
    const read = await office.run(async (context) => {
      const { worksheets } = context.workbook;
      const named = worksheets.add('Named');
      const unnamed = worksheets.add();
      await context.sync();
      named.position = 0;
      named.tabColor = '#0b5cad';
      unnamed.visibility = 'Hidden';
      worksheets.load('items/name,items/visibility,items/position');
      named.load('tabColor');
      const visible = worksheets.getCount(true);
      await context.sync();
      return [worksheets.items.map((sheet) => [sheet.name, sheet.visibility]), named.tabColor, visible.value];
    });
    assert.deepEqual(read, [
      [
        ['Named', 'Visible'],
        ['One', 'Visible'],
        ['Two', 'Visible'],
        ['Sheet4', 'Hidden'],
      ],
      '#0B5CAD',
      3,
    ]);
  });

  it('take formulas and names along when they are renamed, and leave #REF! when they are deleted', async () => {
    const host = office.open({ One: [['=Two!A1+1', "=SUM('Two'!A1:A2)"]], Two: [[41], [1]] });
    await office.run(async (context) => {
      context.workbook.names.add('Total', context.workbook.worksheets.getItem('Two').getRange('A1'));
      context.workbook.worksheets.getItem('Two').name = 'It is';
      await context.sync();
    });
    const one = host.workbook.sheetNamed('One');
    assert.deepEqual([one?.cells.formula(1, 1), one?.cells.formula(1, 2)], ["='It is'!A1+1", "=SUM('It is'!A1:A2)"]);
    assert.equal(host.workbook.names[0]?.formula, "='It is'!$A$1");
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('One').getRange('A1:B1');
      context.workbook.worksheets.getItem('It is').delete();
      range.load('values');
      await context.sync();
      return range.values;
    });
    assert.deepEqual(values, [['#REF!', '#REF!']]);
  });

  it('are selected and activated', async () => {
    office.open({ One: [], Two: [] });
    const read = await office.run(async (context) => {
      context.workbook.worksheets.getItem('Two').getRange('B2:C3').select();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return [active.name, selected.address];
    });
    assert.deepEqual(read, ['Two', 'Two!B2:C3']);
  });

  it('compute formulas when asked under manual calculation, and not before', async () => {
    office.open({ One: [[1, '=A1*2']] });
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('One').getRange('B1').load('values');
      await context.sync();
      const seen = [range.values];
      context.workbook.application.calculationMode = 'Manual';
      context.workbook.worksheets.getItem('One').getRange('A1').values = [[21]];
      range.load('values');
      await context.sync();
      seen.push(range.values);
      context.workbook.application.calculate('Recalculate');
      range.load('values');
      await context.sync();
      return [...seen, range.values];
    });
    assert.deepEqual(read, [[[2]], [[2]], [[42]]]);
  });
});
