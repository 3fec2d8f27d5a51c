import { emptyBitset, setBit } from '../../src/columns/bitset.ts';
import { CodedColumnBuilder } from '../../src/columns/codedColumnBuilder.ts';
import type { TypedColumn } from '../../src/columns/typedColumn.ts';
import type { TypedTable } from '../../src/columns/typedTable.ts';
import type { FieldDefinition } from '../../src/domain/fieldDefinition.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import { storedUnitsPerUnit } from '../../src/domain/valueType.ts';
import type { ValueType } from '../../src/domain/valueType.ts';
import type { BillCell, BillRow, BillRows } from './billRows.ts';

/** The typed tables of a benchmark's rows, as reading a workbook would give them. */
export function billTables(rows: BillRows, fields: readonly FieldDefinition[]): ReadonlyMap<SheetKind, TypedTable> {
  const kinds = ['customers', 'charges', 'usage', 'numbers', 'tariffs'] as const;
  return new Map(kinds.map((kind) => [kind, tableOf(kind, rows[kind], fields)]));
}

function tableOf(kind: SheetKind, rows: readonly BillRow[], fields: readonly FieldDefinition[]): TypedTable {
  return {
    kind,
    sheet: kind,
    headerRow: 1,
    rowCount: rows.length,
    sourceRows: Uint32Array.from(rows, (_, index) => index + 2),
    columns: Object.keys(rows[0] ?? {}).map((key, index) => {
      const field = fields.find((known) => known.kind === kind && known.key === key);
      if (field === undefined) throw new Error(`no field ${key} in ${kind}`);
      return {
        header: field.label,
        field: key,
        sheetColumn: index + 1,
        data: columnOf(field.type, rows, (row) => row[key] ?? null),
      };
    }),
  };
}

function columnOf(type: ValueType, rows: readonly BillRow[], cellOf: (row: BillRow) => BillCell): TypedColumn {
  if (type === 'text' || type === 'choice' || type === 'list') {
    const builder = new CodedColumnBuilder(rows.length);
    for (const [index, row] of rows.entries()) {
      const cell = cellOf(row);
      if (cell !== null) builder.set(index, String(cell));
    }
    return builder.build(type);
  }
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const blanks = emptyBitset(rows.length);
  const units = storedUnitsPerUnit(type);
  for (const [index, row] of rows.entries()) {
    const cell = cellOf(row);
    if (cell === null) setBit(blanks, index);
    else values[index] = units === 1 ? Number(cell) : Math.round(Number(cell) * units);
  }
  return { storage: 'numeric', type, values, blanks };
}
