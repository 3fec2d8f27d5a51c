import type { FactCatalogue } from '../domain/factDefinition.ts';
import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import { ConditionGraph } from './conditions/conditionGraph.ts';
import { lintRuleSets } from './lintRuleSets.ts';
import type { CompiledRule, RuleBook, RuleNode } from './ruleBook.ts';
import type { RuleProblem } from './ruleProblem.ts';
import { hasErrors } from './ruleProblem.ts';
import type { RuleSetFile } from './ruleSetFile.ts';

/** Checks rule sets against a fact catalogue and compiles them into one book. The error lists every problem, warnings too. */
export function compileRuleBook(
  files: readonly RuleSetFile[],
  catalogue: FactCatalogue,
): Result<RuleBook, readonly RuleProblem[]> {
  const problems = lintRuleSets(files, catalogue);
  if (hasErrors(problems)) return failure(problems);
  const graph = new ConditionGraph();
  const roots = files.flatMap(({ set }) =>
    set.rules.map((rule) => ({ rule, set, root: graph.add(rule.conditions, set) })),
  );
  const rules = roots
    .sort((one, other) => (one.rule.id < other.rule.id ? -1 : 1))
    .map(({ rule, set, root }, index): CompiledRule => ({
      index,
      rule,
      set,
      root,
      tests: testsUnder(root, graph.nodes),
    }));
  return success({ catalogue, sets: files.map(({ set }) => set), rules, nodes: graph.nodes, nodeOf: graph.nodeOf });
}

function testsUnder(root: number, nodes: readonly RuleNode[]): readonly number[] {
  const seen = new Set([root]);
  for (const id of seen) {
    const node = nodes[id];
    if (node === undefined || node.kind === 'test') continue;
    for (const child of node.kind === 'not' ? [node.child] : node.children) seen.add(child);
  }
  return [...seen].filter((id) => nodes[id]?.kind === 'test').sort((a, b) => a - b);
}
