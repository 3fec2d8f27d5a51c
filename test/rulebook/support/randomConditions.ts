import fc from 'fast-check';
import type { RuleCondition } from '../../../src/domain/ruleSet.ts';
import type { ValueType } from '../../../src/domain/valueType.ts';
import { areComparable } from '../../../src/rulebook/conditions/checkTest.ts';
import { OPERATORS, definitionOf } from '../../../src/rulebook/operators.ts';
import type { OperatorName } from '../../../src/rulebook/operators.ts';
import { DIRTY_TEXTS, DIRTY_TYPES } from './dirtyFacts.ts';

const LITERALS: Readonly<Record<ValueType, readonly (string | number | boolean)[]>> = {
  text: DIRTY_TEXTS.filter((text) => text !== ''),
  choice: DIRTY_TEXTS.filter((text) => text !== ''),
  list: ['VIP'],
  money: [0, 0.01, -0.01, 12.34, -12.34],
  percent: [0, 20, 17.5, 100],
  number: [0, 0.3, 0.1, -1, 5e-324],
  integer: [0, 1, 7, 30],
  date: ['2026-12-01', '2026-11-30', '1970-01-01', '2026-11-01'],
  duration: [0, 60, 3600],
  boolean: [true, false],
};

const PATTERNS = ['[A-Z]\\d+', 'A.*', '.*', '(?i)active', '[^\\s]*', '(a|a)*', '^A1$', '\\p{L}+', '😀', 'x{0,3}'];

const FACTS = Object.keys(DIRTY_TYPES);

function typeOf(fact: string): ValueType {
  return DIRTY_TYPES[fact] ?? 'text';
}

/** Names of facts whose value may stand on the right of an operator. */
function partners(operator: OperatorName, type: ValueType): readonly string[] {
  const { operand } = definitionOf(operator);
  return FACTS.filter((fact) => {
    const other = typeOf(fact);
    if (operand === 'same') return areComparable(other, type);
    if (operand === 'list') return other === 'list' && areComparable(type, 'text');
    if (operand === 'text') return areComparable(other, 'text');
    return operand === 'count' && other === 'integer';
  });
}

function operandOf(operator: OperatorName, type: ValueType): fc.Arbitrary<unknown> {
  const { operand } = definitionOf(operator);
  const literals = fc.constantFrom(...LITERALS[type]);
  const byKind: Readonly<Record<typeof operand, fc.Arbitrary<unknown>>> = {
    same: literals,
    list: fc.array(literals, { minLength: 1, maxLength: 12 }),
    text: fc.constantFrom(...LITERALS.text),
    pattern: fc.constantFrom(...PATTERNS),
    boolean: fc.boolean(),
    count: fc.constantFrom(0, 1, 2, 7, 30),
  };
  const others = partners(operator, type);
  if (others.length === 0) return byKind[operand];
  return fc.oneof(
    { weight: 2, arbitrary: byKind[operand] },
    { weight: 1, arbitrary: fc.constantFrom(...others).map((fact) => ({ fact })) },
  );
}

/** Every pairing of a fact, an operator and a decorator that the lint allows, each as likely as any other. */
const SIGNATURES = FACTS.flatMap((fact) =>
  (Object.keys(OPERATORS) as OperatorName[]).flatMap((operator) => {
    const { types, operand } = definitionOf(operator);
    const plain = types.includes(typeOf(fact)) ? [{ fact, operator, type: typeOf(fact), prefix: '' }] : [];
    if (typeOf(fact) !== 'list' || !types.includes('text') || operand === 'boolean') return plain;
    const decorated = ['someFact:', 'everyFact:'].map((prefix) => ({ fact, operator, type: 'text' as const, prefix }));
    return [...plain, ...decorated];
  }),
);

const test: fc.Arbitrary<RuleCondition> = fc
  .constantFrom(...SIGNATURES)
  .chain(({ fact, operator, type, prefix }) =>
    operandOf(operator, type).map((value) => ({ fact, operator: prefix + operator, value }) as RuleCondition),
  );

/** The set's named conditions that random rules refer to; the second refers to the first. */
export const NAMED = ['isLive', 'isLiveAndOwes'] as const;

/** A random group: tests, groups, negations and named conditions, nested up to four deep. */
export const randomCondition: fc.Arbitrary<RuleCondition> = fc.letrec<{ node: RuleCondition; group: RuleCondition }>(
  (tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      test,
      fc.constantFrom(...NAMED).map((condition) => ({ condition })),
      tie('group'),
    ),
    group: fc.oneof(
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  }),
).group;

/** A group that refers to no named condition. */
export const namedCondition: fc.Arbitrary<RuleCondition> = fc
  .array(test, { minLength: 1, maxLength: 3 })
  .map((all) => ({ all }));
