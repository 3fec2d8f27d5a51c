import type { FactScope } from '../domain/factDefinition.ts';
import type { ValueType } from '../domain/valueType.ts';
import type { DerivedFact } from './derivedFact.ts';

/** The scopes in which a fact of the customer's own row can be read: all. */
export const ROW_SCOPES = ['row', 'account', 'preview', 'decision'] as const satisfies readonly FactScope[];

/** The scopes in which a fact of the account's other sheets can be read: all but a check of the row alone. */
export const ACCOUNT_SCOPES = ['account', 'preview', 'decision'] as const satisfies readonly FactScope[];

/** The scope of facts about the bill run's results. */
export const PREVIEW_SCOPES = ['preview'] as const satisfies readonly FactScope[];

type Parts = readonly [
  id: string,
  label: string,
  type: ValueType,
  inputs: readonly string[],
  description: string,
  compute: DerivedFact['compute'],
];

/** Derived facts from their parts; `choices` stays empty: any text is possible. */
export function factsOf(scopes: readonly FactScope[], parts: readonly Parts[]): readonly DerivedFact[] {
  return parts.map(([id, label, type, inputs, description, compute]) => ({
    id,
    label,
    type,
    scopes,
    choices: [],
    description,
    inputs,
    compute,
  }));
}
