import type { FieldCatalogue } from '../../domain/fieldDefinition.ts';
import type { Finding } from '../../domain/finding.ts';
import { SHEET_KINDS } from '../../domain/sheetKind.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import type { ReadColumn, ReadSheet } from '../../sheets/readSheets.ts';
import { proposedCatalogue } from '../proposeStatusCatalogue.ts';
import type { OpenBook } from '../session/openBook.ts';
import { silentColumns } from '../silentColumns.ts';
import { columnOfAddress } from './cellPlace.ts';
import type { ColumnDoubt, ColumnView, OpenQuestion, SheetsView, SheetView } from './sheetsView.ts';

/** Below this a field is a guess: similar words, or a synonym over values that hardly fit. */
const SURE = 0.75;

const DOUBT_OF_CHECK: Readonly<Record<string, ColumnDoubt>> = {
  'SHEET-AMBIGUOUS-DATES': 'ambiguous-dates',
  'SHEET-UNREADABLE': 'unreadable-cells',
  'SHEET-ERROR-CELL': 'unreadable-cells',
  'SHEET-MIXED-PERCENT': 'unreadable-cells',
  'SHEET-TOO-LARGE': 'unreadable-cells',
};

/** What a person is shown of an open workbook, with the questions that only they can answer. */
export function sheetsViewOf(book: OpenBook): SheetsView {
  const { recognised, rules, ambiguous } = book;
  const { read } = recognised;
  const open = new Set(ambiguous.flatMap(({ sheets }) => sheets));
  const doubts = doubtsByColumn(read.findings);
  return {
    fileName: read.fileName,
    sheets: read.sheets.map((sheet) => sheetView(sheet, open.has(sheet.name), rules.fields, doubts)),
    leftOut: read.leftOut,
    fields: fieldsByKind(rules.fields),
    questions: questionsOf(book),
    customers: ambiguous.some(({ kind }) => kind === 'customers')
      ? null
      : (read.tables.get('customers')?.rowCount ?? null),
  };
}

function sheetView(
  sheet: ReadSheet,
  isOpen: boolean,
  fields: FieldCatalogue,
  doubts: ReadonlyMap<string, ReadonlySet<ColumnDoubt>>,
): SheetView {
  const kind = isOpen ? null : sheet.kind;
  const { name, headerRow, rows, signature } = sheet;
  const columns = sheet.columns.map((column) =>
    columnView(column, kind, fields, doubts.get(placeKey(name, column.sheetColumn)) ?? new Set()),
  );
  return { name, kind, headerRow, rows, signature, columns };
}

function columnView(
  { header, field, confidence, sheetColumn, sample }: ReadColumn,
  kind: SheetKind | null,
  { fields }: FieldCatalogue,
  found: ReadonlySet<ColumnDoubt>,
): ColumnView {
  if (kind === null) {
    return { header, field: null, fieldLabel: null, confidence: 0, sheetColumn, sample, doubts: [] };
  }
  const label = fields.find((known) => known.kind === kind && known.key === field)?.label ?? null;
  const doubts: ColumnDoubt[] = [...found];
  if (field === null) doubts.push('no-field');
  else if (confidence < SURE) doubts.unshift('low-confidence');
  return { header, field, fieldLabel: label, confidence, sheetColumn, sample, doubts };
}

function doubtsByColumn(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<ColumnDoubt>> {
  const doubts = new Map<string, Set<ColumnDoubt>>();
  for (const { ruleId, sheet, cell } of findings) {
    const doubt = DOUBT_OF_CHECK[ruleId];
    if (doubt === undefined || cell === null) continue;
    const key = placeKey(sheet, columnOfAddress(cell));
    doubts.set(key, (doubts.get(key) ?? new Set()).add(doubt));
  }
  return doubts;
}

function placeKey(sheet: string, column: number): string {
  return `${String(column)} ${sheet}`;
}

function fieldsByKind({ fields }: FieldCatalogue): SheetsView['fields'] {
  return Object.fromEntries(
    SHEET_KINDS.map((kind) => [
      kind,
      fields.filter((field) => field.kind === kind).map(({ key, label }) => ({ key, label })),
    ]),
  );
}

function questionsOf({ recognised, rules, answers, ambiguous }: OpenBook): readonly OpenQuestion[] {
  const questions: OpenQuestion[] = ambiguous.map(({ kind, sheets }) => ({
    kind: 'which-sheet',
    sheetKind: kind,
    sheets,
  }));
  const customers = recognised.read.tables.get('customers');
  if (customers === undefined || ambiguous.some(({ kind }) => kind === 'customers')) return questions;
  for (const { field, allowed, isMissing, isKnown } of silentColumns(customers, rules)) {
    const [kind, answer] =
      field === 'customerStatus'
        ? (['default-status', answers.defaultStatus] as const)
        : (['default-cycle', answers.defaultCycle] as const);
    if (isMissing && (answer === null || !isKnown(answer))) questions.push({ kind, sheet: customers.sheet, allowed });
  }
  const proposed = proposedCatalogue(customers, rules);
  if (proposed !== null) {
    const { id, title } = proposed;
    const message = `These statuses are ${title}’s. Use its status catalogue?`;
    questions.push({ kind: 'status-catalogue', proposed: id, title, message });
  }
  return questions;
}
