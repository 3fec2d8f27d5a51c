import type { FindingGroup } from '../../src/app/pane/checkView.ts';

/** A line of the list: a group, or the finding at a place (from 0) of one. */
export type FoldedItem =
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly groupPlace: number; readonly isOpen: boolean }
  | { readonly kind: 'finding'; readonly group: FindingGroup; readonly groupPlace: number; readonly place: number };

/** Groups and the findings of the open ones as one list, without an object for each finding. */
export interface FoldedList {
  readonly count: number;
  /** @throws RangeError beyond the list. */
  readonly at: (index: number) => FoldedItem;
  /** Where a group's own line is; -1 when it is not in the list. */
  readonly indexOf: (ruleId: string) => number;
}

export function foldedList(groups: readonly FindingGroup[], open: ReadonlySet<string>): FoldedList {
  const starts: number[] = [];
  let count = 0;
  for (const { ruleId, count: findings } of groups) {
    starts.push(count);
    count += 1 + (open.has(ruleId) ? findings : 0);
  }
  return {
    count,
    at: (index) => {
      const groupPlace = lastNotAfter(starts, index);
      const group = groups[groupPlace];
      if (group === undefined || index >= count) throw new RangeError(`no line ${String(index)} of ${String(count)}`);
      const place = index - (starts[groupPlace] ?? 0) - 1;
      return place < 0
        ? { kind: 'group', group, groupPlace, isOpen: open.has(group.ruleId) }
        : { kind: 'finding', group, groupPlace, place };
    },
    indexOf: (ruleId) => starts[groups.findIndex((group) => group.ruleId === ruleId)] ?? -1,
  };
}

/** The last place whose start is not after `index`; -1 when all are. */
function lastNotAfter(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
