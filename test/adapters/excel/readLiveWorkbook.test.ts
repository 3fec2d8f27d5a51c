import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedOffice } from '../../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../../simulator/node/loadOffice.ts';
import { setSheetVisibility } from '../../../simulator/model/sheetOperations.ts';
import { writeCells } from '../../../simulator/model/writeCells.ts';
import { areaOf } from '../../../simulator/model/area.ts';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { excelWorkbook } from '../../../src/adapters/excel/excelWorkbook.ts';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import type { RawSheet } from '../../../src/columns/rawSheet.ts';
import { RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../../src/columns/rawSheet.ts';
import { describeWithSharedData, sharedDataPath } from '../../support/sharedData.ts';
import { emptyWorkbook, expectOk, UNWATCHED, workbookOf } from '../../support/simulatedExcel.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../../samples/customers.xlsx');

/** A sheet as both readers must give it; codes of texts and formats are each reader's own affair. */
function plainSheet(sheet: RawSheet): unknown {
  const cells = sheet.columns.map(({ kinds, values, formats }) =>
    Array.from(kinds, (kind, row) => {
      const value = values[row] ?? Number.NaN;
      if (kind === RAW_TEXT || kind === RAW_ERROR) return [kind, sheet.texts[value]];
      // A number's format tells what it means; that of a text does not.
      return kind === RAW_NUMBER ? [value, sheet.formats[formats[row] ?? 0]] : [kind, value];
    }),
  );
  const { name, visibility, firstRow, firstColumn, rowCount, hiddenColumns, merges, tables } = sheet;
  // A file tells of hidden rows below its last filled one too; the open workbook is asked for its filled rows only.
  const hiddenRows = [...sheet.hiddenRows].filter((row) => row >= firstRow && row < firstRow + rowCount);
  return { name, visibility, firstRow, firstColumn, rowCount, hiddenRows, hiddenColumns, merges, tables, cells };
}

