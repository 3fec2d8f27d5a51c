import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { FactSource } from '../../rulebook/factSource.ts';

/**
 * What the rules of a run can see of each customer: what the steps have computed so far, then what was known before the run.
 * Steps add columns as they compute them; a column is never changed once it is there.
 */
export class FactColumns implements FactSource {
  readonly #known: FactSource;
  readonly #computed = new Map<string, TypedColumn>();

  constructor(known: FactSource) {
    this.#known = known;
  }

  get rowCount(): number {
    return this.#known.rowCount;
  }

  /** Adds a computed fact. @throws Error when a step computes a fact twice. */
  add(fact: string, column: TypedColumn): void {
    if (this.#computed.has(fact)) throw new Error(`fact computed twice: ${fact}`);
    this.#computed.set(fact, column);
  }

  column(fact: string): TypedColumn | undefined {
    return this.#computed.get(fact) ?? this.#known.column(fact);
  }
}
