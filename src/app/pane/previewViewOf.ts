import { codedField } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { PreviewView } from './previewView.ts';

/** What a preview came to, for a person. */
export function previewViewOf(
  { preview, run, findings }: PreviewResult,
  rules: LoadedRules,
  lookAtFirst: number,
  revision: number,
): PreviewView {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    revision,
    run: preview.run,
    totals: preview.totals,
    ruleSets: preview.ruleSets,
    counts,
    lookAtFirst,
    cyclesPresent: cyclesPresent(run.context.customers, rules),
  };
}

/** The cycles of months that customers are on, in the catalogue's order. */
function cyclesPresent(
  customers: PreviewResult['run']['context']['customers'],
  { billing: { periods } }: LoadedRules,
): readonly string[] {
  const column = codedField(customers, 'billingCycle');
  const used = new Set(column?.codes ?? []);
  const present = new Set(
    [...used].filter((code) => code > CODE_UNREADABLE).map((code) => foldedName(column?.entries[code] ?? '')),
  );
  return periods.names.filter((name) => periods.find(name)?.unit === 'months' && present.has(foldedName(name)));
}

/** How often each rule decided a step or raised an alert in a run. */
export function decidedByRule({ run, preview }: PreviewResult): ReadonlyMap<string, number> {
  const { rules } = run.context.sources.policy;
  const counts = new Map<string, number>();
  const count = (id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { ruleOf } of run.steps) {
    for (const index of ruleOf) {
      const id = rules[index]?.rule.id;
      if (id !== undefined) count(id);
    }
  }
  for (let record = 0; record < preview.customerCount; record += 1) {
    for (const { code } of run.alerts.alertsOf(record)) count(code);
  }
  return counts;
}
