import type { FactDefinition } from '../../domain/factDefinition.ts';
import type { RuleCondition } from '../../domain/ruleSet.ts';
import { checkTest } from '../conditions/checkTest.ts';
import { isForbiddenName } from '../format/jsonBounds.ts';
import { pointerPart } from '../format/jsonMap.ts';
import type { LintContext } from './lintContext.ts';
import { knownFact } from './lintContext.ts';
import { nearestName } from './nearestName.ts';
import { DECORATORS, OPERATORS, decoratorNamed, operatorNamed, splitOperator } from '../operators.ts';
import type { OperatorName } from '../operators.ts';
import { valueFact } from '../ruleBook.ts';
import { compilePattern } from '../conditions/textPattern.ts';

/** Checks a rule's or a named condition's tree, which must have a group at its root, as json-rules-engine wants it. */
export function lintRootCondition(context: LintContext, condition: RuleCondition, pointer: string): void {
  if ('fact' in condition) {
    context.log.error('root-not-group', pointer, 'Put the single condition into {"all": […]}.');
  }
  lintCondition(context, condition, pointer);
}

function lintCondition(context: LintContext, condition: RuleCondition, pointer: string): void {
  if ('fact' in condition) lintTest(context, condition, pointer);
  else if ('condition' in condition) lintReference(context, condition.condition, `${pointer}/condition`);
  else if ('not' in condition) lintCondition(context, condition.not, `${pointer}/not`);
  else {
    const [key, members] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    if (members.length === 0) {
      context.log.error('empty-group', `${pointer}/${key}`, `"${key}" is empty: add a condition or remove it.`);
    }
    members.forEach((member, at) => {
      lintCondition(context, member, `${pointer}/${key}/${String(at)}`);
    });
  }
}

function lintReference({ set, log }: LintContext, name: string, pointer: string): void {
  if (isForbiddenName(name)) {
    log.error('forbidden-name', pointer, `The name ${name} is not allowed.`);
  } else if (!Object.hasOwn(set.conditions, name)) {
    const near = nearestName(name, Object.keys(set.conditions));
    log.error(
      'unknown-condition',
      pointer,
      `The set has no condition "${name}".${near === null ? '' : ` Did you mean "${near}"?`}`,
    );
  }
}

type Test = Extract<RuleCondition, { readonly fact: string }>;

function lintTest(context: LintContext, test: Test, pointer: string): void {
  const { log } = context;
  const fact = knownFact(context, test.fact, `${pointer}/fact`);
  const otherName = valueFact(test.value);
  const other = otherName === null ? null : knownFact(context, otherName, `${pointer}/value/fact`);
  const parts = splitOperator(test.operator);
  const operator = operatorNamed(parts.operator);
  const decorator = parts.decorator === null ? null : decoratorNamed(parts.decorator);
  if (operator === null) {
    const near = nearestName(parts.operator, Object.keys(OPERATORS));
    const hint = near === null ? '' : ` Did you mean "${near}"?`;
    log.error('unknown-operator', `${pointer}/operator`, `Unknown operator "${parts.operator}".${hint}`);
    return;
  }
  if (parts.decorator !== null && decorator === null) {
    const known = DECORATORS.map((name) => `${name}:`).join(' and ');
    log.error(
      'unknown-decorator',
      `${pointer}/operator`,
      `Unknown decorator "${parts.decorator}:"; there are ${known}.`,
    );
    return;
  }
  if (operator === 'matches' && typeof test.value === 'string') {
    const pattern = compilePattern(test.value);
    if (!pattern.ok) log.error('unsafe-pattern', `${pointer}/value`, pattern.error);
  }
  // A header's type is known only in a sheet: those tests are checked when the book is bound to one.
  if (fact === null || (otherName !== null && other === null)) return;
  const valueType = other?.type ?? null;
  const mismatch = checkTest({ operator, decorator, factType: fact.type, value: test.value, valueType });
  if (mismatch !== null) log.error(mismatch.code, `${pointer}/value`, mismatch.message);
  else if (otherName === null) lintChoices(context, fact, operator, test, pointer);
}

const WHOLE_VALUE_OPERATORS: readonly OperatorName[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
];

function lintChoices({ log }: LintContext, fact: FactDefinition, operator: OperatorName, test: Test, at: string): void {
  if (fact.choices.length === 0 || !WHOLE_VALUE_OPERATORS.includes(operator)) return;
  const literals = Array.isArray(test.value) ? (test.value as readonly unknown[]) : [test.value];
  literals.forEach((literal, index) => {
    if (typeof literal !== 'string' || fact.choices.includes(literal)) return;
    const near = nearestName(literal, fact.choices);
    const hint = near === null ? `It can be: ${fact.choices.slice(0, 12).join(', ')}.` : `Did you mean "${near}"?`;
    const place = `${at}/value${Array.isArray(test.value) ? pointerPart(index) : ''}`;
    log.error('unknown-choice', place, `"${literal}" is no value of ${fact.label}. ${hint}`);
  });
}
