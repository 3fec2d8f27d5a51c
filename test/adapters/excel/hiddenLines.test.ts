import assert from 'node:assert/strict';
import { hiddenLines } from '../../../src/adapters/excel/hiddenLines.ts';

// Cells B3:D7, counted from 0.
const AREA = { rowIndex: 2, columnIndex: 1, rowCount: 5, columnCount: 3 };

const CASES = [
  { name: 'all can be seen', visible: 'Sheet1!B3:D7', rows: [], columns: [] },
  { name: 'rows 4 and 5 are filtered out', visible: 'Sheet1!B3:D3,Sheet1!B6:D7', rows: [4, 5], columns: [] },
  { name: 'column C is hidden', visible: 'B3:B7,D3:D7', rows: [], columns: [3] },
  { name: 'both', visible: 'B3:B4, D3:D4, B7:B7, D7:D7', rows: [5, 6], columns: [3] },
  { name: 'nothing can be seen', visible: null, rows: [3, 4, 5, 6, 7], columns: [2, 3, 4] },
];

describe('what the visible parts of a sheet leave out', () => {
  for (const { name, visible, rows, columns } of CASES) {
    it(name, () => {
      const hidden = hiddenLines(AREA, visible);
      assert.deepEqual([...hidden.hiddenRows], rows);
      assert.deepEqual([...hidden.hiddenColumns], columns);
    });
  }
});
