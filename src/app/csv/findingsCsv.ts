import type { Finding } from '../../domain/finding.ts';

const HEADERS = ['severity', 'ruleId', 'account', 'sheet', 'cell', 'field', 'value', 'message', 'fix'];

/**
 * Findings as CSV (RFC 4180, CRLF), line by line. Cells that a spreadsheet would take for a formula get an apostrophe in front (OWASP:
 * CSV injection).
 */
export function* findingsCsv(findings: readonly Finding[]): Generator<string> {
  yield csvLine(HEADERS);
  for (const { severity, ruleId, account, sheet, cell, field, value, message, fix } of findings) {
    yield csvLine([
      severity,
      ruleId,
      account ?? '',
      sheet,
      cell ?? '',
      field ?? '',
      value ?? '',
      message,
      fix === undefined ? '' : `${fix.title}: ${fix.value}`,
    ]);
  }
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  // Spreadsheets drop spaces and line ends in front, and East Asian ones take the wide forms for the narrow.
  const safe = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
