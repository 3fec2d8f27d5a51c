import type { Area } from '../model/area.ts';
import type { CellError } from '../model/cellValue.ts';
import type { CellPlace, TableShape } from '../model/calculator.ts';
import type { FormulaSource } from './formulaSource.ts';
import type { StructuredReference, TablePart } from './formulaTree.ts';
import { formulaError } from './formulaValue.ts';

/** The cells that a structured reference names, or the error that Excel shows when there are none. */
export function structuredArea(
  reference: StructuredReference,
  place: CellPlace,
  source: FormulaSource,
): { readonly sheet: string; readonly area: Area } | CellError {
  const { table: name } = reference;
  const table = name === null ? source.tableAt(place.sheet, place.row, place.column) : source.table(name);
  if (table === null) return formulaError(name === null ? '#VALUE!' : '#NAME?');
  const rows = rowsOf(table, reference.parts, place);
  const columns = columnsOf(table, reference.columns);
  if (columns === null) return formulaError('#REF!');
  if (rows === null) return formulaError(reference.parts.includes('this-row') ? '#VALUE!' : '#REF!');
  return { sheet: table.sheet, area: { ...rows, ...columns } };
}

type Rows = Pick<Area, 'firstRow' | 'lastRow'>;

/** Parts of a table lie one above the other: two of them are the rows from the first to the last. */
function rowsOf(table: TableShape, parts: readonly TablePart[], place: CellPlace): Rows | null {
  const ranges = parts.map((part) => partRows(table, part, place));
  const present = ranges.flatMap((rows) => (rows === null ? [] : [rows]));
  if (present.length < ranges.length) return null;
  const firstRow = Math.min(...present.map((rows) => rows.firstRow));
  const lastRow = Math.max(...present.map((rows) => rows.lastRow));
  return firstRow <= lastRow ? { firstRow, lastRow } : null;
}

function partRows({ area, hasHeader, hasTotals, sheet }: TableShape, part: TablePart, place: CellPlace): Rows | null {
  const data = { firstRow: area.firstRow + Number(hasHeader), lastRow: area.lastRow - Number(hasTotals) };
  switch (part) {
    case 'all':
      return area;
    case 'headers':
      return hasHeader ? { firstRow: area.firstRow, lastRow: area.firstRow } : null;
    case 'totals':
      return hasTotals ? { firstRow: area.lastRow, lastRow: area.lastRow } : null;
    case 'data':
      return data;
    case 'this-row': {
      const inside = place.sheet.toLowerCase() === sheet.toLowerCase();
      const { row } = place;
      return inside && row >= data.firstRow && row <= data.lastRow ? { firstRow: row, lastRow: row } : null;
    }
  }
}

function columnsOf(
  { area, columns }: TableShape,
  wanted: readonly [string, string] | null,
): Pick<Area, 'firstColumn' | 'lastColumn'> | null {
  if (wanted === null) return { firstColumn: area.firstColumn, lastColumn: area.lastColumn };
  const places = wanted.map((header) => {
    const lower = header.toLowerCase();
    return columns.findIndex((column) => column.toLowerCase() === lower);
  });
  if (places.includes(-1)) return null;
  return { firstColumn: area.firstColumn + Math.min(...places), lastColumn: area.firstColumn + Math.max(...places) };
}
