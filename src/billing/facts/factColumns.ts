import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { FactSource } from '../../rulebook/factSource.ts';

/**
 * What the rules of a run can see of each customer: what the steps have computed so far, then what was known before the run.
 * Steps add columns as they compute them; a column is never changed once it is there.
 */
export class FactColumns implements FactSource {
  readonly #known: FactSource;
  readonly #computed = new Map<string, TypedColumn | (() => TypedColumn)>();

  constructor(known: FactSource) {
    this.#known = known;
  }

  get rowCount(): number {
    return this.#known.rowCount;
  }

  /** Adds a computed fact. @throws Error when a step computes a fact twice. */
  add(fact: string, column: TypedColumn): void {
    this.#set(fact, column);
  }

  /** Adds a fact that few sheets need: computed when it is first asked for, from what changes no more. @throws as {@link add}. */
  addWhenAsked(fact: string, compute: () => TypedColumn): void {
    this.#set(fact, compute);
  }

  column(fact: string): TypedColumn | undefined {
    const computed = this.#computed.get(fact);
    if (typeof computed !== 'function') return computed ?? this.#known.column(fact);
    const column = computed();
    this.#computed.set(fact, column);
    return column;
  }

  #set(fact: string, column: TypedColumn | (() => TypedColumn)): void {
    if (this.#computed.has(fact)) throw new Error(`fact computed twice: ${fact}`);
    this.#computed.set(fact, column);
  }
}
