import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULES = readFileSync(path.join(ROOT, 'docs/rules.md'), 'utf8');
const COVERAGE = readFileSync(path.join(ROOT, 'docs/rules-coverage.md'), 'utf8');

/** A heading's anchor, as Markdown viewers make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
}

describe('docs/rules.md', () => {
  it('links to every part of the table of clauses, and to none that is not there', () => {
    const parts = [...COVERAGE.matchAll(/^## (.+)$/gm)].map((match) => anchorOf(match[1] ?? ''));
    const linked = [...RULES.matchAll(/rules-coverage\.md#([^)]+)\)/g)].map((match) => match[1] ?? '');
    assert.deepEqual(linked.sort(), parts.sort());
  });

  it('names every rule set that decides a step of the bill run', () => {
    const sets = readdirSync(path.join(ROOT, 'rules/billing'));
    assert.deepEqual(
      sets.filter((name) => !RULES.includes(`\`${name}\``)),
      [],
    );
  });

  it('a clause without a rule says why', () => {
    const silent = COVERAGE.split('\n').filter((line) => /\|\s*none\s*\|/.test(line) || /^\|[^|]+\|\s*\|$/.test(line));
    assert.deepEqual(silent, []);
  });
});
