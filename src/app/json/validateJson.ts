import { isoDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { CheckResult } from '../checkCustomers.ts';
import type { RulebookJson } from './previewJson.ts';
import type { ValidateJson } from './validateJson.schema.ts';

/**
 * What checking a workbook came to, as JSON text in pieces, one finding a piece, so that a long list is never in memory as a whole.
 * The pieces joined are one document of `validateJsonSchema`.
 */
export function* validateJsonPieces(check: CheckResult, rulebook: RulebookJson, asOf: CalendarDate): Generator<string> {
  const { read, findings, validation, rows } = check;
  const head: Omit<ValidateJson, 'findings'> = {
    version: 1,
    rulebook: { ...rulebook },
    input: {
      file: read.fileName,
      sheets: read.sheets.map(({ name, kind, headerRow, rows: records, columns }) => ({
        name,
        kind,
        headerRow,
        rows: records,
        columns: columns.map(({ header, field, confidence }) => ({ header, field, confidence })),
      })),
    },
    asOf: isoDate(asOf),
    counts: {
      rows,
      error: countOf(findings, 'error'),
      warning: countOf(findings, 'warning'),
      info: countOf(findings, 'info'),
    },
    notChecked: validation.notChecked.map(({ ruleId, missing }) => ({ ruleId, missing: [...missing] })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"findings":[`;
  for (const [index, finding] of findings.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(findingJson(finding))}`;
  }
  yield '\n]}\n';
}

function findingJson(finding: Finding): ValidateJson['findings'][number] {
  const { ruleId, severity, account, sheet, cell, field, value, message, fix } = finding;
  const json = { ruleId, severity, account, sheet, cell, field, value, message };
  return fix === undefined ? json : { ...json, fix: { title: fix.title, value: fix.value } };
}

function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
