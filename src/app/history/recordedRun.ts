import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { RunEvidence } from '../../evidence/evidencePack.ts';
import { namedAgain } from './mentions.ts';
import type { InputShape, PartShape, RunShape } from './partShape.ts';
import { readPart } from './readPart.ts';

/** A recorded run as far as it still says something. Its evidence has been verified, or what is read here may be anything. */
export interface RecordedRunParts {
  readonly sequence: number;
  /** Null once a customer of the run was erased. */
  readonly input: InputShape | null;
  /** Null once the run was retired. */
  readonly run: RunShape | null;
  readonly parts: readonly PartShape[];
}

/** What stands where an erased customer was named. */
export const ERASED = '[erased]';

/**
 * What stands for the first digits of the run before, which brought a line in: its id is a hash over everybody's values and lies only in
 * the part that goes with the first erasure.
 */
export const PREVIOUS_RUN = '{previous-run}';

/** Reads the parts of a run; customers are named again wherever their own part is still there. */
export function recordedRun({ sequence, parts }: Pick<RunEvidence, 'sequence' | 'parts'>): RecordedRunParts {
  const read = parts.flatMap((part) => readPart(part) ?? []);
  const ownerOf = new Map<string, string>();
  for (const part of read) {
    if (part.part === 'customer' && part.token !== null) ownerOf.set(part.token, part.owners[0] ?? ERASED);
  }
  const input = read.find((part) => part.part === 'input') ?? null;
  const before = (input?.previousRunId ?? '').slice(0, 8);
  const again = (text: string): string =>
    text.includes('{')
      ? namedAgain(text, (token) => ownerOf.get(token) ?? null, ERASED).replace(PREVIOUS_RUN, before)
      : text;
  const name = <T extends object>(said: T): T => named({ ...said } as JsonValue, again) as T & JsonValue;
  return {
    sequence,
    input,
    run: read.filter((part) => part.part === 'run').map(name)[0] ?? null,
    parts: read.filter((part) => part.part !== 'run' && part.part !== 'input').map(name),
  };
}

/** One list of a run's output or input, put together from all parts, in order; what was erased is missing. */
export function listOf(run: RecordedRunParts, list: string): readonly JsonValue[] {
  return run.parts
    .flatMap(({ lists }) => lists[list] ?? [])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function named(value: JsonValue, again: (text: string) => string): JsonValue {
  if (typeof value === 'string') return again(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => named(item, again));
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, JsonValue>>).map(([key, member]) => [key, named(member, again)]),
  );
}
