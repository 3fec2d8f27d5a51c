import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forEachBit } from '../../src/columns/bitset.ts';
import { calendarDate } from '../../src/domain/calendarDate.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import type { RuleMatches } from '../../src/rulebook/evaluateRules.ts';
import { evaluateRules } from '../../src/rulebook/evaluateRules.ts';
import { evaluateWithReferenceEngine } from '../../src/rulebook/referenceEngine.ts';
import { DIRTY_TYPES, dirtyFacts } from './support/dirtyFacts.ts';
import { factCatalogueOf } from './support/factCatalogueOf.ts';
import { namedCondition, NAMED, randomCondition } from './support/randomConditions.ts';
import { ruleSetFileOf } from './support/ruleSetFileOf.ts';

const CATALOGUE = factCatalogueOf(DIRTY_TYPES);
const AS_OF = calendarDate(20_788);

function rowsByRule(matches: RuleMatches): readonly (readonly number[] | null)[] {
  return matches.rowsByRule.map((bits) => {
    if (bits === null) return null;
    const rows: number[] = [];
    forEachBit(bits, (row) => rows.push(row));
    return rows;
  });
}

describe('compiled and reference engine', () => {
  it('agree on random rules over dirty rows', async () => {
    let fired = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomCondition, { minLength: 1, maxLength: 6 }),
        namedCondition,
        namedCondition,
        dirtyFacts,
        async (conditions, isLive, owes, facts) => {
          const named = { [NAMED[0]]: isLive, [NAMED[1]]: { all: [{ condition: NAMED[0] }, owes] } };
          // Both names are used here, so that none is refused as unused.
          const all = [...conditions, { all: [{ condition: NAMED[1] }] }];
          const book = compileRuleBook([ruleSetFileOf(all, { conditions: named })], CATALOGUE);
          assert.ok(book.ok, JSON.stringify(book));
          const compiled = evaluateRules(book.value, facts, { asOf: AS_OF });
          const reference = await evaluateWithReferenceEngine(book.value, facts, { asOf: AS_OF });
          assert.deepEqual(rowsByRule(compiled), rowsByRule(reference));
          fired += rowsByRule(compiled).flat().length;
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(fired > 1_000, `too few matches to prove anything: ${String(fired)}`);
  });
});
