import { compareProfiles } from './compareProfiles.ts';
import type { CustomerProfiles } from './customerProfiles.ts';
import type { ProfileLink } from './profileLinks.ts';

/** Two members of one cluster that score less than this speak against it. */
const IN_DOUBT = 0.5;

/** How many members of each side speak when two clusters would join, so that a join costs the same however large they are. */
const SPEAKERS = 6;

export interface ProfileGroups {
  /** The profiles of each group in ascending order; profiles without a link are not in it. */
  readonly groups: readonly (readonly number[])[];
  /** The group of a profile, as an index; undefined when it is in none. */
  readonly groupOf: ReadonlyMap<number, number>;
}

/**
 * Joins linked profiles, best links first. Two clusters join only when at least half of the pairs across them are not in doubt:
 * otherwise A like B, B like C, C like D would make A and D one customer.
 */
export function clusterProfiles(profiles: CustomerProfiles, links: readonly ProfileLink[]): ProfileGroups {
  const sideOf = new Map<number, number[]>();
  for (const { one, other } of links) {
    const left = sideOf.get(one) ?? [one];
    const right = sideOf.get(other) ?? [other];
    if (left === right || !holdTogether(profiles, left, right)) continue;
    // The smaller side moves, so that each profile moves at most log n times.
    const [kept, moved] = left.length >= right.length ? [left, right] : [right, left];
    kept.push(...moved);
    for (const profile of [one, other, ...moved]) sideOf.set(profile, kept);
  }
  const groups = [...new Set(sideOf.values())].map((side) => [...side].sort((a, b) => a - b));
  const groupOf = new Map(groups.flatMap((group, at) => group.map((profile): [number, number] => [profile, at])));
  return { groups, groupOf };
}

function holdTogether(profiles: CustomerProfiles, left: readonly number[], right: readonly number[]): boolean {
  if (left.length === 1 && right.length === 1) return true;
  const pairs = left
    .slice(0, SPEAKERS)
    .flatMap((one) => right.slice(0, SPEAKERS).map((other) => [one, other] as const));
  const agreed = pairs.filter(([one, other]) => compareProfiles(profiles, one, other).score >= IN_DOUBT);
  return agreed.length * 2 >= pairs.length;
}
