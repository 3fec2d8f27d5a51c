import type { Finding } from '../../domain/finding.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import { decidedByRule } from './previewViewOf.ts';

/** How many findings, decisions and alerts each rule made in the last check and preview; null before both. */
export function firedByRule(
  checked: readonly Finding[] | null,
  result: PreviewResult | null,
): ReadonlyMap<string, number> | null {
  if (checked === null && result === null) return null;
  const fired = new Map(result === null ? [] : decidedByRule(result));
  // A preview checks the rows too, and results as well.
  for (const { ruleId } of result?.findings ?? checked ?? []) fired.set(ruleId, (fired.get(ruleId) ?? 0) + 1);
  return fired;
}
