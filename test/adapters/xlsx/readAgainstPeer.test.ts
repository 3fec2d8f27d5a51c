import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellValue } from 'hucre/xlsx';
import { readXlsx as readWithPeer } from 'hucre/xlsx';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import type { RawSheet } from '../../../src/columns/rawSheet.ts';
import { describeWithSharedData, sharedDataPath } from '../../support/sharedData.ts';
import { cellAt } from '../files/rawCells.ts';

const FOLDERS = ['messy', 'badinput/xlsx', 'customers'];

describeWithSharedData('readXlsx and hucre see the same cells in', () => {
  for (const folder of FOLDERS) {
    for (const file of readdirSync(sharedDataPath(folder)).filter((name) => name.endsWith('.xlsx'))) {
      it(file, async () => {
        const bytes = new Uint8Array(readFileSync(sharedDataPath(folder, file)));
        const ours = await readXlsx(bytes, path.basename(file));
        const peer = await readWithPeer(bytes).catch(() => null);
        if (peer === null || !ours.ok) {
          assert.ok(!ours.ok, 'only the peer refuses');
          assert.ok(peer === null || ours.error.code === 'no-data', 'only we refuse');
          return;
        }
        assert.deepEqual(
          ours.value.sheets.map(({ name }) => name),
          peer.sheets.map(({ name }) => name),
        );
        peer.sheets.forEach(({ rows }, i) => {
          compare(ours.value.sheets[i], rows);
        });
      });
    }
  }
});

/** Every cell of the peer's, but dates: it turns those into moments. */
function compare(sheet: RawSheet | undefined, rows: readonly (readonly CellValue[])[]): void {
  assert.ok(sheet);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const address = `${letters(c + 1)}${String(r + 1)}`;
      const ours = cellAt(sheet, address);
      if (value instanceof Date) assert.equal(typeof ours, 'number', address);
      else if (typeof ours === 'object' && ours !== null) assert.equal(ours.error, value, address);
      else assert.equal(ours, value === '' ? null : value, address);
    });
  });
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
