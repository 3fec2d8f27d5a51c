import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cellsOf } from '../support/oracle.ts';

const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/oracles.md');

describe('docs/oracles.md', () => {
  const rows = readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)
    .filter((cells) => cells[5]?.endsWith('.test.ts`') === true);
  const files = readdirSync(import.meta.dirname).filter(
    (name) =>
      name !== path.basename(import.meta.filename) &&
      readFileSync(path.join(import.meta.dirname, name), 'utf8').includes('itIsAsDocumented('),
  );

  it('has rows of tests that there are, and of every test that compares with an oracle', () => {
    const named = [...new Set(rows.map((cells) => (cells[5] ?? '').replaceAll('`', '')))];
    assert.deepEqual(named.sort(), files.sort());
  });

  it('adds up: cases are those that agree and those that differ by name', () => {
    assert.ok(rows.length > 10, String(rows.length));
    for (const [title, , cases, agreed, differences] of rows) {
      assert.equal(Number(cases), Number(agreed) + Number(differences), title);
    }
  });
});
