import assert from 'node:assert/strict';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

type Act = (sheet: Excel.Worksheet) => void;

const CASES: readonly {
  readonly name: string;
  readonly allowed: Excel.WorksheetProtectionOptions;
  readonly act: Act;
  readonly code: string;
}[] = [
  {
    name: 'writing a locked cell',
    allowed: {},
    act: (sheet) => (sheet.getRange('A1').values = [['x']]),
    code: 'AccessDenied',
  },
  {
    name: 'writing an unlocked cell',
    allowed: {},
    act: (sheet) => (sheet.getRange('C3').values = [['x']]),
    code: 'none',
  },
  {
    name: 'clearing',
    allowed: {},
    act: (sheet) => {
      sheet.getRange('A1:B2').clear('Contents');
    },
    code: 'AccessDenied',
  },
  {
    name: 'colouring',
    allowed: {},
    act: (sheet) => (sheet.getRange('A1').format.fill.color = 'red'),
    code: 'AccessDenied',
  },
  {
    name: 'colouring where it is allowed',
    allowed: { allowFormatCells: true },
    act: (sheet) => (sheet.getRange('A1').format.fill.color = 'red'),
    code: 'none',
  },
  { name: 'inserting rows', allowed: {}, act: (sheet) => sheet.getRange('2:2').insert('Down'), code: 'AccessDenied' },
  {
    name: 'inserting rows where it is allowed',
    allowed: { allowInsertRows: true },
    act: (sheet) => sheet.getRange('2:2').insert('Down'),
    code: 'none',
  },
  { name: 'making a table', allowed: {}, act: (sheet) => sheet.tables.add('A1:B2', true), code: 'AccessDenied' },
  { name: 'reading', allowed: {}, act: (sheet) => sheet.getUsedRange().load('values'), code: 'none' },
];

describe('a protected worksheet', () => {
  const office = officeOfSuite();

  for (const { name, allowed, act, code } of CASES) {
    it(`${code === 'none' ? 'allows' : 'refuses'} ${name}`, async () => {
      office.open({ Sheet1: [['a', 'b']] });
      await office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('C3').format.protection.locked = false;
        sheet.protection.protect(allowed);
        await context.sync();
      });
      const seen = await codeOf(
        office.run(async (context) => {
          act(context.workbook.worksheets.getItem('Sheet1'));
          await context.sync();
        }),
      );
      assert.equal(seen, code);
    });
  }

  it('says so, and opens with its password alone', async () => {
    office.open({ Sheet1: [] });
    const protection = (context: Excel.RequestContext): Excel.WorksheetProtection =>
      context.workbook.worksheets.getItem('Sheet1').protection;
    const seen = await office.run(async (context) => {
      protection(context).protect({ allowSort: true }, 'secret');
      const loaded = protection(context).load('protected,options');
      await context.sync();
      return [loaded.protected, loaded.options.allowSort];
    });
    assert.deepEqual(seen, [true, true]);
    const unprotect = (password: string): Promise<string> =>
      codeOf(
        office.run(async (context) => {
          protection(context).unprotect(password);
          await context.sync();
        }),
      );
    assert.deepEqual([await unprotect('guess'), await unprotect('secret')], ['InvalidOperation', 'none']);
  });

  it('refuses every change when the whole workbook is read-only', async () => {
    const host = office.open({ Sheet1: [] });
    host.workbook.isReadOnly = true;
    const add = office.run(async (context) => {
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    assert.equal(await codeOf(add), 'AccessDenied');
  });
});
