import type { Finding } from '../domain/finding.ts';
import { SEVERITIES } from '../domain/severity.ts';
import type { ReadSheets } from '../sheets/readSheets.ts';

/** Findings by sheet (in workbook order), row, severity (worst first), rule id and cell; a whole sheet's come before its rows'. */
export function orderFindings(findings: readonly Finding[], read: ReadSheets): readonly Finding[] {
  return [...findings].sort(findingOrder(read));
}

/** The order of {@link orderFindings}, for keeping a list in it. */
export function findingOrder(read: ReadSheets): (a: Finding, b: Finding) => number {
  const places = new Map(read.sheets.map(({ name }, place) => [name, place]));
  const sheetOf = (finding: Finding): number => places.get(finding.sheet) ?? places.size;
  return (a, b) =>
    sheetOf(a) - sheetOf(b) ||
    compare(a.sheet, b.sheet) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.cell ?? '', b.cell ?? '') ||
    compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
