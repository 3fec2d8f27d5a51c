import type { Finding } from '../../domain/finding.ts';
import { SEVERITIES } from '../../domain/severity.ts';
import type { Severity } from '../../domain/severity.ts';
import { factLabel } from '../../rulebook/words/testWords.ts';
import type { NotCheckedRule } from '../../rulebook/applicableRules.ts';
import type { FactCatalogue } from '../../domain/factDefinition.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { CheckView, FindingGroup } from './checkView.ts';
import { ownCheck } from './ownChecks.ts';

/** How many findings each rule has; kept up to date by re-checks. */
export type FindingTally = ReadonlyMap<string, { readonly severity: Severity; readonly count: number }>;

/** Counts findings by rule. Findings of one check can differ in severity (ambiguous dates): the worst one stands for the group. */
export function tallyOf(findings: readonly Finding[]): FindingTally {
  const tally = new Map<string, { severity: Severity; count: number }>();
  for (const { ruleId, severity } of findings) {
    const known = tally.get(ruleId);
    if (known === undefined) tally.set(ruleId, { severity, count: 1 });
    else {
      known.count += 1;
      if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) known.severity = severity;
    }
  }
  return tally;
}

/** What a check came to, for a person. */
export function checkViewOf(
  checked: {
    readonly findings: readonly Finding[];
    readonly rows: number;
    readonly notChecked: readonly NotCheckedRule[];
    readonly rulesApplied: number;
  },
  rules: LoadedRules,
  revision: number,
  statuses: readonly string[],
): CheckView {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of checked.findings) counts[severity] += 1;
  const titles = new Map(rules.book.rules.map(({ rule }) => [rule.id as string, rule.title]));
  const groups = [...tallyOf(checked.findings)].map(([ruleId, { severity, count }]): FindingGroup => ({
    ruleId,
    title: titles.get(ruleId) ?? ownCheck(ruleId).title,
    severity,
    count,
  }));
  return {
    revision,
    customers: checked.rows,
    counts,
    rulesApplied: checked.rulesApplied,
    notChecked: checked.notChecked.map((rule) => ({ ruleId: rule.ruleId, reason: reasonOf(rule, rules.facts) })),
    statuses,
    groups: groups.sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.count - a.count ||
        (a.ruleId < b.ruleId ? -1 : 1),
    ),
  };
}

function reasonOf({ missing, mistyped }: NotCheckedRule, facts: FactCatalogue): string {
  const labels = (ids: readonly string[]): string => ids.map((fact) => factLabel(fact, facts)).join(', ');
  return [
    missing.length === 0 ? '' : `The sheet has no column for: ${labels(missing)}.`,
    mistyped.length === 0 ? '' : `The rule cannot compare what is in: ${labels(mistyped)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
