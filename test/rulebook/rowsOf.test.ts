import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasBit } from '../../src/columns/bitset.ts';
import { calendarDate } from '../../src/domain/calendarDate.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import { evaluateRules } from '../../src/rulebook/evaluateRules.ts';
import { rowsOf } from '../../src/rulebook/rowsOf.ts';
import { DIRTY_TYPES, dirtyFacts } from './support/dirtyFacts.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { NAMED, namedCondition, randomCondition } from './support/randomConditions.ts';
import { ruleSetFileOf } from './support/ruleSetFileOf.ts';

const CATALOGUE = factCatalogueOf(DIRTY_TYPES);
const OPTIONS = { asOf: calendarDate(20_788) };

describe('rowsOf', () => {
  it('gives chosen rows the outcomes that they have among all rows', () => {
    fc.assert(
      fc.property(randomCondition, namedCondition, dirtyFacts, fc.nat(), (condition, named, facts, seed) => {
        const conditions = { [NAMED[0]]: named, [NAMED[1]]: { not: { condition: NAMED[0] } } };
        const file = ruleSetFileOf([condition, { condition: NAMED[1] }], { conditions });
        const book = compileRuleBook([file], CATALOGUE);
        assert.ok(book.ok, JSON.stringify(book));
        const chosen = Uint32Array.from(
          { length: Math.min(3, facts.rowCount) },
          (_, at) => (seed + at * 7) % facts.rowCount,
        );
        const whole = evaluateRules(book.value, facts, OPTIONS).rowsByRule[0] ?? assert.fail();
        const part = evaluateRules(book.value, rowsOf(facts, chosen), OPTIONS).rowsByRule[0] ?? assert.fail();
        chosen.forEach((row, at) => {
          assert.equal(hasBit(part, at), hasBit(whole, row));
        });
      }),
      { numRuns: 200 },
    );
  });
});
