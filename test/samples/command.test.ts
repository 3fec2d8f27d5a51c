import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');

function generate(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'samples/generate.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe('samples/generate.ts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sample-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes a folder of .csv files and says what is in it', () => {
    const { status, out } = generate('--customers', '50', '--out', path.join(folder, 'csv'));
    assert.equal(status, 0);
    assert.match(out, /Customers: 50 rows/);
    const text = readFileSync(path.join(folder, 'csv', 'customers.csv'), 'utf8');
    assert.ok(text.startsWith('\ufeffAccount Number,'), 'Excel needs the mark to read £');
    assert.equal(text.trimEnd().split('\r\n').length, 51);
    assert.match(text, /"accounts@trio\.example\.com, ledger@example, finance@trio\.example\.com"/);
    assert.match(text, /\r\n00731,/);
  });

  const REFUSED = [
    {
      name: 'a size too small',
      args: ['--customers', '10', '--out', 'x.xlsx'],
      says: /^--customers takes a whole number from 50/,
    },
    { name: 'an unknown option', args: ['--rows', '60'], says: /--rows.*Usage:/s },
    { name: 'no output', args: [], says: /^--out is missing/ },
  ] as const;
  for (const { name, args, says } of REFUSED) {
    it(`refuses ${name} with exit code 2 and writes nothing`, () => {
      const { status, out, err } = generate(...args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, says);
      assert.ok(!existsSync(path.join(ROOT, 'x.xlsx')));
    });
  }
});
