import { clusterProfiles } from './clusterProfiles.ts';
import { profileComparison } from './compareProfiles.ts';
import type { CompareProfiles } from './compareProfiles.ts';
import { customerProfiles } from './customerProfiles.ts';
import type { CustomerProfiles } from './customerProfiles.ts';
import type { DuplicateCluster, DuplicateClusters, DuplicatePair } from './duplicateClusters.ts';
import type { IdentityColumns } from './identityColumns.ts';
import { profileLinks } from './profileLinks.ts';

/** What duplicates are looked for in. */
export interface DuplicateInput {
  readonly columns: IdentityColumns;
  readonly rowCount: number;
  /** A record's account number, or empty. It orders records that say the same; it is no evidence. */
  readonly accountOf: (record: number) => string;
  readonly threshold: number;
}

/** Finds the pairs and groups them. */
export function groupDuplicates({ columns, rowCount, accountOf, threshold }: DuplicateInput): DuplicateClusters {
  const profiles = inAccountOrder(customerProfiles(columns, rowCount), accountOf);
  const compare = profileComparison(profiles);
  const { links, compared, crowdedKeys } = profileLinks(profiles, compare, threshold);
  const { groups, groupOf } = clusterProfiles(compare, links);
  const first = (profile: number): number => profiles.records[profile]?.[0] ?? 0;
  const pairs = groups.map((): DuplicatePair[] => []);
  const loose: DuplicatePair[] = [];
  for (const { one, other, score, reasons } of links) {
    const group = groupOf.get(one);
    const together = group !== undefined && group === groupOf.get(other);
    (together ? pairs[group] : loose)?.push({ one: first(one), other: first(other), score, reasons });
  }
  const alone: (readonly number[])[] = [];
  for (const [profile, equal] of equalRecordPairs(profiles, compare, threshold)) {
    const group = groupOf.get(profile);
    if (group !== undefined) pairs[group]?.push(...equal);
    else {
      alone.push([profile]);
      pairs.push([...equal]);
    }
  }
  const clusters = [...groups, ...alone].map((group, at) => ({
    first: group[0] ?? 0,
    cluster: duplicateCluster(profiles, group, pairs[at] ?? []),
  }));
  clusters.sort((a, b) => b.cluster.score - a.cluster.score || a.first - b.first);
  return { clusters: clusters.map(({ cluster }) => cluster), loose, compared, crowdedKeys };
}

function duplicateCluster(
  profiles: CustomerProfiles,
  group: readonly number[],
  pairs: readonly DuplicatePair[],
): DuplicateCluster {
  return {
    members: group.flatMap((profile) => profiles.records[profile] ?? []),
    score: pairs.reduce((least, { score }) => Math.min(least, score), 1),
    pairs: [...pairs].sort((a, b) => b.score - a.score),
  };
}

/** Records that say the same are each linked to the first of them: linking each with each would be quadratic. */
function* equalRecordPairs(
  profiles: CustomerProfiles,
  compare: CompareProfiles,
  threshold: number,
): Generator<readonly [profile: number, pairs: readonly DuplicatePair[]]> {
  for (const [profile, [one, ...others]] of profiles.records.entries()) {
    if (one === undefined || others.length === 0) continue;
    const comparison = compare(profile, profile, threshold);
    if (comparison !== null) yield [profile, others.map((other) => ({ one, other, ...comparison }))];
  }
}

function inAccountOrder(profiles: CustomerProfiles, accountOf: (record: number) => string): CustomerProfiles {
  const order = (records: readonly number[]): readonly number[] =>
    records.length === 1
      ? records
      : records
          .map((record) => ({ record, account: accountOf(record) }))
          .sort((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : a.record - b.record))
          .map(({ record }) => record);
  return { ...profiles, records: profiles.records.map(order) };
}
