import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbookFile } from '../../src/adapters/files/openWorkbookFile.ts';
import type { RawWorkbook } from '../../src/columns/rawSheet.ts';
import { cellState } from '../../src/columns/typedColumn.ts';
import type { BoundColumn, TypedTable } from '../../src/columns/typedTable.ts';
import { calendarDate, isoDate } from '../../src/domain/calendarDate.ts';
import type { FieldCatalogue } from '../../src/domain/fieldDefinition.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import { parseFieldCatalogue } from '../../src/sheets/catalogue/fieldCatalogue.schema.ts';
import type { ReadSheets, SheetChoices } from '../../src/sheets/readSheets.ts';
import { DEFAULT_SHEET_CHOICES } from '../../src/sheets/readSheets.ts';
import { recogniseSheets } from '../../src/sheets/recogniseSheets.ts';
import { rawSheetOf, rawWorkbookOf } from '../support/rawSheetOf.ts';
import type { TestCell } from '../support/rawSheetOf.ts';

const FIELDS = path.resolve(import.meta.dirname, '../../rules/catalogues/fields.json');

/** The shipped field catalogue. */
export const CATALOGUE: FieldCatalogue = (() => {
  const parsed = parseFieldCatalogue(JSON.parse(readFileSync(FIELDS, 'utf8')) as unknown);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.error.message);
  return parsed.value;
})();

/** Reads a workbook that must be readable. */
export function readWorkbook(workbook: RawWorkbook, choices: Partial<SheetChoices> = {}): ReadSheets {
  const read = recogniseSheets(workbook, CATALOGUE, { ...DEFAULT_SHEET_CHOICES, ...choices });
  assert.ok(read.ok, read.ok ? '' : read.error.message);
  return read.value;
}

/** Reads one sheet of rows. */
export function readRows(rows: readonly (readonly TestCell[])[], choices: Partial<SheetChoices> = {}): ReadSheets {
  return readWorkbook(rawWorkbookOf([rawSheetOf(rows)]), choices);
}

/** Reads a file as the command line does. */
export async function readFileOf(file: string, choices: Partial<SheetChoices> = {}): Promise<ReadSheets> {
  const opened = await openWorkbookFile(file);
  assert.ok(opened.ok, opened.ok ? '' : opened.error.message);
  return readWorkbook(opened.value, choices);
}

export function tableOf(read: ReadSheets, kind: SheetKind = 'customers'): TypedTable {
  const table = read.tables.get(kind);
  assert.ok(table !== undefined, `no ${kind} table`);
  return table;
}

/** A column by field, or by header. */
export function columnNamed(table: TypedTable, name: string): BoundColumn {
  const column =
    table.columns.find((each) => each.field === name) ?? table.columns.find((each) => each.header === name);
  assert.ok(column !== undefined, `no column ${name}`);
  return column;
}

/** A column's cells as plain values: dates as ISO texts, booleans as such, other numbers as stored; blank null, unreadable '?'. */
export function valuesOf(table: TypedTable, name: string): readonly (string | number | boolean | null)[] {
  const { data } = columnNamed(table, name);
  return Array.from({ length: table.rowCount }, (_, record) => {
    const state = cellState(data, record);
    if (state !== 'value') return state === 'blank' ? null : '?';
    if (data.storage === 'coded') return data.entries[data.codes[record] ?? 0] ?? '';
    const value = data.values[record] ?? Number.NaN;
    if (data.type === 'date') return isoDate(calendarDate(value));
    return data.type === 'boolean' ? value === 1 : value;
  });
}

/** The ids of what was reported, sorted; with `all` each as often as it was. */
export function reported(read: ReadSheets): readonly string[] {
  return [...new Set(read.findings.map((finding) => finding.ruleId))].sort();
}
