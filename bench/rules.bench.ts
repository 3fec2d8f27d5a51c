import assert from 'node:assert/strict';
import { forEachBit } from '../src/columns/bitset.ts';
import { dateFromIso } from '../src/domain/calendarDate.ts';
import type { FactDefinition } from '../src/domain/factDefinition.ts';
import type { RuleId } from '../src/domain/ruleId.ts';
import type { Rule, RuleSet } from '../src/domain/ruleSet.ts';
import { compileRuleBook } from '../src/rulebook/compileRuleBook.ts';
import { evaluateRules } from '../src/rulebook/evaluateRules.ts';
import type { RuleMatches } from '../src/rulebook/evaluateRules.ts';
import type { RuleBook } from '../src/rulebook/ruleBook.ts';
import { CUSTOMER_COLUMNS, customerRows } from './customerRows.ts';
import type { BenchCell } from './customerRows.ts';
import { CUSTOMER_RULES } from './customerRules.ts';
import { encodeRows } from './encodeRows.ts';
import type { BenchReport } from './gate.ts';
import { atLeast } from './gate.ts';
import { median, timed } from './median.ts';
import type { Findings, PeerRow } from './ruleEnginePeers.ts';
import { jsonLogicEngine, jsonRulesEngine } from './ruleEnginePeers.ts';

const ROWS = 100_000;
/** json-rules-engine sees every 50th row, and its time counts 50 times: rows are independent and it takes them one by one. */
const SAMPLE_EVERY = 50;
const AS_OF = dateFromIso('2026-12-01') ?? assert.fail();

/** Each round measures every contestant once, so that a busy moment of the machine does not hit one alone. */
const ROUNDS = 3;

/** 100,000 customers × 30 rules, against json-rules-engine and json-logic-js, with identical findings. */
export async function benchRules(): Promise<BenchReport> {
  // As parsed from a file: texts in one piece, which is what every contestant meets in practice.
  const rows = JSON.parse(JSON.stringify(customerRows(ROWS))) as readonly (readonly BenchCell[])[];
  const book = ruleBook();
  const rulesEngine = jsonRulesEngine();
  const logicEngine = jsonLogicEngine();
  const encoded = encodeRows(rows);
  const rounds: Record<'cold' | 'again' | 'reference' | 'logic', number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const cold = await timed(5, () => evaluateRules(book, encodeRows(rows), { asOf: AS_OF }));
    const again = await timed(5, () => evaluateRules(book, encoded, { asOf: AS_OF }));
    // Made anew in each round, so that nobody is timed with the other's input in memory.
    const objects = rows.map(objectOf);
    const sample = objects.filter((_, row) => row % SAMPLE_EVERY === 0);
    const reference = await timed(1, () => rulesEngine(sample));
    const logic = await timed(1, () => logicEngine(objects));
    assertIdentical(findingsOf(cold.value), findingsOf(again.value), logic.value, reference.value);
    rounds.push({ cold: cold.ms, again: again.ms, reference: reference.ms * SAMPLE_EVERY, logic: logic.ms });
  }
  const ms = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  const found = findingsOf(evaluateRules(book, encoded, { asOf: AS_OF })).flat().length;
  return {
    title: `${String(ROWS)} rows × ${String(CUSTOMER_RULES.length)} rules, ${String(found)} findings, the same from all`,
    times: [
      {
        name: 'json-rules-engine',
        ms: ms(({ reference }) => reference),
        note: `${String(ROWS / SAMPLE_EVERY)} rows, × ${String(SAMPLE_EVERY)}`,
      },
      { name: 'json-logic-js', ms: ms(({ logic }) => logic) },
      { name: 'cold: encode and evaluate', ms: ms(({ cold }) => cold) },
      { name: 're-validate: columns encoded', ms: ms(({ again }) => again) },
    ],
    gates: [
      atLeast(
        'rules cold, × json-rules-engine',
        ms(({ reference, cold }) => reference / cold),
        250,
      ),
      atLeast(
        'rules re-validate, × json-rules-engine',
        ms(({ reference, again }) => reference / again),
        450,
      ),
      atLeast(
        'rules cold, × json-logic-js',
        ms(({ logic, cold }) => logic / cold),
        20,
      ),
    ],
  };
}

function assertIdentical(cold: Findings, again: Findings, logic: Findings, reference: Findings): void {
  assert.deepEqual(cold, again);
  assert.deepEqual(logic, again);
  const sampled = again.map((found) =>
    found.filter((row) => row % SAMPLE_EVERY === 0).map((row) => row / SAMPLE_EVERY),
  );
  assert.deepEqual(reference, sampled);
}

function objectOf(cells: readonly BenchCell[]): PeerRow {
  return Object.fromEntries(CUSTOMER_COLUMNS.map(({ fact }, at) => [fact, cells[at] ?? null]));
}

function findingsOf(matches: RuleMatches): Findings {
  return matches.rowsByRule.map((bits) => {
    const rows: number[] = [];
    forEachBit(bits ?? assert.fail('a rule was not evaluated'), (row) => rows.push(row));
    return rows;
  });
}

function ruleBook(): RuleBook {
  const catalogue = new Map(
    CUSTOMER_COLUMNS.map(({ fact, type }): [string, FactDefinition] => [
      fact,
      { id: fact, label: fact, type, scopes: ['row'], choices: [], description: '' },
    ]),
  );
  const rules = CUSTOMER_RULES.map(([title, conditions], index): Rule => {
    const id = `BENCH-${String(index).padStart(2, '0')}` as RuleId;
    return {
      id,
      title,
      severity: 'error',
      field: null,
      requires: [],
      message: title,
      fix: null,
      reason: title,
      source: { title: 'Benchmark' },
      priority: 1,
      conditions,
      event: { type: 'finding' },
      examples: { fires: [{ facts: {} }], quiet: [{ facts: {} }] },
    };
  });
  const set: RuleSet = {
    id: 'benchmark',
    title: 'Benchmark',
    version: '1.0.0',
    effectiveFrom: null,
    effectiveTo: null,
    owner: 'Benchmark',
    scope: 'row',
    step: null,
    conditions: {},
    rules,
  };
  const book = compileRuleBook([{ file: 'benchmark', set, text: null }], catalogue);
  assert.ok(book.ok, JSON.stringify(book));
  return book.value;
}
