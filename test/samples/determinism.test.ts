import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCsvFolder } from '../../samples/generator/csvFolder.ts';
import { finishWorkbook } from '../../samples/generator/finishWorkbook.ts';
import { sampleBlocks } from '../../samples/generator/sampleBlock.ts';
import { sampleWorkbookPlan } from '../../samples/generator/sampleWorkbookPlan.ts';
import { writeXlsx } from '../../src/adapters/xlsx/writeXlsx.ts';
import { SHEET_KINDS } from '../../src/domain/sheetKind.ts';
import { madeSample, sampleOptionsOf, sheetOf } from './madeSample.ts';

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

async function workbookOf(texts: { readonly seed?: string }): Promise<Uint8Array> {
  const bytes = await writeXlsx(sampleWorkbookPlan(madeSample(texts)));
  if (!bytes.ok) throw new Error(bytes.error.message);
  return finishWorkbook(bytes.value);
}

describe('a sample is repeatable', () => {
  it('gives the same values for the same options', () => {
    assert.deepEqual(madeSample({ customers: '400' }), madeSample({ customers: '400' }));
  });

  it('gives other ordinary customers for another seed, and the same stories', () => {
    const one = madeSample({ customers: '200', dirty: '0' });
    const two = madeSample({ customers: '200', dirty: '0', seed: '2' });
    const statusAt = (sample: typeof one): string =>
      JSON.stringify(sheetOf(sample, 'customers').columns.map((c) => c.values.slice(0, 47)));
    assert.notDeepEqual(one.sheets, two.sheets);
    assert.equal(statusAt(one), statusAt(two));
  });

  it('does not depend on the size of the blocks', () => {
    const options = sampleOptionsOf({ customers: '300', dirty: '0.2' });
    const joined = (size: number): string => {
      const rows = SHEET_KINDS.map(() => [] as unknown[]);
      for (const block of sampleBlocks(options, size)) {
        SHEET_KINDS.forEach((kind, place) => {
          const columns = block.columns[kind];
          columns[0]?.forEach((_, row) => rows[place]?.push(columns.map((values) => values[row])));
        });
      }
      return hashOf(JSON.stringify(rows));
    };
    assert.equal(joined(7), joined(4096));
  });

  it('gives a smaller sample as the beginning of a larger one', () => {
    const small = sheetOf(madeSample({ customers: '80' }), 'customers');
    const large = sheetOf(madeSample({ customers: '300' }), 'customers');
    small.columns.forEach(({ values }, place) => {
      assert.deepEqual(large.columns[place]?.values.slice(0, 80), values);
    });
  });

  it('writes the same workbook, to the byte', async () => {
    assert.equal(hashOf(await workbookOf({})), hashOf(await workbookOf({})));
    assert.notEqual(hashOf(await workbookOf({})), hashOf(await workbookOf({ seed: '2' })));
  });

  it('writes the same .csv files, to the byte, and leaves nothing unfinished', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'sample-'));
    try {
      const hashes = ['a', 'b'].map((name) => {
        const folder = path.join(root, name);
        writeCsvFolder(folder, sampleOptionsOf({ customers: '120' }));
        const files = readdirSync(folder).sort();
        assert.deepEqual(files, SHEET_KINDS.map((kind) => `${kind}.csv`).sort());
        return files.map((file) => hashOf(readFileSync(path.join(folder, file))));
      });
      assert.deepEqual(hashes[0], hashes[1]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('is the workbook that the repository keeps', async () => {
    const kept = readFileSync(path.join(import.meta.dirname, '../../samples/customers.xlsx'));
    assert.equal(
      hashOf(kept),
      hashOf(await workbookOf({})),
      'run: npx tsx samples/generate.ts --out samples/customers.xlsx',
    );
  });
});
