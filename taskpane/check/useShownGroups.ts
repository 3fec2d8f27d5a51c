import { useEffect, useState } from 'react';
import type { CheckView, FindingFilter, FindingGroup } from '../../src/app/pane/checkView.ts';
import type { PaneEngine } from '../../src/app/pane/paneEngine.ts';

/**
 * The rules with findings that the filter lets through, each with how many. While they are counted anew the last ones stay; null before
 * the first count.
 */
export function useShownGroups(
  engine: PaneEngine,
  check: CheckView,
  filter: FindingFilter,
): readonly FindingGroup[] | null {
  const [counted, setCounted] = useState<readonly FindingGroup[] | null>(null);
  const isNarrowed = filter.search !== '' || filter.status !== null || filter.severity !== null;
  useEffect(() => {
    if (!isNarrowed) return;
    let isWanted = true;
    void countedGroups(engine, check, filter).then((groups) => {
      if (isWanted) setCounted(groups);
    });
    return () => {
      isWanted = false;
    };
  }, [engine, check, filter, isNarrowed]);
  return isNarrowed ? counted : check.groups;
}

/** Findings of one rule can differ in severity, so that every group is counted, whatever its own. */
async function countedGroups(
  engine: PaneEngine,
  { groups }: CheckView,
  filter: FindingFilter,
): Promise<readonly FindingGroup[]> {
  const totals = await Promise.all(
    groups.map(async (group) => {
      const { total } = await engine.findings({ ...filter, ruleId: group.ruleId }, 0, 0);
      return { ...group, severity: filter.severity ?? group.severity, count: total };
    }),
  );
  return totals.filter(({ count }) => count > 0);
}
