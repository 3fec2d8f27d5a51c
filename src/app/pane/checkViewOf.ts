import { SEVERITIES } from '../../domain/severity.ts';
import { factLabel } from '../../rulebook/words/testWords.ts';
import type { NotCheckedRule } from '../../rulebook/applicableRules.ts';
import type { FactCatalogue } from '../../domain/factDefinition.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { FindingTally } from '../session/findingTally.ts';
import type { CheckView, FindingGroup } from './checkView.ts';
import { ownCheck } from './ownChecks.ts';

/** What a check came to, for a person. */
export function checkViewOf(
  checked: {
    readonly tally: FindingTally;
    readonly rows: number;
    readonly notChecked: readonly NotCheckedRule[];
    readonly rulesApplied: number;
  },
  rules: LoadedRules,
  revision: number,
  statuses: readonly string[],
): CheckView {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const own of checked.tally.values()) for (const severity of SEVERITIES) counts[severity] += own[severity];
  const titles = new Map(rules.book.rules.map(({ rule }) => [rule.id as string, rule.title]));
  const groups = [...checked.tally].map(([ruleId, own]): FindingGroup => ({
    ruleId,
    title: titles.get(ruleId) ?? ownCheck(ruleId).title,
    // One check can find worse and milder things (ambiguous dates): the worst stands for the group.
    severity: SEVERITIES.find((severity) => own[severity] > 0) ?? 'info',
    count: own.error + own.warning + own.info,
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
