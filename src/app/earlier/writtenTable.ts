import { columnLetters } from '../../domain/cellAddress.ts';
import { RAW_BLANK, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';

/** A record of a table of ours. Blank is null; a cell of another kind than asked for throws {@link UnexpectedCell}. */
export interface WrittenRecord {
  readonly text: (header: string) => string | null;
  readonly number: (header: string) => number | null;
  readonly has: (header: string) => boolean;
  /** The address of a cell, as `Lines!M3`. */
  readonly place: (header: string) => string;
}

/** A cell that is not as we write it: caught where a workbook is read as a preview, never beyond. */
export class UnexpectedCell extends Error {}

/**
 * The records of a table that Proforma wrote, over all the sheets that it was split over; of several previews in one workbook those of
 * the latest. Null when there is no such table.
 */
export function writtenTable(raw: RawWorkbook, base: string): readonly WrittenRecord[] | null {
  const pattern = new RegExp(`^Proforma${base}(?:Part(\\d+))?(?:_(\\d+))?$`);
  const parts = raw.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const match = pattern.exec(table.name);
      return match === null ? [] : [{ sheet, table, part: Number(match[1] ?? 1), set: Number(match[2] ?? 1) }];
    }),
  );
  if (parts.length === 0) return null;
  const latest = Math.max(...parts.map(({ set }) => set));
  return parts
    .filter(({ set }) => set === latest)
    .sort((a, b) => a.part - b.part)
    .flatMap(({ sheet, table }) => recordsOf(sheet, table));
}

function recordsOf(sheet: RawSheet, { range, hasTotalsRow }: RawSheet['tables'][number]): readonly WrittenRecord[] {
  const columns = new Map<string, number>();
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    const header = cellOf(sheet, range.firstRow, column);
    if (typeof header === 'string') columns.set(header, column);
  }
  const lastRow = range.lastRow - (hasTotalsRow ? 1 : 0);
  const records: WrittenRecord[] = [];
  for (let row = range.firstRow + 1; row <= lastRow; row += 1) {
    const columnOf = (header: string): number => {
      const column = columns.get(header);
      if (column === undefined) throw new UnexpectedCell(`the sheet ${sheet.name} has no column ${header}.`);
      return column;
    };
    const place = (header: string): string => `${sheet.name}!${columnLetters(columnOf(header))}${String(row)}`;
    const unexpected = (header: string): UnexpectedCell => {
      return new UnexpectedCell(`${place(header)} is not as Proforma wrote it.`);
    };
    records.push({
      has: (header) => columns.has(header),
      text: (header) => {
        const value = cellOf(sheet, row, columnOf(header));
        if (value === null || typeof value === 'string') return value;
        throw unexpected(header);
      },
      number: (header) => {
        const value = cellOf(sheet, row, columnOf(header));
        if (value === null || typeof value === 'number') return value;
        throw unexpected(header);
      },
      place,
    });
  }
  return records;
}

/** The cell's text or number; null when blank, undefined for an error or a boolean: we write neither. */
function cellOf(sheet: RawSheet, row: number, column: number): string | number | null | undefined {
  const data = sheet.columns[column - sheet.firstColumn];
  const index = row - sheet.firstRow;
  if (data === undefined || index < 0 || index >= sheet.rowCount) return null;
  const value = data.values[index] ?? 0;
  const kind = data.kinds[index];
  if (kind === RAW_BLANK) return null;
  if (kind === RAW_NUMBER) return value;
  return kind === RAW_TEXT ? (sheet.texts[value] ?? '') : undefined;
}
