import type { Area } from './area.ts';

export interface TableColumn {
  readonly id: number;
  /** The header; unique in its table whatever the case. */
  name: string;
  /** What the totals row showed when it was last hidden, so that it can come back. */
  hiddenTotal: string | number | boolean | null;
}

/** A table of a sheet (a list object). Its cells lie in the sheet; this is what else Excel knows of it. */
export interface Table {
  readonly id: string;
  /** Unique in the workbook whatever the case. */
  name: string;
  /** Header and totals row included, where shown. */
  area: Area;
  hasHeader: boolean;
  hasTotals: boolean;
  /** Such as `TableStyleMedium2`. */
  style: string;
  columns: TableColumn[];
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** The rows between header and totals; null when there are none. */
export function tableBody(table: Table): Area | null {
  const firstRow = table.area.firstRow + (table.hasHeader ? 1 : 0);
  const lastRow = table.area.lastRow - (table.hasTotals ? 1 : 0);
  return firstRow <= lastRow ? { ...table.area, firstRow, lastRow } : null;
}
