import assert from 'node:assert/strict';
import type { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { addressText } from '../../../simulator/model/addressText.ts';
import { readAddress } from '../../../simulator/model/readAddress.ts';
import { deleteCells, insertCells } from '../../../simulator/model/shiftCells.ts';
import { workbookOf } from '../officeOfSuite.ts';

/** Where an area stands, in letters, after cells were inserted or deleted. */
const CASES = [
  { name: 'rows inserted above move it down', area: 'B5:C6', cells: '2:3', act: 'Down', expected: 'B7:C8' },
  { name: 'rows inserted inside widen it', area: 'B5:C6', cells: '6:6', act: 'Down', expected: 'B5:C7' },
  { name: 'rows inserted below leave it', area: 'B5:C6', cells: '7:7', act: 'Down', expected: 'B5:C6' },
  { name: 'columns inserted before move it right', area: 'B5:C6', cells: 'A:A', act: 'Right', expected: 'C5:D6' },
  { name: 'cells inserted beside it leave it', area: 'B5:C6', cells: 'E1:E3', act: 'Down', expected: 'B5:C6' },
  { name: 'cells inserted above a part of it leave it', area: 'B5:C6', cells: 'B1:B2', act: 'Down', expected: 'B5:C6' },
  { name: 'rows deleted above move it up', area: 'B5:C6', cells: '1:2', act: 'Up', expected: 'B3:C4' },
  { name: 'rows deleted inside narrow it', area: 'B5:C9', cells: '6:7', act: 'Up', expected: 'B5:C7' },
  { name: 'rows deleted over its start cut it', area: 'B5:C9', cells: '3:6', act: 'Up', expected: 'B3:C5' },
  { name: 'all its rows deleted leave nothing', area: 'B5:C6', cells: '5:6', act: 'Up', expected: null },
  { name: 'columns deleted before move it left', area: 'B5:C6', cells: 'A:A', act: 'Left', expected: 'A5:B6' },
] as const;

/** A formula of another sheet and one of the same, after rows 3 and 4 were inserted. */
const FORMULAS = [
  { formula: '=Data!A5', expected: '=Data!A7' },
  { formula: '=SUM(Data!$A$1:$A$9)', expected: '=SUM(Data!$A$1:$A$11)' },
  { formula: '=Data!A2&"Data!A5"', expected: '=Data!A2&"Data!A5"' },
  { formula: '=A5+LOG10(5)', expected: '=A5+LOG10(5)' },
  { formula: "=SUM('Data'!5:6)", expected: '=SUM(Data!7:8)' },
  { formula: '=COUNT(Data!A:A)', expected: '=COUNT(Data!A:A)' },
] as const;

function shifted(workbook: SimulatedWorkbook, cells: string, act: (typeof CASES)[number]['act']): void {
  const sheet = workbook.sheetNamed('Data');
  const area = readAddress(cells)?.area;
  assert.ok(sheet !== null && area !== undefined);
  if (act === 'Down' || act === 'Right') insertCells(workbook, sheet, area, act);
  else deleteCells(workbook, sheet, area, act);
}

describe('inserting and deleting cells', () => {
  for (const { name, area, cells, act, expected } of CASES) {
    it(name, () => {
      const workbook = workbookOf({ Data: [] });
      const anchor = { sheetId: workbook.sheets[0]?.id ?? '', area: readAddress(area)?.area ?? null };
      workbook.anchors.add(anchor);
      shifted(workbook, cells, act);
      assert.equal(anchor.area === null ? null : addressText(anchor.area), expected);
    });
  }

  for (const { formula, expected } of FORMULAS) {
    it(`makes ${formula} of another sheet ${expected === formula ? 'stay' : expected}`, () => {
      const workbook = workbookOf({ Other: [[formula]], Data: [] });
      shifted(workbook, '3:4', 'Down');
      assert.equal(workbook.sheets[0]?.cells.formula(1, 1), expected);
    });
  }

  it('takes along merges, hidden rows, sizes, links, names and print titles, and leaves #REF! for what is gone', () => {
    const workbook = workbookOf({ Data: [['a'], ['b'], ['c'], ['=A1&A3']] });
    const [sheet] = workbook.sheets;
    assert.ok(sheet !== undefined);
    const rows = { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 16_384 };
    sheet.merges.push({ firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 3 });
    sheet.rows.hide(3, 3, true);
    sheet.rows.resize(4, 4, 30);
    sheet.links.set(3, 1, { address: 'https://example.test/' });
    sheet.pageLayout.printTitleRows = rows;
    workbook.names.push({ name: 'Third', sheetId: null, formula: '=Data!$A$3', isVisible: true, comment: '' });
    shifted(workbook, '1:1', 'Up');
    assert.deepEqual(sheet.merges, [{ firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 3 }]);
    assert.deepEqual([[...sheet.rows.hidden], [...sheet.rows.sizes]], [[2], [[3, 30]]]);
    assert.deepEqual(sheet.links.get(2, 1), { address: 'https://example.test/' });
    assert.deepEqual(sheet.pageLayout.printTitleRows, { ...rows, firstRow: 2, lastRow: 2 });
    assert.equal(workbook.names[0]?.formula, '=Data!$A$2');
    assert.equal(sheet.cells.formula(3, 1), '=#REF!&A2');
  });
});
