import assert from 'node:assert/strict';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { runRuleExamples } from '../../src/rulebook/runRuleExamples.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { ruleOf, ruleSetFileOf } from './support/ruleSetFileOf.ts';

const CATALOGUE = factCatalogueOf({ balance: 'money', dropped: 'date' });
const AS_OF = dateFromIso('2026-12-01') ?? assert.fail();
const OWES = { all: [{ fact: 'balance', operator: 'greaterThan', value: 0 }] };

describe('runRuleExamples', () => {
  it('finds nothing wrong with examples that turn out as they say', async () => {
    const examples = {
      fires: [{ facts: { balance: 0.01 } }],
      quiet: [{ facts: { balance: 0 } }, { facts: {} }, { facts: { balance: null } }],
    };
    // Required columns count as there, and dates of force do not matter.
    const rules = [ruleOf('T-001', OWES, { requires: ['balance'], examples })];
    const book = compileRuleBook([ruleSetFileOf([], { rules, effectiveTo: '2020-01-01' })], CATALOGUE);
    assert.ok(book.ok);
    assert.deepEqual(await runRuleExamples(book.value, { asOf: AS_OF }), []);
  });

  it('reports each wrong example, in both engines', async () => {
    const examples = { fires: [{ note: 'no debt', facts: { balance: 0 } }], quiet: [{ facts: { balance: 5 } }] };
    const book = compileRuleBook([ruleSetFileOf([], { rules: [ruleOf('T-001', OWES, { examples })] })], CATALOGUE);
    assert.ok(book.ok);
    const failures = await runRuleExamples(book.value, { asOf: AS_OF });
    assert.deepEqual(
      failures.map(({ kind, index, engine, message }) => [kind, index, engine, message]),
      [
        ['fires', 0, 'compiled', 'The example (no debt) should fire and does not.'],
        ['fires', 0, 'reference', 'The example (no debt) should fire and does not.'],
        ['quiet', 0, 'compiled', 'The example should stay quiet and fires.'],
        ['quiet', 0, 'reference', 'The example should stay quiet and fires.'],
      ],
    );
  });
});
