import assert from 'node:assert/strict';
import { lintRuleSets } from '../../src/rulebook/lintRuleSets.ts';
import { runRuleExamples } from '../../src/rulebook/runRuleExamples.ts';
import { EXAMPLES_AS_OF, shippedFacts, shippedRuleBook, shippedRuleFiles, shippedRuleSet } from './shippedRules.ts';

describe('the shipped rule sets', () => {
  const files = shippedRuleFiles();

  it('are there', () => {
    for (const file of ['statuses.json', 'consent.json', 'invoice-thresholds.json'])
      assert.ok(files.includes(file), file);
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
});