describe('reading the open workbook', function () {
  this.timeout(60_000);

  let office: LoadedOffice;

  before(async () => {
    office = await loadOffice(emptyWorkbook('Own'));
  });

  after(() => {
    office.close();
  });

  async function assertSameAsFile(file: string): Promise<void> {
    const bytes = new Uint8Array(readFileSync(file));
    const expected = await readXlsx(bytes, path.basename(file));
    if (!expected.ok) {
      assert.match(expected.error.message, /\.$/);
      return;
    }
    office.open(await workbookOf(bytes, path.basename(file)));
    const { workbook, sheets } = expectOk(await excelWorkbook.read(UNWATCHED));
    assert.equal(workbook.dateSystem, expected.value.dateSystem);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      expected.value.sheets.map(({ name }) => name),
    );
    for (const [index, sheet] of workbook.sheets.entries()) {
      const inFile: RawSheet | undefined = expected.value.sheets[index];
      if (inFile === undefined) assert.fail(`no sheet ${sheet.name} in the file`);
      assert.deepEqual(plainSheet(sheet), plainSheet(inFile), sheet.name);
    }
  }

  it('gives what the .xlsx reader gives for the sample', () => assertSameAsFile(SAMPLE));

  describeWithSharedData('as the .xlsx reader gives it, every public workbook', () => {
    for (const folder of ['messy', 'customers', 'badinput/xlsx']) {
      const files = folderOf(folder).filter((name) => name.endsWith('.xlsx'));
      for (const name of files) {
        it(`${folder}/${name}`, () => assertSameAsFile(sharedDataPath(folder, name)));
      }
    }
  });

  it('reads hidden sheets too, and an empty sheet as one without rows', async () => {
    const workbook = emptyWorkbook('Seen', 'Hidden', 'Empty');
    put(workbook, 'Hidden', 2, 3, [['x', 1]]);
    setSheetVisibility(workbook, workbook.sheets[1] ?? assert.fail(), 'VeryHidden');
    office.open(workbook);
    const read = expectOk(await excelWorkbook.read(UNWATCHED));
    assert.deepEqual(
      read.workbook.sheets.map(({ name, visibility, rowCount, firstRow, firstColumn }) => {
        return [name, visibility, rowCount, firstRow, firstColumn];
      }),
      [
        ['Seen', 'visible', 0, 1, 1],
        ['Hidden', 'very-hidden', 1, 2, 3],
        ['Empty', 'visible', 0, 1, 1],
      ],
    );
  });

  it('tells an error from a text that looks like one', async () => {
    const workbook = emptyWorkbook('S');
    put(workbook, 'S', 1, 1, [['=1/0'], ["'#DIV/0!"], ['#N/A']]);
    office.open(workbook);
    const [sheet] = expectOk(await excelWorkbook.read(UNWATCHED)).workbook.sheets;
    assert.deepEqual([...(sheet?.columns[0]?.kinds ?? [])], [RAW_ERROR, RAW_TEXT, RAW_ERROR]);
  });

  it('asks for large answers in halves until Excel gives them', async () => {
    const workbook = emptyWorkbook('S');
    const text = 'é'.repeat(20_000);
    put(
      workbook,
      'S',
      1,
      1,
      Array.from({ length: 400 }, (_, row) => [`${String(row)} ${text}`, row]),
    );
    const excel = office.open(workbook);
    const [sheet] = expectOk(await excelWorkbook.read(UNWATCHED)).workbook.sheets;
    assert.equal(sheet?.texts.length, 400);
    assert.equal(sheet.texts[399], `399 ${text}`);
    const refused = excel.requests.journal.entries.filter(({ error }) => error === 'ResponsePayloadSizeLimitExceeded');
    assert.ok(refused.length > 0);
  });

  it('asks once a block once it knows which columns hold numbers', async () => {
    const workbook = emptyWorkbook('S');
    put(
      workbook,
      'S',
      1,
      1,
      Array.from({ length: 250_000 }, (_, row) => [`text ${String(row % 9)}`, row]),
    );
    const excel = office.open(workbook);
    expectOk(await excelWorkbook.read(UNWATCHED));
    const blocks = 5; // 500,000 cells, 100,000 at once
    const others = 8; // names, frames (3), formats of the first block, events on and off, the run's end
    assert.ok(excel.requests.journal.syncs <= blocks + others, String(excel.requests.journal.syncs));
  });

  it('reads again when somebody edits a sheet meanwhile, so that no row is read twice or not at all', async () => {
    const workbook = emptyWorkbook('S');
    put(
      workbook,
      'S',
      1,
      1,
      Array.from({ length: 120_000 }, (_, row) => [`row ${String(row)}`]),
    );
    const excel = office.open(workbook);
    let hasEdited = false;
    const progress = {
      isCancelled: () => false,
      report: (_: string, done: number) => {
        if (done === 0 || hasEdited) return;
        hasEdited = true;
        excel.edit('co-author', (edited) => {
          put(edited, 'S', 1, 1, [['changed']]);
        });
      },
    };
    const [sheet] = expectOk(await excelWorkbook.read(progress)).workbook.sheets;
    assert.ok(hasEdited);
    assert.equal(sheet?.texts[sheet.columns[0]?.values[0] ?? -1], 'changed');
  });

  it('says so when somebody never pauses', async () => {
    const workbook = emptyWorkbook('S');
    put(workbook, 'S', 1, 1, [['x'], ['y']]);
    const excel = office.open(workbook);
    let edits = 0;
    const progress = {
      isCancelled: () => false,
      report: () => {
        edits += 1;
        excel.edit('co-author', (edited) => {
          put(edited, 'S', 2, 1, [[edits]]);
        });
      },
    };
    const read = await excelWorkbook.read(progress);
    assert.equal(read.ok ? 'read' : read.error.code, 'busy');
    assert.match(read.ok ? '' : read.error.message, /Wait until they pause/);
  });

  it('can be cancelled', async () => {
    const workbook = emptyWorkbook('S');
    put(workbook, 'S', 1, 1, [['x']]);
    office.open(workbook);
    const read = await excelWorkbook.read({ report: () => undefined, isCancelled: () => true });
    assert.equal(read.ok ? 'read' : read.error.code, 'cancelled');
  });

  it('waits for a cell that is being edited', async () => {
    const excel = office.open(emptyWorkbook('S'));
    excel.requests.cellEdit.begin();
    setTimeout(() => {
      excel.requests.cellEdit.end();
    }, 30);
    expectOk(await excelWorkbook.read(UNWATCHED));
  });
});

function folderOf(name: string): readonly string[] {
  try {
    return readdirSync(sharedDataPath(name));
  } catch {
    return [];
  }
}

function put(
  workbook: SimulatedWorkbook,
  sheet: string,
  row: number,
  column: number,
  entries: readonly (readonly (string | number)[])[],
): void {
  const found = workbook.sheetNamed(sheet) ?? assert.fail(`no sheet ${sheet}`);
  writeCells(workbook, found, areaOf(row, column, entries.length, entries[0]?.length ?? 0), entries);
}
