import { candidatePairs, forEachCandidate } from './candidatePairs.ts';
import type { CompareProfiles, ProfileComparison } from './compareProfiles.ts';
import type { CustomerProfiles } from './customerProfiles.ts';

/** Two different profiles whose score reaches the threshold; `one` is the smaller. */
export interface ProfileLink extends ProfileComparison {
  readonly one: number;
  readonly other: number;
}

export interface ProfileLinks {
  /** Best score first, then by profile. */
  readonly links: readonly ProfileLink[];
  readonly compared: number;
  readonly crowdedKeys: number;
}

/** Compares every candidate pair. */
export function profileLinks(profiles: CustomerProfiles, compare: CompareProfiles, threshold: number): ProfileLinks {
  const candidates = candidatePairs(profiles);
  const links: ProfileLink[] = [];
  let compared = 0;
  forEachCandidate(candidates, profiles.count, (one, other) => {
    compared += 1;
    const comparison = compare(one, other, threshold);
    if (comparison !== null) links.push({ one, other, ...comparison });
  });
  links.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
  return { links, compared, crowdedKeys: candidates.crowdedKeys };
}
