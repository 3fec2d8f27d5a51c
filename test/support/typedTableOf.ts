import { emptyBitset, setBit } from '../../src/columns/bitset.ts';
import { CodedColumnBuilder } from '../../src/columns/codedColumnBuilder.ts';
import { CODE_UNREADABLE } from '../../src/columns/typedColumn.ts';
import type { TypedColumn } from '../../src/columns/typedColumn.ts';
import type { TypedTable } from '../../src/columns/typedTable.ts';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { FieldDefinition } from '../../src/domain/fieldDefinition.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import { storedUnitsPerUnit } from '../../src/domain/valueType.ts';
import { shippedRulesLoaded } from './shippedRuleTexts.ts';

/** A cell that could not be read. */
export const UNREADABLE = Symbol('unreadable');

/** A cell in people's units: pounds, percent, ISO dates, true and false; null is blank. */
export type TestCell = string | number | boolean | null | typeof UNREADABLE;

export type TestRow = Readonly<Record<string, TestCell>>;

/** A typed table from rows of cells by field key; columns are the keys that any row has. The header is in row 1. */
export function typedTableOf(kind: SheetKind, rows: readonly TestRow[]): TypedTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const fields = new Map(
    shippedRulesLoaded()
      .fields.fields.filter((field) => field.kind === kind)
      .map((field) => [field.key, field]),
  );
  return {
    kind,
    sheet: kind.charAt(0).toUpperCase() + kind.slice(1),
    headerRow: 1,
    rowCount: rows.length,
    sourceRows: Uint32Array.from(rows, (_, index) => index + 2),
    columns: keys.map((key, index) => {
      const field = fields.get(key);
      if (field === undefined) throw new Error(`no field ${key} in ${kind}`);
      const cells = rows.map((row) => row[key] ?? null);
      return { header: field.label, field: key, sheetColumn: index + 1, data: columnOf(field, cells) };
    }),
  };
}

function columnOf(field: FieldDefinition, cells: readonly TestCell[]): TypedColumn {
  const { type } = field;
  if (type === 'text' || type === 'choice' || type === 'list') {
    const builder = new CodedColumnBuilder(cells.length);
    cells.forEach((cell, row) => {
      if (cell === UNREADABLE) builder.setCode(row, CODE_UNREADABLE);
      else if (cell !== null) builder.set(row, String(cell));
    });
    return builder.build(type, (text) => text.split(',').map((item) => item.trim()));
  }
  const blanks = emptyBitset(cells.length);
  const values = Float64Array.from(cells, (cell, row) => {
    if (cell === null) setBit(blanks, row);
    if (cell === null || cell === UNREADABLE) return Number.NaN;
    if (typeof cell === 'boolean') return cell ? 1 : 0;
    if (typeof cell === 'string') return dateFromIso(cell) ?? Number.NaN;
    return type === 'number' ? cell : Math.round(cell * storedUnitsPerUnit(type));
  });
  return { storage: 'numeric', type, values, blanks };
}
