import type { BoundColumn, TypedTable } from '../../columns/typedTable.ts';
import type { Finding } from '../../domain/finding.ts';
import { SHEET_KINDS } from '../../domain/sheetKind.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import type { ReadSheet, ReadSheets } from '../../sheets/readSheets.ts';
import type { RunShape } from './partShape.ts';
import { listOf } from './recordedRun.ts';
import type { RecordedRunParts } from './recordedRun.ts';
import { restoredColumn } from './storedRow.ts';
import type { StoredCell, StoredColumn, StoredRow } from './storedRow.ts';

/** A table as a run's part keeps it, without its rows. */
interface StoredTable {
  readonly kind: SheetKind;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly StoredColumn[];
}

/**
 * The sheets of a recorded run as they were read, erased rows left out. Samples are not restored: no result depends on them.
 * @param run of a verified recording, so that it is as it was written.
 */
export function restoredSheets(recorded: RecordedRunParts, run: RunShape): ReadSheets {
  const stored = run.tables as unknown as readonly StoredTable[];
  const tables = new Map<SheetKind, TypedTable>();
  for (const kind of SHEET_KINDS) {
    const table = stored.find((each) => each.kind === kind);
    if (table !== undefined) tables.set(kind, restoredTable(table, rowsOf(recorded, kind)));
  }
  const sheets = run.sheets as unknown as readonly ReadSheet[];
  return {
    fileName: run.fileName,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map(({ header, field, confidence, sheetColumn }) => {
        return { header, field, confidence, sheetColumn, sample: null };
      }),
    })),
    leftOut: run.leftOut as unknown as ReadSheets['leftOut'],
    tables: inReadOrder(stored, tables),
    findings: listOf(recorded, 'read') as unknown as readonly Finding[],
  };
}

function rowsOf({ parts }: RecordedRunParts, kind: SheetKind): readonly StoredRow[] {
  const rows = parts.flatMap((part) => (part.rows[kind] ?? []) as unknown as readonly StoredRow[]);
  return rows.sort(([a], [b]) => a - b);
}

function restoredTable({ columns, ...table }: StoredTable, rows: readonly StoredRow[]): TypedTable {
  return {
    ...table,
    rowCount: rows.length,
    sourceRows: Uint32Array.from(rows, ([, sourceRow]) => sourceRow),
    columns: columns.map((column, place): BoundColumn => {
      const { header, field, sheetColumn } = column;
      const cells = rows.map((row): StoredCell => row[place + 2] ?? null);
      return { header, field, sheetColumn, data: restoredColumn(column, cells) };
    }),
  };
}

/** The tables in the order in which the run had them. */
function inReadOrder(
  stored: readonly StoredTable[],
  tables: ReadonlyMap<SheetKind, TypedTable>,
): ReadonlyMap<SheetKind, TypedTable> {
  const ordered = new Map<SheetKind, TypedTable>();
  for (const { kind } of stored) {
    const table = tables.get(kind);
    if (table !== undefined) ordered.set(kind, table);
  }
  return ordered;
}
