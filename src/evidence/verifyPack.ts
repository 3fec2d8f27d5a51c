import type { ChainEntry, RunBody } from './chainEntry.schema.ts';
import type { Digest } from './digest.ts';
import type { EvidencePack, RuleEvidence, RunEvidence } from './evidencePack.ts';
import { evidenceProblem } from './evidenceProblem.ts';
import type { EvidenceProblem } from './evidenceProblem.ts';
import { hexText } from './hexText.ts';
import { utf8Bytes } from './utf8Bytes.ts';
import { verifyChain } from './verifyChain.ts';
import { verifyRun } from './verifyRun.ts';

/** What verification is told beside the evidence itself. */
export interface VerifyAsked {
  /** Hashes of entries that were kept outside. */
  readonly heads: readonly string[];
  /** Runs that must be there with all that they recorded, by sequence; `all` for a whole history. */
  readonly runs: readonly number[] | 'all';
}

/** What verification came to. */
export interface Verification {
  /** Empty when everything holds. */
  readonly problems: readonly EvidenceProblem[];
  readonly entries: number;
  /** Runs whose parts were checked, and those of which only the entry is here. */
  readonly runs: { readonly checked: number; readonly headersOnly: number; readonly retired: number };
  /** Parts whose text was checked, that the chain says were erased, and that an export left out. */
  readonly parts: { readonly checked: number; readonly erased: number; readonly withheld: number };
  /** Hash of the newest entry, in hexadecimal; null for an empty chain. */
  readonly head: string | null;
}

/** Verifies evidence and names every entry, run, part and rule file that does not hold. */
export async function verifyPack(pack: EvidencePack, asked: VerifyAsked, digest: Digest): Promise<Verification> {
  const chain = await verifyChain(pack.entries, asked.heads, digest);
  const problems = [...chain.problems];
  const bodies = runsOf(chain.entries);
  const { erased, retired } = erasures(chain.entries);
  const found = new Map<number, RunEvidence>();
  for (const run of pack.runs) {
    const body = bodies.get(run.sequence);
    if (body === undefined || found.has(run.sequence)) {
      problems.push(evidenceProblem(body === undefined ? 'run-unknown' : 'run-twice', run.sequence));
      continue;
    }
    found.set(run.sequence, run);
    const gone = retired.has(run.sequence) ? 'all' : (erased.get(run.sequence) ?? new Set<number>());
    problems.push(...(await verifyRun(body, run, gone, digest)));
  }
  for (const sequence of asked.runs === 'all' ? bodies.keys() : asked.runs) {
    if (!found.has(sequence)) problems.push(evidenceProblem('run-missing', sequence));
  }
  problems.push(...(await verifyRules(pack.rules, rulesFollowed(bodies, found, retired), digest)));
  return {
    problems,
    entries: pack.entries.length,
    runs: {
      checked: [...found.keys()].filter((sequence) => !retired.has(sequence)).length,
      headersOnly: [...bodies.keys()].filter((sequence) => !found.has(sequence)).length,
      retired: retired.size,
    },
    parts: {
      checked: [...found.values()].reduce((sum, { parts }) => sum + parts.length, 0),
      erased: [...erased.values()].reduce((sum, { size }) => sum + size, 0),
      withheld: [...found.values()].reduce((sum, { withheld = [] }) => sum + withheld.length, 0),
    },
    head: pack.entries.at(-1)?.hash ?? null,
  };
}

function runsOf(entries: readonly ChainEntry[]): ReadonlyMap<number, RunBody> {
  const bodies = new Map<number, RunBody>();
  for (const { sequence, body } of entries) if (body.kind === 'run') bodies.set(sequence, body);
  return bodies;
}

/** What entries of the chain took away: parts by run, and whole runs. */
export function erasures(entries: readonly ChainEntry[]): {
  readonly erased: ReadonlyMap<number, ReadonlySet<number>>;
  readonly retired: ReadonlySet<number>;
} {
  const erased = new Map<number, Set<number>>();
  const retired = new Set<number>();
  for (const { body } of entries) {
    if (body.kind === 'retired') for (const run of body.runs) retired.add(run);
    if (body.kind !== 'erased') continue;
    for (const { run, indexes } of body.parts) {
      const known = erased.get(run) ?? new Set<number>();
      erased.set(run, known);
      for (const index of indexes) known.add(index);
    }
  }
  return { erased, retired };
}

/** Each rule file that runs with parts followed, with the first of these runs. */
function rulesFollowed(
  bodies: ReadonlyMap<number, RunBody>,
  found: ReadonlyMap<number, RunEvidence>,
  retired: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const followed = new Map<string, number>();
  for (const [sequence, { rules }] of bodies) {
    if (!found.has(sequence) || retired.has(sequence)) continue;
    for (const rule of rules) if (!followed.has(rule)) followed.set(rule, sequence);
  }
  return followed;
}

async function verifyRules(
  rules: readonly RuleEvidence[],
  followed: ReadonlyMap<string, number>,
  digest: Digest,
): Promise<readonly EvidenceProblem[]> {
  const problems: EvidenceProblem[] = [];
  const known = new Set<string>();
  for (const { sha256, text } of rules) {
    known.add(sha256);
    const isWhole = hexText(await digest(utf8Bytes(text))) === sha256;
    if (!isWhole) problems.push(evidenceProblem('rule-changed', null, null, sha256));
  }
  for (const [sha256, run] of followed) {
    if (!known.has(sha256)) problems.push(evidenceProblem('rule-missing', run, null, sha256));
  }
  return problems;
}
