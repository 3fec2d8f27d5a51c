import { hasBit } from '../columns/bitset.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { RuleId } from '../domain/ruleId.ts';
import type { RuleExample } from '../domain/ruleSet.ts';
import { evaluateRules } from './evaluateRules.ts';
import { exampleFacts } from './examples/exampleFacts.ts';
import { evaluateWithReferenceEngine } from './referenceEngine.ts';
import type { CompiledRule, RuleBook } from './ruleBook.ts';

/** An example that did not turn out as its rule says. */
export interface ExampleFailure {
  readonly ruleId: RuleId;
  readonly kind: 'fires' | 'quiet';
  /** Its place in the rule's list, from 0. */
  readonly index: number;
  readonly engine: 'compiled' | 'reference';
  readonly message: string;
}

/**
 * Runs every example of a book in both engines: an example's facts are one row, and a fact left out is blank.
 * `asOf` is the date that examples were written for; sets are taken as effective, whatever their dates.
 */
export async function runRuleExamples(
  book: RuleBook,
  options: { readonly asOf: CalendarDate },
): Promise<readonly ExampleFailure[]> {
  const failures: ExampleFailure[] = [];
  for (const compiled of book.rules) {
    const alone = bookOf(book, compiled);
    for (const kind of ['fires', 'quiet'] as const) {
      for (const [index, example] of compiled.rule.examples[kind].entries()) {
        for (const engine of ['compiled', 'reference'] as const) {
          const outcome = await fires(alone, example, options.asOf, engine);
          if (outcome === (kind === 'fires')) continue;
          const message = sentence(outcome, kind, example);
          failures.push({ ruleId: compiled.rule.id, kind, index, engine, message });
        }
      }
    }
  }
  return failures;
}

/** The book with one rule, its set open-ended. */
function bookOf(book: RuleBook, compiled: CompiledRule): RuleBook {
  const set = { ...compiled.set, effectiveFrom: null, effectiveTo: null };
  return { ...book, sets: [set], rules: [{ ...compiled, index: 0, set }] };
}

async function fires(
  book: RuleBook,
  example: RuleExample,
  asOf: CalendarDate,
  engine: ExampleFailure['engine'],
): Promise<boolean | null> {
  const facts = exampleFacts(example, book.catalogue, new Map());
  const evaluate = engine === 'compiled' ? evaluateRules : evaluateWithReferenceEngine;
  const rows = (await evaluate(book, facts, { asOf })).rowsByRule[0];
  return rows === null || rows === undefined ? null : hasBit(rows, 0);
}

function sentence(outcome: boolean | null, kind: ExampleFailure['kind'], example: RuleExample): string {
  const name = example.note === undefined ? '' : ` (${example.note})`;
  if (outcome === null) return `The example${name} could not be evaluated: a fact has no value of the right type.`;
  return kind === 'fires'
    ? `The example${name} should fire and does not.`
    : `The example${name} should stay quiet and fires.`;
}
