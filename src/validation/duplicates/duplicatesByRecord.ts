import type { DuplicateClusters, DuplicatePair } from './duplicateClusters.ts';

/** What is known of one record that has likely duplicates. */
export interface RecordDuplicates {
  /** Its best pair, and the record on the other side of it. */
  readonly best: DuplicatePair;
  readonly other: number;
  /** The further records of its cluster. */
  readonly further: readonly number[];
}

/** Likely duplicates by record; records without any are not in the map. Among equal scores the first in cluster order stands. */
export function duplicatesByRecord({ clusters, loose }: DuplicateClusters): ReadonlyMap<number, RecordDuplicates> {
  const bestOf = new Map<number, DuplicatePair>();
  for (const pair of [...clusters.flatMap(({ pairs }) => pairs), ...loose]) {
    for (const record of [pair.one, pair.other]) {
      const known = bestOf.get(record);
      if (known === undefined || pair.score > known.score) bestOf.set(record, pair);
    }
  }
  const membersOf = new Map(clusters.flatMap(({ members }) => members.map((member) => [member, members] as const)));
  return new Map(
    [...bestOf].map(([record, best]) => {
      const other = best.one === record ? best.other : best.one;
      const further = (membersOf.get(record) ?? []).filter((member) => member !== record && member !== other);
      return [record, { best, other, further }];
    }),
  );
}
