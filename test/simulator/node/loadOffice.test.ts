import assert from 'node:assert/strict';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { codeOf, officeOfSuite, workbookOf } from '../officeOfSuite.ts';

const VERSIONS = [
  { excelApi: '1.9', asked: '1.9', isSupported: true },
  { excelApi: '1.9', asked: '1.10', isSupported: false },
  { excelApi: '1.15', asked: '1.10', isSupported: true },
] as const;

describe('office.js in Node', () => {
  for (const { excelApi, asked, isSupported } of VERSIONS) {
    it(`says ${isSupported ? 'yes' : 'no'} to ExcelApi ${asked} when the host claims ${excelApi}`, async () => {
      const office = await loadOffice(workbookOf({ Sheet1: [] }), { excelApi });
      try {
        assert.equal(office.Office.context.requirements.isSetSupported('ExcelApi', asked), isSupported);
      } finally {
        office.close();
      }
    });
  }

  it('leaves no window behind', async () => {
    const before = Object.keys(globalThis);
    const office = await loadOffice(workbookOf({ Sheet1: [] }));
    assert.ok('document' in globalThis);
    office.close();
    const left = Object.keys(globalThis).filter((name) => !before.includes(name));
    assert.ok(!['window', 'document', 'location'].some((name) => left.includes(name)), left.join(' '));
  });

  it('keeps document settings with the host once they are saved', async () => {
    const office = await loadOffice(workbookOf({ Sheet1: [] }));
    const { settings } = office.Office.context.document;
    settings.set('panel', 'sheets');
    await new Promise<void>((resolve) => {
      settings.saveAsync(() => {
        resolve();
      });
    });
    assert.deepEqual([...office.host.documentSettings], [['panel', 'sheets']]);
    office.close();
  });

  it('is loaded once at a time', async () => {
    const office = await loadOffice(workbookOf({ Sheet1: [] }));
    await assert.rejects(loadOffice(workbookOf({ Sheet1: [] })), /close it/);
    office.close();
  });
});

const REFUSED: readonly {
  readonly name: string;
  readonly act: (sheet: Excel.Worksheet) => unknown;
  readonly code: string;
}[] = [
  {
    name: 'values, which were there from the first',
    act: (sheet) => (sheet.getRange('A1').values = [['x']]),
    code: 'none',
  },
  {
    name: 'freezing panes (1.7)',
    act: (sheet) => {
      sheet.freezePanes.freezeRows(1);
    },
    code: 'ApiNotFound',
  },
  { name: 'a change event (1.7)', act: (sheet) => sheet.onChanged.add(() => Promise.resolve()), code: 'ApiNotFound' },
  {
    name: 'merged areas (1.13)',
    act: (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject(),
    code: 'ApiNotFound',
  },
  { name: 'hiding rows (1.2)', act: (sheet) => (sheet.getRange('A1').rowHidden = true), code: 'ApiNotFound' },
];

describe('a host of ExcelApi 1.1', () => {
  const office = officeOfSuite({ excelApi: '1.1' });

  for (const { name, act, code } of REFUSED) {
    it(`${code === 'none' ? 'has' : 'refuses'} ${name}`, async () => {
      office.open({ Sheet1: [] });
      const seen = await codeOf(
        office.run(async (context) => {
          act(context.workbook.worksheets.getItem('Sheet1'));
          await context.sync();
        }),
      );
      assert.equal(seen, code);
    });
  }

  it('loads without names only what it has', async () => {
    office.open({ Sheet1: [['x']] });
    const loaded = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.load();
      await context.sync();
      return range.toJSON();
    });
    assert.deepEqual([loaded.values, 'rowHidden' in loaded], [[['x']], false]);
  });

  it('sends a large write in one piece, as before ExcelApi 1.3', async () => {
    const host = office.open({ Sheet1: [] });
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1000');
      range.values = Array.from({ length: 1000 }, (_, row) => [row, 'x']);
      await context.sync();
    });
    assert.equal(host.requests.journal.asked.filter((line) => line.includes('.values =')).length, 1);
  });
});
