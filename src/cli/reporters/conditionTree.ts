import type { CustomerExplanation } from '../../app/explainCustomer.ts';
import { wrappedText } from './wrappedText.ts';

type Fact = Extract<Condition, { readonly kind: 'test' }>['facts'][number];
type Condition = NonNullable<CustomerExplanation['decisions'][number]['explanation']['condition']>;

type Cells = CustomerExplanation['decisions'][number]['cells'];

const NO_CELLS: Cells = new Map();

/** A condition as lines of text, each part marked whether it held, with the values that it looked at and the cells they are from. */
export function conditionTree(condition: Condition, indent: string, cells: Cells = NO_CELLS): readonly string[] {
  const mark = `${indent}${condition.held ? '✓' : '✗'} `;
  const deeper = `${indent}  `;
  switch (condition.kind) {
    case 'test':
      return [wrappedText(`${condition.words}${valuesOf(condition)}${placesOf(condition, cells)}`, mark, deeper)];
    case 'not':
      return [`${mark}not:`, ...conditionTree(condition.part, deeper, cells)];
    case 'named':
      return [`${mark}${condition.name.replaceAll('-', ' ')}:`, ...conditionTree(condition.part, deeper, cells)];
    case 'all':
    case 'any': {
      if (condition.parts.length === 1) return condition.parts.flatMap((part) => conditionTree(part, indent, cells));
      const parts = condition.parts.flatMap((part) => conditionTree(part, deeper, cells));
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

/** ` [Customers!C10]`: where the facts come from. */
function placesOf({ facts }: Extract<Condition, { readonly kind: 'test' }>, cells: Cells): string {
  const places = [...new Set(facts.flatMap(({ fact }) => (cells.get(fact) ?? []).map(({ cell }) => cell)))];
  return places.length === 0 ? '' : ` [${places.join(', ')}]`;
}

/** Texts in quotation marks; blank, unreadable and measured values as they are. */
function valueText({ type, text }: Fact): string {
  const isWord = text === 'blank' || text === 'unreadable' || (type !== 'text' && type !== 'choice');
  return isWord ? text : `“${text}”`;
}
