import type { RuleCondition, RuleSet } from '../../domain/ruleSet.ts';
import { decoratorNamed, operatorNamed, splitOperator } from '../operators.ts';
import type { NodeBody, RuleNode, TestNode } from '../ruleBook.ts';
import { valueFact } from '../ruleBook.ts';
import { compilePattern } from './textPattern.ts';

const COST_SCAN = 1;
const COST_ROW = 8;
const COST_PATTERN = 40;

/** Builds the graph in which equal conditions are one node, whichever rule or set they come from. */
export class ConditionGraph {
  readonly nodes: RuleNode[] = [];
  readonly nodeOf = new Map<RuleCondition, number>();
  readonly #idOf = new Map<string, number>();

  /** The node of a condition that passed the lint, with its named conditions put in place. */
  add(condition: RuleCondition, set: RuleSet): number {
    const known = this.nodeOf.get(condition);
    if (known !== undefined) return known;
    const id = this.#build(condition, set);
    this.nodeOf.set(condition, id);
    return id;
  }

  #build(condition: RuleCondition, set: RuleSet): number {
    if ('condition' in condition) {
      const named = Object.hasOwn(set.conditions, condition.condition)
        ? set.conditions[condition.condition]
        : undefined;
      if (named === undefined) throw new Error(`condition not linted: ${condition.condition}`);
      return this.add(named, set);
    }
    if ('all' in condition) return this.#group('all', condition.all, set);
    if ('any' in condition) return this.#group('any', condition.any, set);
    if ('not' in condition) {
      const child = this.add(condition.not, set);
      const body = this.nodes[child];
      return body?.kind === 'not' ? body.child : this.#intern({ kind: 'not', child });
    }
    return this.#intern(testOf(condition));
  }

  #group(kind: 'all' | 'any', members: readonly RuleCondition[], set: RuleSet): number {
    const children = new Set<number>();
    for (const member of members) {
      const id = this.add(member, set);
      const body = this.nodes[id];
      if (body?.kind === kind) for (const child of body.children) children.add(child);
      else children.add(id);
    }
    const [first] = children;
    if (children.size === 1 && first !== undefined) return first;
    return this.#intern({ kind, children: [...children].sort((a, b) => this.#cost(a) - this.#cost(b) || a - b) });
  }

  #intern(body: NodeBody): number {
    const key =
      body.kind === 'test'
        ? JSON.stringify(['test', body.fact, body.operator, body.decorator, body.value])
        : JSON.stringify(body);
    const known = this.#idOf.get(key);
    if (known !== undefined) return known;
    const id = this.nodes.push({ ...body, facts: this.#factsOf(body), cost: this.#bodyCost(body) }) - 1;
    this.#idOf.set(key, id);
    return id;
  }

  #cost(id: number): number {
    return this.nodes[id]?.cost ?? 0;
  }

  #bodyCost(body: NodeBody): number {
    if (body.kind === 'not') return this.#cost(body.child);
    if (body.kind !== 'test') return Math.max(0, ...body.children.map((child) => this.#cost(child)));
    if (body.pattern !== null) return COST_PATTERN;
    return valueFact(body.value) === null ? COST_SCAN : COST_ROW;
  }

  #factsOf(body: NodeBody): readonly string[] {
    if (body.kind === 'test') {
      const other = valueFact(body.value);
      return other === null || other === body.fact ? [body.fact] : [body.fact, other].sort();
    }
    const children = body.kind === 'not' ? [body.child] : body.children;
    return [...new Set(children.flatMap((child) => this.nodes[child]?.facts ?? []))].sort();
  }
}

function testOf(condition: Extract<RuleCondition, { readonly fact: string }>): TestNode {
  const { decorator: prefix, operator: name } = splitOperator(condition.operator);
  const operator = operatorNamed(name);
  const decorator = prefix === null ? null : decoratorNamed(prefix);
  if (operator === null || (prefix !== null && decorator === null)) {
    throw new Error(`operator not linted: ${condition.operator}`);
  }
  const { fact, value } = condition;
  if (operator === 'isNotBlank') {
    return { kind: 'test', fact, operator: 'isBlank', decorator, value: value !== true, pattern: null };
  }
  if (operator !== 'matches') return { kind: 'test', fact, operator, decorator, value, pattern: null };
  const pattern = compilePattern(typeof value === 'string' ? value : '');
  if (!pattern.ok) throw new Error(`pattern not linted: ${pattern.error}`);
  return { kind: 'test', fact, operator, decorator, value, pattern: pattern.value };
}
