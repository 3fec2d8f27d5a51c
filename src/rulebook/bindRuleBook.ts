import type { RuleSetFile } from './ruleSetFile.ts';
import type { RuleProblem, RuleProblemCode } from './ruleProblem.ts';
import type { FactSource } from './factSource.ts';
import { mistypedFacts } from './applicableRules.ts';
import { ProblemLog } from './lint/problemLog.ts';
import type { CompiledRule, RuleBook } from './ruleBook.ts';
import { isHeaderFact } from './ruleBook.ts';

/**
 * Checks a book against the columns of a sheet. Facts named by header (`column:…`) get their types only here: a rule that compares
 * one as something else is an error, one whose header the sheet does not have a warning (the fact counts as blank).
 * Evaluation is safe without it; a mistyped rule is then listed as not checked.
 */
export function bindRuleBook(
  book: RuleBook,
  files: readonly RuleSetFile[],
  facts: Pick<FactSource, 'column'>,
): readonly RuleProblem[] {
  return files.flatMap((file) => {
    const log = new ProblemLog(file);
    for (const compiled of book.rules.filter(({ set }) => set === file.set)) {
      const pointer = `/rules/${String(file.set.rules.indexOf(compiled.rule))}/conditions`;
      for (const { code, message } of unfit(book, compiled, { rowCount: 0, column: (fact) => facts.column(fact) })) {
        if (code === 'column-missing') log.warning(code, pointer, message);
        else log.error(code, pointer, message);
      }
    }
    return log.problems;
  });
}

function unfit(
  book: RuleBook,
  compiled: CompiledRule,
  facts: FactSource,
): readonly { readonly code: RuleProblemCode; readonly message: string }[] {
  const headers = (book.nodes[compiled.root]?.facts ?? []).filter(isHeaderFact);
  const missing = headers.filter((fact) => facts.column(fact) === undefined);
  const mistyped = new Set<string>();
  for (const id of compiled.tests) {
    const node = book.nodes[id];
    if (node?.kind === 'test') for (const fact of mistypedFacts(book, facts, node)) mistyped.add(fact);
  }
  return [
    ...missing.map((fact) => ({ code: 'column-missing' as const, message: `The sheet has no ${named(fact)}.` })),
    ...[...mistyped].map((fact) => ({
      code: 'type-mismatch' as const,
      message: `The ${named(fact)} holds ${facts.column(fact)?.type ?? 'nothing'}, which the rule does not compare.`,
    })),
  ];
}

function named(fact: string): string {
  return isHeaderFact(fact) ? `column “${fact.slice('column:'.length)}”` : `column for ${fact}`;
}
