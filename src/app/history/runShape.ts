import { CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { isoDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { ReadSheets } from '../../sheets/readSheets.ts';
import type { Mentions } from './mentions.ts';
import { rowOwners } from './rowOwners.ts';
import type { RunOutput } from './runOutput.ts';
import { findingsOf, readOf } from './runRecording.ts';
import type { PreviewRecording, RunRecording } from './runRecording.ts';
import type { StoredRuleFile } from './storedRuleFiles.ts';
import { storedColumns } from './storedRow.ts';

/** Members of the output's head that are kept elsewhere: they list customers, or are hashes over everybody's values. */
const LEFT_OUT: ReadonlySet<string> = new Set(['customers', 'findings', 'strayLines', 'followUps']);

/** What is kept of a run as a whole; see `RunShape`. */
export function runShape(
  run: RunRecording,
  output: RunOutput,
  ruleFiles: readonly StoredRuleFile[],
  { hide }: Mentions,
  tokens: ReadonlyMap<string, string>,
): JsonValue {
  const { startedAt, startedBy, duration, tool } = run.origin;
  const { rules } = run;
  const read = readOf(run);
  const findings = findingsOf(run);
  const counted = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    part: 'run',
    kind: run.kind,
    fileName: hide(read.fileName, [], true),
    startedAt,
    startedBy,
    duration,
    tool,
    asked: run.kind === 'preview' ? previewAsked(run, hide) : { asOf: isoDate(run.asOf) },
    rules: ruleFiles.map(({ path, sha256 }) => ({ path, sha256 })),
    statusCatalogue: rules.statusCatalogueIsNamed ? rules.reference.statuses.id : null,
    sheets: sheetsKept(read, tokens),
    leftOut: read.leftOut.map(({ name, reason }) => ({ name, reason })),
    tables: [...read.tables.values()].map((table) => ({
      kind: table.kind,
      sheet: table.sheet,
      headerRow: table.headerRow,
      columns: storedColumns(table).map((column) => ({
        ...column,
        vatCodes: column.vatCodes?.map(({ synonyms, ...code }) => ({ ...code, synonyms: [...synonyms] })) ?? null,
      })),
    })),
    head: headKept(output),
    counts: {
      customers: read.tables.get('customers')?.rowCount ?? 0,
      error: counted('error'),
      warning: counted('warning'),
      info: counted('info'),
    },
  };
}

function previewAsked({ asked, result, previous }: PreviewRecording, hide: Mentions['hide']): JsonValue {
  const { request, answers, settings } = asked;
  const dateOrNull = (date: CalendarDate | null): string | null => (date === null ? null : isoDate(date));
  return {
    runDate: isoDate(request.runDate),
    asOf: isoDate(request.asOf),
    cutOff: dateOrNull(request.cutOff),
    dueDate: dateOrNull(request.dueDate),
    cycles: request.cycles === null ? null : [...request.cycles],
    accounts: request.accounts?.map((account) => hide(account, [], true)) ?? null,
    previousRunDate: dateOrNull(previous?.runDate ?? null),
    answers: { ...answers },
    settings: { ...settings },
    // What was assumed counts rows; it names no customer.
    assumptions: [...result.preview.run.assumptions],
  };
}

/** The head without lists and without the run's id, which is a hash over everybody's values. */
function headKept({ head }: RunOutput): JsonValue {
  const kept = Object.entries(head).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key !== 'run' || typeof value !== 'object' || value === null) return [key, value];
      return [key, Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'id'))];
    }),
  );
}

/** Sheets as they were understood; a column's sample belongs to a customer, by whose token it is named. */
function sheetsKept(read: ReadSheets, tokens: ReadonlyMap<string, string>): JsonValue {
  const ownersOf = rowOwners(read.tables);
  const sampleOf = (table: TypedTable | undefined, sheetColumn: number): string | null => {
    const data = table?.columns.find((column) => column.sheetColumn === sheetColumn)?.data;
    if (table === undefined || data === undefined) return null;
    const record =
      data.storage === 'coded'
        ? data.codes.findIndex((code) => code > CODE_UNREADABLE)
        : data.values.findIndex((value) => !Number.isNaN(value));
    const [owner] = record < 0 ? [] : ownersOf(table.kind, record);
    return owner === undefined ? null : (tokens.get(owner) ?? null);
  };
  return read.sheets.map(({ columns, ...sheet }) => {
    const table = [...read.tables.values()].find(({ sheet: name }) => name === sheet.name);
    return {
      ...sheet,
      columns: columns.map(({ header, field, confidence, sheetColumn }) => {
        return { header, field, confidence, sheetColumn, sampleOf: sampleOf(table, sheetColumn) };
      }),
    };
  });
}
