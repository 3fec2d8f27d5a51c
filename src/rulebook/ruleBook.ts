import type { FactCatalogue } from '../domain/factDefinition.ts';
import type { Rule, RuleCondition, RuleLiteral, RuleSet } from '../domain/ruleSet.ts';
import type { Decorator, OperatorName } from './operators.ts';
import type { TextPattern } from './conditions/textPattern.ts';

/** A test of one fact, as the graph keeps it. Its literal stays in people's units: a header's type is known only in a sheet. */
export interface TestNode {
  readonly kind: 'test';
  readonly fact: string;
  readonly operator: OperatorName;
  readonly decorator: Decorator | null;
  readonly value: RuleLiteral | { readonly fact: string };
  /** The compiled pattern of `matches`; null for other operators. */
  readonly pattern: TextPattern | null;
}

export type NodeBody =
  | TestNode
  | { readonly kind: 'all' | 'any'; readonly children: readonly number[] }
  | { readonly kind: 'not'; readonly child: number };

/** A distinct condition of the book: equal conditions of all rules share one node. Children come before their parents. */
export type RuleNode = NodeBody & {
  /** The facts that the node's outcome depends on, sorted. */
  readonly facts: readonly string[];
  /** Relative cost a row: dear nodes are tried only where the cheap ones leave it open. */
  readonly cost: number;
};

/** A rule of the book with the node that decides it. */
export interface CompiledRule {
  /** The rule's place in `RuleBook.rules`; results refer to rules by it. */
  readonly index: number;
  readonly rule: Rule;
  readonly set: RuleSet;
  readonly root: number;
  /** Every test node under the root. */
  readonly tests: readonly number[];
}

/** Rule sets that were checked and compiled together. Immutable; evaluate it over any table. */
export interface RuleBook {
  readonly catalogue: FactCatalogue;
  readonly sets: readonly RuleSet[];
  /** Sorted by rule id, whatever the order of files. */
  readonly rules: readonly CompiledRule[];
  readonly nodes: readonly RuleNode[];
  /** The node of each condition object of the sets, for explanations. */
  readonly nodeOf: ReadonlyMap<RuleCondition, number>;
}

/** Whether a fact is a sheet's own column, named by its header. */
export function isHeaderFact(fact: string): boolean {
  return fact.startsWith('column:');
}

/** The fact that a condition's value names, or null when the value is a literal. */
export function valueFact(value: RuleLiteral | { readonly fact: string }): string | null {
  return typeof value === 'object' && 'fact' in value ? value.fact : null;
}
