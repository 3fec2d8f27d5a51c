import { dateFromIso } from '../../domain/calendarDate.ts';
import type { RuleProblem } from '../../rulebook/ruleProblem.ts';
import { runRuleExamples } from '../../rulebook/runRuleExamples.ts';
import type { LoadedRules } from './loadedRules.ts';
import { problemLine } from './problemLine.ts';

/** The date for which the examples of rules are written: "days ago" counts from it. */
const EXAMPLES_AS_OF = '2026-12-01';

/** Each problem as a line of text. */
export function lintLines(problems: readonly RuleProblem[]): readonly string[] {
  return problems.map((problem) => `${problem.severity} ${problemLine(problem)}`);
}

/** Runs the examples of every rule in both engines: how many checks there were, and a line for each that does not hold. */
export async function examplesOf(
  rules: LoadedRules,
): Promise<{ readonly examples: number; readonly failures: readonly string[] }> {
  const asOf = dateFromIso(EXAMPLES_AS_OF);
  if (asOf === null) throw new Error('not a date');
  const failures = await runRuleExamples(rules.book, { asOf });
  const examples = rules.book.rules.reduce(
    (sum, { rule }) => sum + 2 * (rule.examples.fires.length + rule.examples.quiet.length),
    0,
  );
  return {
    examples,
    failures: failures.map(
      ({ ruleId, kind, index, engine, message }) => `${ruleId} ${kind}[${String(index)}] (${engine}): ${message}`,
    ),
  };
}
