import type { ValueType } from './valueType.ts';

/**
 * Where a fact can be read: `row` from a customer's own cells, `account` with the account's charges, usage, numbers and invoices,
 * `preview` after billing, `decision` inside a step of the bill run.
 */
export type FactScope = 'row' | 'account' | 'preview' | 'decision';

/** A fact that rules may name: a catalogue field or something computed. */
export interface FactDefinition {
  readonly id: string;
  readonly label: string;
  readonly type: ValueType;
  readonly scopes: readonly FactScope[];
  /** For `choice` and `list`: the values it can take; empty when any text is possible. */
  readonly choices: readonly string[];
  readonly description: string;
}

/** All facts that rules may name, by id. */
export type FactCatalogue = ReadonlyMap<string, FactDefinition>;
