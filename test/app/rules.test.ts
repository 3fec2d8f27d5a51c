import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/adapters/webcrypto/sha256.ts';
import { loadRules } from '../../src/app/rules/loadRules.ts';
import { rulebookIdentity } from '../../src/app/rules/ruleSetVersions.ts';
import { rulesCheck, rulesTest } from '../../src/cli/commands/rules.ts';
import type { CommandResult } from '../../src/cli/commandResult.ts';
import { shippedRuleTexts } from '../support/shippedRuleTexts.ts';
import { withFiles } from '../support/withFiles.ts';

function printed(result: CommandResult): { readonly exitCode: number; readonly out: string } {
  assert.ok(result.kind === 'done', result.kind === 'done' ? '' : result.error.message);
  return { exitCode: result.exitCode, out: [...result.output].join('') };
}

/** Rule texts with a change in one file; the change must be one. */
function withChanged(file: string, change: (text: string) => string): ReturnType<typeof shippedRuleTexts> {
  return shippedRuleTexts().map(({ path: name, text }) => {
    if (name !== file) return { path: name, text };
    assert.notEqual(change(text), text);
    return { path: name, text: change(text) };
  });
}

async function identityOf(texts: ReturnType<typeof shippedRuleTexts>): Promise<string> {
  const rules = loadRules(texts);
  assert.ok(rules.ok, rules.ok ? '' : rules.error.message);
  return (await rulebookIdentity(rules.value, sha256)).sha256;
}

describe('the hash of a rule book', () => {
  it('is the same whatever the order of files and the layout of their JSON', async () => {
    const shipped = await identityOf(shippedRuleTexts());
    const reordered = [...shippedRuleTexts()].reverse();
    const relaid = shippedRuleTexts().map(({ path: name, text }) => ({
      path: name,
      text: JSON.stringify(JSON.parse(text)),
    }));
    assert.equal(await identityOf(reordered), shipped);
    assert.equal(await identityOf(relaid), shipped);
  });

  for (const file of [
    'statuses.json',
    'catalogues/statuses.json',
    'catalogues/vat-rates.json',
    'billing/message.json',
  ]) {
    it(`changes with ${file}`, async () => {
      const changed = withChanged(file, (text) => text.replace(/"version": "[\d.]+"/, '"version": "99.0.0"'));
      assert.notEqual(await identityOf(changed), await identityOf(shippedRuleTexts()));
    });
  }
});

const BROKEN = {
  id: 'own',
  title: 'Own',
  version: '1.0.0',
  effectiveFrom: null,
  effectiveTo: null,
  owner: 'Finance',
  scope: 'row',
  rules: ['OWN-001', 'OWN-002'].map((id) => ({
    id,
    title: 'Own',
    severity: 'error',
    field: 'companyName',
    message: 'Look.',
    reason: 'A test.',
    source: { title: 'A test' },
    conditions: { all: [{ fact: 'noSuchFact', operator: 'equal', value: 'x' }] },
    event: { type: 'finding' },
    examples: { fires: [], quiet: [] },
  })),
};

describe('rules check', () => {
  it('finds the shipped rules sound, and counts them', async () => {
    const { exitCode, out } = printed(await rulesCheck(undefined));
    assert.equal(exitCode, 0);
    assert.match(out, /^\d+ rules in \d+ sets can be used, \d+ warnings?$/m);
  });

  it('lists every problem of a folder, not the first alone, with exit 1', async () => {
    await withFiles({ 'own.json': JSON.stringify(BROKEN, null, 2) }, async (folder) => {
      const { exitCode, out } = printed(await rulesCheck(folder));
      assert.equal(exitCode, 1);
      for (const id of ['OWN-001', 'OWN-002'])
        assert.match(out, new RegExp(`^error own\\.json:\\d+:\\d+ ${id}: `, 'm'));
      assert.match(out, /The rules cannot be used: \d+ problems\n$/);
    });
  });

  it('takes a file of one’s own in place of the shipped one of that name', async () => {
    await withFiles({}, async (folder) => {
      const name = 'statuses-preview.json';
      const text = shippedRuleTexts().find(({ path: file }) => file === name)?.text ?? assert.fail();
      const set = JSON.parse(text) as { rules: unknown[]; conditions?: object };
      assert.deepEqual(set.conditions ?? {}, {}, 'a rule can be left out only where none shares a condition');
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, name), JSON.stringify({ ...set, rules: set.rules.slice(0, 1) }));
      const count = (result: CommandResult): number => Number(/^(\d+) rules/m.exec(printed(result).out)?.[1]);
      assert.equal(count(await rulesCheck(undefined)) - count(await rulesCheck(folder)), set.rules.length - 1);
    });
  });
});

describe('rules test', () => {
  it('runs every example of the shipped rules', async function () {
    this.timeout(120_000);
    const { exitCode, out } = printed(await rulesTest(undefined));
    assert.equal(exitCode, 0, out);
    const [, held, all] = /^(\d+) of (\d+) examples hold$/m.exec(out) ?? [];
    assert.equal(held, all);
    assert.ok(Number(all) > 500);
  });
});
