import { columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { cellAddress } from '../../domain/cellAddress.ts';
import type { Finding } from '../../domain/finding.ts';
import { SEVERITIES } from '../../domain/severity.ts';
import { SHEET_CHECKS, sheetCheckId } from '../sheetChecks.ts';
import type { TableIssue } from './readTable.ts';

/** Turns what reading noticed into findings: the row's account, the cell's address and the field are filled in. */
export function tableFindings(table: TypedTable, issues: readonly TableIssue[]): readonly Finding[] {
  const account = columnOf(table, 'accountNumber')?.data;
  return issues.map((issue): Finding => {
    const row = issue.record === null ? null : (table.sourceRows[issue.record] ?? null);
    const entry =
      issue.record === null || account?.storage !== 'coded' ? '' : account.entries[account.codes[issue.record] ?? 0];
    return {
      ruleId: sheetCheckId(issue.check),
      severity: issue.severity ?? SHEET_CHECKS[issue.check].severity,
      account: entry === undefined || entry === '' ? null : entry,
      sheet: table.sheet,
      row,
      cell: row === null || issue.column === null ? null : cellAddress(row, issue.column.sheetColumn),
      field: issue.column?.field ?? null,
      value: issue.value,
      message: issue.message,
    };
  });
}

/** Sorts one sheet's findings by row, severity, rule and cell; those about the whole sheet come first. */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.row ?? 0) - (b.row ?? 0) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareText(a.ruleId, b.ruleId) ||
      (a.cell?.length ?? 0) - (b.cell?.length ?? 0) ||
      compareText(a.cell ?? '', b.cell ?? ''),
  );
}

// Code units, not a locale's order: the same findings in the same order on every machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
