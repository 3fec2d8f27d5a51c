import type { RawColumn } from '../../columns/rawSheet.ts';
import { RAW_BLANK } from '../../columns/rawSheet.ts';
import type { LayoutColumn } from '../headers/sheetLayout.ts';
import type { SheetGrid } from '../sheetGrid.ts';

/**
 * A column with the value of each cell that is merged downwards in all the rows that it covers, and in how many rows that filled a
 * blank. Merges over several columns are headings, not values of a column. Without such merges the column itself comes back.
 */
export function filledDown(
  grid: SheetGrid,
  column: LayoutColumn,
  records: Uint32Array,
): { readonly raw: RawColumn; readonly filled: number } {
  const { sheet } = grid;
  const first = (records[0] ?? 0) + sheet.firstRow;
  const merges = sheet.merges.filter(
    (merge) =>
      merge.firstColumn === column.sheetColumn &&
      merge.lastColumn === column.sheetColumn &&
      merge.lastRow > merge.firstRow &&
      merge.firstRow >= first,
  );
  if (merges.length === 0 || records.length === 0) return { raw: column.raw, filled: 0 };
  const raw = {
    kinds: column.raw.kinds.slice(),
    values: column.raw.values.slice(),
    formats: column.raw.formats.slice(),
  };
  const recordRows = new Set(records);
  let filled = 0;
  for (const merge of merges) {
    const top = merge.firstRow - sheet.firstRow;
    for (let row = top + 1; row <= merge.lastRow - sheet.firstRow && row < sheet.rowCount; row += 1) {
      if (raw.kinds[row] !== RAW_BLANK) continue;
      raw.kinds[row] = raw.kinds[top] ?? RAW_BLANK;
      raw.values[row] = raw.values[top] ?? 0;
      raw.formats[row] = raw.formats[top] ?? 0;
      if (recordRows.has(row)) filled += 1;
    }
  }
  return { raw, filled };
}
