import { parseChainEntry } from './chainEntry.schema.ts';
import type { ChainEntry } from './chainEntry.schema.ts';
import type { Digest } from './digest.ts';
import { evidenceProblem } from './evidenceProblem.ts';
import type { EvidenceProblem } from './evidenceProblem.ts';
import { entryHash } from './sealEntry.ts';
import type { SealedEntry } from './sealEntry.ts';

export interface VerifiedChain {
  /** The entries that can be read, as they lie. */
  readonly entries: readonly ChainEntry[];
  readonly problems: readonly EvidenceProblem[];
}

/**
 * Checks that each entry is what its hash says and follows the one before.
 * @param heads hashes that were kept outside (an Evidence sheet, a note): each must be in the chain. Only they show that the latest
 *   entries were dropped.
 */
export async function verifyChain(
  sealed: readonly SealedEntry[],
  heads: readonly string[],
  digest: Digest,
): Promise<VerifiedChain> {
  const problems: EvidenceProblem[] = [];
  const read: { readonly entry: ChainEntry; readonly hash: string }[] = [];
  const hashes = await Promise.all(sealed.map(({ text }) => entryHash(text, digest)));
  for (const [place, { text, hash }] of sealed.entries()) {
    const entry = parseChainEntry(text);
    const sequence = entry?.sequence ?? place + 1;
    if (hashes[place] !== hash) problems.push(evidenceProblem('entry-changed', sequence));
    else if (entry === null) problems.push(evidenceProblem('entry-unreadable', sequence));
    if (entry !== null) read.push({ entry, hash });
  }
  problems.push(...order(read.map(({ entry }) => entry.sequence)));
  const hashOf = new Map(read.map(({ entry, hash }) => [entry.sequence, hash]));
  for (const { entry } of read) {
    const before = entry.sequence === 1 ? null : hashOf.get(entry.sequence - 1);
    // Where the entry before is missing, that has been said already.
    if (before !== undefined && entry.previous !== before)
      problems.push(evidenceProblem('chain-broken', entry.sequence));
  }
  const known = new Set(hashes);
  for (const head of heads) {
    if (!known.has(head)) problems.push(evidenceProblem('head-missing', null, null, head));
  }
  return { entries: read.map(({ entry }) => entry), problems };
}

/** Entries that stand behind a later one or are there twice, and numbers that no entry has. */
function order(sequences: readonly number[]): readonly EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  let latest = 0;
  for (const sequence of sequences) {
    if (sequence <= latest) problems.push(evidenceProblem('entry-misplaced', sequence));
    latest = Math.max(latest, sequence);
  }
  let next = 1;
  for (const sequence of [...new Set(sequences)].sort((a, b) => a - b)) {
    // Of a gap that only a forged number can make, the first missing entry is enough.
    const last = Math.min(sequence, next + sequences.length);
    for (; next < last; next += 1) problems.push(evidenceProblem('entry-missing', next));
    next = sequence + 1;
  }
  return problems;
}
