import assert from 'node:assert/strict';
import { cellArea } from '../../../src/adapters/excel/cellArea.ts';

const CASES = [
  { address: 'D4', area: { rowFrom: 3, rowTo: 4, columnFrom: 3, columnTo: 4 } },
  { address: "'A! B'!$B$2:C9", area: { rowFrom: 1, rowTo: 9, columnFrom: 1, columnTo: 3 } },
  { address: 'Sheet1!AA10', area: { rowFrom: 9, rowTo: 10, columnFrom: 26, columnTo: 27 } },
  { address: 'B:C', area: { rowFrom: 0, rowTo: 1_048_576, columnFrom: 1, columnTo: 3 } },
  { address: '2:9', area: { rowFrom: 1, rowTo: 9, columnFrom: 0, columnTo: 16_384 } },
  { address: 'XFD1048576', area: { rowFrom: 1_048_575, rowTo: 1_048_576, columnFrom: 16_383, columnTo: 16_384 } },
  { address: '#REF!', area: null },
  { address: '', area: null },
];

describe('an address that Excel gives', () => {
  for (const { address, area } of CASES) {
    it(`${address === '' ? '(nothing)' : address} is ${area === null ? 'no area' : 'read'}`, () => {
      assert.deepEqual(cellArea(address), area);
    });
  }
});
