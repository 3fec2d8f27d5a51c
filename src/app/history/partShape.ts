import type { JsonValue } from '../../evidence/canonicalJson.ts';

/** A thing of a list that is spread over several parts, with its place in the whole list. */
export type Placed = readonly [number, JsonValue];

/**
 * What a part says of one customer, of several that share rows, or (without owners) of the run as a whole. Everything else refers to a
 * customer by its token.
 */
export interface PartShape {
  readonly part: 'customer' | 'shared' | 'general';
  /** The customer's token in this run, sixteen hexadecimal digits; null but for a customer. */
  readonly token: string | null;
  /** Account numbers (or rows) of those whose part it is. */
  readonly owners: readonly string[];
  /** Rows by sheet kind; see `StoredRow`. */
  readonly rows: Readonly<Record<string, readonly JsonValue[]>>;
  /** Lists of the output, by name, each thing with its place. */
  readonly lists: Readonly<Record<string, readonly Placed[]>>;
}

/** What is known of a run as a whole. */
export interface RunShape {
  readonly part: 'run';
  readonly kind: 'check' | 'preview';
  readonly fileName: string;
  readonly startedAt: string;
  readonly duration: number;
  readonly startedBy: string | null;
  readonly tool: string;
  /** What was asked: dates as ISO text, settings, answers; accounts as references. */
  readonly asked: JsonValue;
  /** Rule files by path, each with the SHA-256 of its text. */
  readonly rules: readonly { readonly path: string; readonly sha256: string }[];
  /** The id of the status catalogue that a person named; null when none was. */
  readonly statusCatalogue: string | null;
  /** Sheets as they were understood, with mapping and confidence; a sample is named by its customer's token. */
  readonly sheets: JsonValue;
  readonly leftOut: JsonValue;
  /** Tables without their rows. */
  readonly tables: JsonValue;
  /** The JSON output without its lists of customers or findings, without ids. */
  readonly head: JsonValue;
  readonly counts: {
    readonly customers: number;
    readonly error: number;
    readonly warning: number;
    readonly info: number;
  };
}

/**
 * What would let somebody who knows all other rows try out what an erased one said: hashes over everybody's values. It goes when the first
 * customer of the run goes.
 */
export interface InputShape {
  readonly part: 'input';
  readonly fileSha256: string | null;
  /** The run's id as the output states it; null for a check. */
  readonly runId: string | null;
  /** The run before, where there was one. */
  readonly previousRunId: string | null;
  /** SHA-256 of the JSON output, and of the worksheet plan without Evidence (null for a check). */
  readonly output: string;
  readonly plan: string | null;
}
