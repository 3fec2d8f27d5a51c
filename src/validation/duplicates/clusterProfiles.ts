import type { CompareProfiles } from './compareProfiles.ts';
import { PRIOR, scoreOf } from './evidenceWeights.ts';
import type { ProfileLink } from './profileLinks.ts';

/** Two members that score less than customers of whom nothing is known: what is known speaks against them. */
const AGAINST = scoreOf(PRIOR);

/** How many members of each side speak when two clusters would join, so that a join costs the same however large they are. */
const SPEAKERS = 6;

export interface ProfileGroups {
  /** The profiles of each group in ascending order; profiles without a link are not in it. */
  readonly groups: readonly (readonly number[])[];
  /** The group of a profile, as an index; undefined when it is in none. */
  readonly groupOf: ReadonlyMap<number, number>;
}

/**
 * Joins linked profiles, best links first. Two clusters join only when the evidence speaks against fewer than half of the pairs
 * across them: otherwise A like B, B like C, C like D would make A and D one customer. Members that say too little to be compared
 * hinder nothing.
 */
export function clusterProfiles(compare: CompareProfiles, links: readonly ProfileLink[]): ProfileGroups {
  const sideOf = new Map<number, number[]>();
  for (const { one, other } of links) {
    const left = sideOf.get(one) ?? [one];
    const right = sideOf.get(other) ?? [other];
    if (left === right || !holdTogether(compare, left, right)) continue;
    // The smaller side moves, so that each profile moves at most log n times.
    const [kept, moved] = left.length >= right.length ? [left, right] : [right, left];
    kept.push(...moved);
    for (const profile of [one, other, ...moved]) sideOf.set(profile, kept);
  }
  const groups = [...new Set(sideOf.values())].map((side) => [...side].sort((a, b) => a - b));
  const groupOf = new Map(groups.flatMap((group, at) => group.map((profile): [number, number] => [profile, at])));
  return { groups, groupOf };
}

function holdTogether(compare: CompareProfiles, left: readonly number[], right: readonly number[]): boolean {
  if (left.length === 1 && right.length === 1) return true;
  const pairs = left
    .slice(0, SPEAKERS)
    .flatMap((one) => right.slice(0, SPEAKERS).map((other) => [one, other] as const));
  const agreed = pairs.filter(([one, other]) => compare(one, other, AGAINST) !== null);
  return agreed.length * 2 > pairs.length;
}
