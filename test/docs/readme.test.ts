import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shippedRulesLoaded } from '../support/shippedRuleTexts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('shows a rule as it ships, some of its examples left out', () => {
    const block = /```json\n(\{\s+"id"[\s\S]*?)```/.exec(README)?.[1];
    assert.ok(block !== undefined);
    const shown = JSON.parse(block) as { readonly id: string; readonly examples: Record<string, readonly unknown[]> };
    const shipped = shippedRulesLoaded().book.rules.find(({ rule }) => rule.id === shown.id)?.rule;
    assert.ok(shipped !== undefined, shown.id);
    assert.deepEqual({ ...shown, examples: null }, { ...shipped, examples: null });
    for (const kind of ['fires', 'quiet'] as const) {
      for (const example of shown.examples[kind] ?? []) {
        assert.ok(
          shipped.examples[kind].some((each) => JSON.stringify(each) === JSON.stringify(example)),
          kind,
        );
      }
    }
  });

  it('links to files that exist', () => {
    const targets = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    assert.ok(targets.length > 5);
    assert.deepEqual(
      targets.filter((target) => !existsSync(path.join(ROOT, target))),
      [],
    );
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      readonly scripts: Record<string, string>;
    };
    const names = [...README.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map((match) => match[1] ?? '');
    assert.deepEqual(
      [...new Set(names)].filter((name) => !(name in scripts)),
      [],
    );
  });
});
