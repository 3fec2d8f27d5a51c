import type { CustomerExplanation } from '../../app/explainCustomer.ts';
import { wrappedText } from './wrappedText.ts';

type Fact = Extract<Condition, { readonly kind: 'test' }>['facts'][number];
type Condition = NonNullable<CustomerExplanation['decisions'][number]['explanation']['condition']>;

/** A condition as lines of text, each part marked whether it held, with the values that it looked at. */
export function conditionTree(condition: Condition, indent: string): readonly string[] {
  const mark = `${indent}${condition.held ? '✓' : '✗'} `;
  const deeper = `${indent}  `;
  switch (condition.kind) {
    case 'test':
      return [wrappedText(`${condition.words}${valuesOf(condition)}`, mark, deeper)];
    case 'not':
      return [`${mark}not:`, ...conditionTree(condition.part, deeper)];
    case 'named':
      return [`${mark}${condition.name.replaceAll('-', ' ')}:`, ...conditionTree(condition.part, deeper)];
    case 'all':
    case 'any': {
      if (condition.parts.length === 1) return condition.parts.flatMap((part) => conditionTree(part, indent));
      const parts = condition.parts.flatMap((part) => conditionTree(part, deeper));
      return [`${mark}${condition.kind === 'all' ? 'all of' : 'any of'}:`, ...parts];
    }
  }
}

/** The values behind a test, unless its own words say them already: "Billing cycle is due is yes". */
function valuesOf({ words, facts }: Extract<Condition, { readonly kind: 'test' }>): string {
  const [only] = facts;
  if (facts.length === 1 && only !== undefined) {
    const said = [`${only.label} is ${only.text}`, `${only.label} is “${only.text}”`];
    return said.includes(words) ? '' : ` (it is ${valueText(only)})`;
  }
  return ` (${facts.map((fact) => `${fact.label}: ${valueText(fact)}`).join(', ')})`;
}

/** Texts in quotation marks; blank, unreadable and measured values as they are. */
function valueText({ type, text }: Fact): string {
  const isWord = text === 'blank' || text === 'unreadable' || (type !== 'text' && type !== 'choice');
  return isWord ? text : `“${text}”`;
}
