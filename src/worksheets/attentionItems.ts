import type { Finding } from '../domain/finding.ts';
import type { Preview } from '../domain/preview.ts';
import type { PlannedLink } from '../domain/worksheetPlan.ts';
import type { PreviewTables } from './previewTables.ts';

/** Something to look at before the run, worst first. */
export interface AttentionItem {
  readonly level: 'bad' | 'attention' | 'good';
  readonly text: string;
  readonly link: PlannedLink | null;
}

/** Where the items link to. */
export interface AttentionTargets {
  readonly findings: PlannedLink;
  readonly invoices: PlannedLink;
  readonly lines: PlannedLink;
}

/** What to look at first, each in a sentence that says what to do; one calm item when there is nothing. */
export function attentionItems(
  findings: readonly Finding[],
  preview: Preview | null,
  tables: PreviewTables | null,
  targets: AttentionTargets,
): readonly AttentionItem[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const items: AttentionItem[] = [];
  const add = (count: number, level: AttentionItem['level'], text: string, link: PlannedLink | null): void => {
    if (count > 0) items.push({ level, text, link });
  };
  add(errors, 'bad', `${counted(errors, 'finding')} of severity error: settle before the run.`, targets.findings);
  if (preview !== null && tables !== null) addPreviewItems(preview, tables, targets, add);
  add(warnings, 'attention', `${counted(warnings, 'warning')}: look at each once.`, targets.findings);
  return items.length > 0 ? items : [{ level: 'good', text: 'Nothing needs attention before the run.', link: null }];
}

function addPreviewItems(
  preview: Preview,
  tables: PreviewTables,
  targets: AttentionTargets,
  add: (count: number, level: AttentionItem['level'], text: string, link: PlannedLink | null) => void,
): void {
  const { unpriced, withoutVat, byOutcome } = preview.totals;
  const { alerted, negative, stray } = tables.sums;
  const failed = byOutcome.error.count;
  add(failed, 'bad', `${counted(failed, 'customer')} cannot be billed: see the reasons.`, targets.invoices);
  add(unpriced, 'bad', `${counted(unpriced, 'charge or usage row')} without a price: in no total.`, targets.findings);
  add(
    withoutVat,
    'bad',
    `${counted(withoutVat, 'invoice')} without a VAT rate: VAT and gross stay blank and are in no total.`,
    targets.invoices,
  );
  add(
    stray,
    'bad',
    `${counted(stray, 'line')} of accounts that are not in the customers sheet: billed to nobody.`,
    targets.lines,
  );
  add(alerted, 'attention', `${counted(alerted, 'customer')} with alerts: see column Alerts.`, targets.invoices);
  add(negative, 'attention', `${counted(negative, 'invoice')} below zero: a credit to the customer.`, targets.invoices);
}

function counted(count: number, noun: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${digits} ${noun}${count === 1 ? '' : 's'}`;
}
