import { blockingKeys } from './blockingKeys.ts';
import type { CustomerProfiles, Trait } from './customerProfiles.ts';

/** A key that more profiles share is crowded: comparing each with each would be quadratic. */
const MOST_IN_A_BLOCK = 24;

/** In a block that is still crowded when divided, each profile is compared with this many that follow it in the alphabet. */
const NEIGHBOURS = 6;

/** What divides a crowded block: customers behind one switchboard are compared when they share one of these too. */
const DIVIDERS: readonly Trait[] = [
  'lastName',
  'firstNames',
  'organisations',
  'street',
  'postcode',
  'phones',
  'dateOfBirth',
];

const PROFILE_BITS = 2 ** 21;

/** Which profiles to compare: entry `k` of {@link members} with the entries after it, up to but not including `until[k]`. */
export interface CandidatePairs {
  readonly members: Int32Array;
  readonly until: Int32Array;
  /** How many keys were crowded. */
  readonly crowdedKeys: number;
}

/** Brings together the profiles that share a key. At most {@link MOST_IN_A_BLOCK} comparisons a profile, key and divider. */
export function candidatePairs(profiles: CustomerProfiles): CandidatePairs {
  const entries = keyEntries(profiles);
  const blocks = new BlockList();
  let crowdedKeys = 0;
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const key = Math.floor((entries[start] ?? 0) / PROFILE_BITS);
    end = start + 1;
    while (end < entries.length && Math.floor((entries[end] ?? 0) / PROFILE_BITS) === key) end += 1;
    if (end - start < 2) continue;
    const block = distinct(Array.from(entries.subarray(start, end), (entry) => entry % PROFILE_BITS));
    if (block.length <= MOST_IN_A_BLOCK) blocks.add(block, MOST_IN_A_BLOCK);
    else {
      crowdedKeys += 1;
      addCrowded(profiles, block, blocks);
    }
  }
  return { ...blocks.built(), crowdedKeys };
}

/** Calls `visit` once with each pair to compare, the smaller profile first, in ascending order of it. */
export function forEachCandidate(
  { members, until }: CandidatePairs,
  count: number,
  visit: (one: number, other: number) => void,
): void {
  const starts = new Int32Array(count + 1);
  for (const member of members) starts[member + 1] = (starts[member + 1] ?? 0) + 1;
  for (let profile = 0; profile < count; profile += 1)
    starts[profile + 1] = (starts[profile + 1] ?? 0) + (starts[profile] ?? 0);
  const next = starts.slice();
  const entriesOf = new Int32Array(members.length);
  for (const [entry, member] of members.entries()) {
    const place = next[member] ?? 0;
    entriesOf[place] = entry;
    next[member] = place + 1;
  }
  const seenWith = new Int32Array(count).fill(-1);
  for (let one = 0; one < count; one += 1) {
    for (let at = starts[one] ?? 0; at < (starts[one + 1] ?? 0); at += 1) {
      const entry = entriesOf[at] ?? 0;
      for (let place = entry + 1; place < (until[entry] ?? 0); place += 1) {
        const other = members[place] ?? 0;
        if (seenWith[other] === one) continue;
        seenWith[other] = one;
        visit(one, other);
      }
    }
  }
}

/** Keys as 32-bit hashes with the profile below them in one number, sorted: two keys of one hash only cost a comparison. */
function keyEntries(profiles: CustomerProfiles): Float64Array {
  const keysOf = blockingKeys(profiles);
  const entries: number[] = [];
  for (let profile = 0; profile < profiles.count; profile += 1) {
    for (const key of keysOf(profile)) entries.push(hashOf(key) * PROFILE_BITS + profile);
  }
  return Float64Array.from(entries).sort();
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function addCrowded(profiles: CustomerProfiles, block: readonly number[], blocks: BlockList): void {
  blocks.add(block, NEIGHBOURS);
  for (const trait of DIVIDERS) {
    const parts = new Map<number, number[]>();
    for (const profile of block) {
      const code = profiles.codes[trait][profile] ?? 0;
      if (code === 0) continue;
      const part = parts.get(code);
      if (part === undefined) parts.set(code, [profile]);
      else part.push(profile);
    }
    for (const part of parts.values()) {
      // A part as crowded as its block adds nothing to the neighbours in it.
      if (part.length > 1 && part.length <= MOST_IN_A_BLOCK) blocks.add(part, MOST_IN_A_BLOCK);
    }
  }
}

/** Blocks one after the other, their members ascending. */
class BlockList {
  readonly #members: number[] = [];
  readonly #until: number[] = [];

  add(block: readonly number[], reach: number): void {
    const end = this.#members.length + block.length;
    for (const profile of block) {
      this.#members.push(profile);
      this.#until.push(Math.min(end, this.#members.length + reach));
    }
  }

  built(): { readonly members: Int32Array; readonly until: Int32Array } {
    return { members: Int32Array.from(this.#members), until: Int32Array.from(this.#until) };
  }
}

function distinct(ascending: readonly number[]): readonly number[] {
  return ascending.filter((profile, at) => profile !== ascending[at - 1]);
}
