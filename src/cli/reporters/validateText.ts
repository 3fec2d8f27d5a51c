import type { CheckResult } from '../../app/checkCustomers.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Severity } from '../../domain/severity.ts';
import { SEVERITIES } from '../../domain/severity.ts';
import { alignedRows } from './alignedRows.ts';
import { counted, grouped } from './counted.ts';
import { findingsLine } from './findingsLine.ts';

const WORDS: Readonly<Record<Severity, string>> = { error: 'Fix', warning: 'Check', info: 'Note' };
const MOST_PLACES = 5;

/** A check as text: what was recognised, then findings grouped by severity and rule, worst first, each with its first places. */
export function validateText({ read, findings, validation, rows }: CheckResult): string {
  const sheets = read.sheets.map(({ name, kind, headerRow, rows: records, columns }) => [
    name,
    kind ?? 'not used',
    headerRow === null ? '' : `header in row ${String(headerRow)}`,
    counted(records, 'row'),
    `${String(columns.filter(({ field }) => field !== null).length)} of ${String(columns.length)} columns recognised`,
  ]);
  const groups = groupsOf(findings);
  return [
    `Check of ${read.fileName}: ${counted(rows, 'customer')}`,
    alignedRows(sheets, [3]),
    ...groups.flatMap((group) => ['', groupText(group)]),
    '',
    findingsLine(findings),
    ...notChecked(validation.notChecked),
  ].join('\n');
}

interface Group {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly findings: Finding[];
}

function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    // A rule may find worse and milder things: a warning is not to be lost among notes.
    const key = `${finding.severity} ${finding.ruleId}`;
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { ruleId: finding.ruleId, severity: finding.severity, findings: [finding] });
    } else {
      known.findings.push(finding);
    }
  }
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.findings.length - a.findings.length ||
      (a.ruleId < b.ruleId ? -1 : 1),
  );
}

function groupText({ ruleId, severity, findings }: Group): string {
  const places = findings.slice(0, MOST_PLACES).map((finding) => {
    const place = finding.cell === null ? finding.sheet : `${finding.sheet}!${finding.cell}`;
    return `  ${place}${finding.account === null ? '' : ` (${finding.account})`}: ${finding.message}`;
  });
  const more = findings.length - MOST_PLACES;
  const rest = more > 0 ? [`  and ${grouped(more)} more`] : [];
  return [`${WORDS[severity]}  ${ruleId}  ${grouped(findings.length)}`, ...places, ...rest].join('\n');
}

function notChecked(rules: CheckResult['validation']['notChecked']): readonly string[] {
  if (rules.length === 0) return [];
  const missing = [...new Set(rules.flatMap((rule) => rule.missing))].sort();
  const shown = missing.slice(0, 12).join(', ');
  const more = missing.length > 12 ? ` and ${String(missing.length - 12)} more` : '';
  const need = rules.length === 1 ? 'needs' : 'need';
  return [
    `Not checked: ${counted(rules.length, 'rule')} ${need} columns that the sheet does not have (${shown}${more})`,
  ];
}
