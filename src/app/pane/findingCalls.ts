import type { CellChange } from '../../domain/cellChange.ts';
import { findingsCsv } from '../csv/findingsCsv.ts';
import type { FindingExplanation, FindingFilter } from './checkView.ts';
import type { EngineState } from './engineState.ts';
import { explainedFinding } from './explainedFinding.ts';
import { fixChange } from './fixChanges.ts';
import type { PaneEngine } from './paneEngine.ts';
import { settled } from './settled.ts';

/** What a pane asks of the last check's findings. */
export function findingCalls(
  state: EngineState,
): Pick<PaneEngine, 'findings' | 'explainFinding' | 'findingCells' | 'exportFindings' | 'fixes'> {
  return {
    findings: (filter, from, count) =>
      settled(() => state.findings?.page(filter, from, count) ?? { revision: state.revision, total: 0, rows: [] }),
    explainFinding: (index, filter) => settled(() => explanationOf(state, index, filter)),
    findingCells: (filter) => settled(() => state.findings?.cells(filter) ?? []),
    exportFindings: (filter) =>
      settled(() => {
        const list = state.findings;
        const chosen = list?.matching(filter).flatMap((index) => list.findings[index] ?? []) ?? [];
        return [...findingsCsv(chosen)].join('');
      }),
    fixes: (index, scope) => settled(() => fixesOf(state, index, scope)),
  };
}

function explanationOf(
  { findings: list, checked }: EngineState,
  index: number,
  filter: FindingFilter,
): FindingExplanation | null {
  const finding = list?.findings[index];
  const row = list?.row(index) ?? null;
  if (list === null || checked === null || finding === undefined || row === null) return null;
  const sameRule = list.matching({ ...filter, ruleId: finding.ruleId });
  const at = sameRule.indexOf(index);
  const neighbours = { previousIndex: sameRule[at - 1] ?? null, nextIndex: at < 0 ? null : (sameRule[at + 1] ?? null) };
  const record = list.recordOf(index);
  const { customers } = list.directory;
  const place =
    record === null ? null : { facts: checked.facts, factRow: record, customers, record, asOf: checked.asOf };
  return explainedFinding(finding, row, place, checked.book.rules, neighbours);
}

function fixesOf({ findings: list, book }: EngineState, index: number, scope: 'this' | 'rule'): readonly CellChange[] {
  const asked = list?.findings[index];
  if (list === null || book === null || asked === undefined) return [];
  const chosen = scope === 'this' ? [asked] : list.findings.filter(({ ruleId }) => ruleId === asked.ruleId);
  const { customers } = list.directory;
  const changes = new Map<string, CellChange>();
  for (const finding of chosen) {
    const change = fixChange(finding, customers, book.raw);
    if (change !== null) changes.set(`${String(change.row)} ${String(change.column)} ${change.sheet}`, change);
  }
  return [...changes.values()];
}
