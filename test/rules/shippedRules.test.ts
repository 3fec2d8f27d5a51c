import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintRuleSets } from '../../src/rulebook/lintRuleSets.ts';
import { runRuleExamples } from '../../src/rulebook/runRuleExamples.ts';
import { EXAMPLES_AS_OF, shippedFacts, shippedRuleBook, shippedRuleFiles, shippedRuleSet } from './shippedRules.ts';

describe('the shipped rule sets', () => {
  const files = shippedRuleFiles();

  it('are there', () => {
    for (const set of ['statuses', 'consent', 'invoice-thresholds', 'payment-credit', 'tax-identity', 'data-quality'])
      assert.ok(files.includes(`${set}.json`), set);
  });

  it('have no problem, together and with the fact catalogue', () => {
    assert.deepEqual(lintRuleSets(files.map(shippedRuleSet), shippedFacts()), []);
  });

  for (const file of files) {
    it(`${file}: every example turns out as it says, in both engines`, async () => {
      const book = shippedRuleBook([shippedRuleSet(file)]);
      assert.deepEqual(await runRuleExamples(book, { asOf: EXAMPLES_AS_OF }), []);
    });
  }

  for (const file of files) {
    it(`${file}: an example that is wrong is found, whichever it is`, async () => {
      const shipped = shippedRuleSet(file);
      const wrong = shipped.set.rules.map((rule) => ({
        ...rule,
        examples: { fires: rule.examples.quiet, quiet: rule.examples.fires },
      }));
      const book = shippedRuleBook([{ ...shipped, text: null, set: { ...shipped.set, rules: wrong } }]);
      const failures = await runRuleExamples(book, { asOf: EXAMPLES_AS_OF });
      const examples = wrong.reduce((count, { examples: { fires, quiet } }) => count + fires.length + quiet.length, 0);
      assert.equal(failures.length, 2 * examples);
    });
  }

  it('are all in the table of what they cover, and the table names no other', () => {
    const table = readFileSync(path.resolve(import.meta.dirname, '../../docs/rules-coverage.md'), 'utf8');
    const named = new Set([...table.matchAll(/\b(?:STA|CON|THR|POR|PAY|TAX|QUA)-\d{3}\b/g)].map(([id]) => id));
    const shipped = files
      .flatMap((file) => shippedRuleSet(file).set.rules.map(({ id }) => String(id)))
      .filter((id) => /^(?:STA|CON|THR|POR|PAY|TAX|QUA)-/.test(id));
    assert.deepEqual([...named].sort(), shipped.sort());
  });

  it('say what to do: no message is a bare statement without a place or an instruction', () => {
    for (const { set } of files.map(shippedRuleSet)) {
      for (const rule of set.rules) {
        assert.match(rule.message, /[.!]$/, rule.id);
        assert.ok(rule.reason.length > 20, rule.id);
        assert.ok(rule.source.title.length > 5, rule.id);
      }
    }
  });
});
