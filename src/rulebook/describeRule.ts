import type { FactCatalogue } from '../domain/factDefinition.ts';
import type { Rule, RuleCondition } from '../domain/ruleSet.ts';
import { templateParts } from './format/messageTemplate.ts';
import { testWords } from './words/testWords.ts';

/** Below this many characters a group is written in one line. */
const LINE = 110;

/** A rule in plain English made from its JSON: when it fires and what it then says. Labels, not keys; British dates and money. */
export function describeRule(
  rule: Rule,
  catalogue: FactCatalogue,
  named: Readonly<Record<string, RuleCondition>> = {},
): string {
  const then =
    rule.event.type === 'decision' ? `decides “${decisionOf(rule)}”` : `says: ${withLabels(rule.message, catalogue)}`;
  return `When ${phrase(rule.conditions, { catalogue, named }, false, 0)}, ${rule.id} (${rule.severity}) ${then}`;
}

interface Words {
  readonly catalogue: FactCatalogue;
  readonly named: Readonly<Record<string, RuleCondition>>;
}

function phrase(condition: RuleCondition, words: Words, isInside: boolean, depth: number): string {
  if ('fact' in condition)
    return testWords(condition, words.catalogue, (fact) => words.catalogue.get(fact)?.type ?? null);
  if ('condition' in condition) {
    const named = Object.hasOwn(words.named, condition.condition) ? words.named[condition.condition] : undefined;
    return named === undefined ? `“${condition.condition}” holds` : phrase(named, words, isInside, depth);
  }
  if ('not' in condition) {
    const inner = condition.not;
    if ('fact' in inner)
      return testWords(inner, words.catalogue, (fact) => words.catalogue.get(fact)?.type ?? null, true);
    return `not (${phrase(inner, words, false, depth + 1)})`;
  }
  const [members, joint] = 'all' in condition ? ([condition.all, 'and'] as const) : ([condition.any, 'or'] as const);
  const texts = members.map((member) => phrase(member, words, members.length > 1, depth + 1));
  if (texts.length === 1) return texts[0] ?? '';
  const oneLine = texts.join(` ${joint} `);
  const text = oneLine.length <= LINE || depth > 0 ? oneLine : texts.join(`,\n  ${joint} `);
  return isInside ? `(${text})` : text;
}

function decisionOf(rule: Rule): string {
  return String(rule.event.params?.['decision'] ?? rule.title);
}

function withLabels(message: string, catalogue: FactCatalogue): string {
  const parts = templateParts(message) ?? [{ text: message }];
  return parts
    .map((part) => {
      if ('text' in part) return part.text;
      const label = `[${catalogue.get(part.fact)?.label ?? part.fact}]`;
      return part.counted === null ? label : `${label} ${part.counted.many}`;
    })
    .join('');
}
