import type { TableDefinition } from 'hucre/xlsx';
import { cellAddress } from '../../src/domain/cellAddress.ts';
import type { CellValue } from '../model/cellValue.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';

/** What a totals cell's SUBTOTAL is called in a table's part. */
const TOTAL_FUNCTIONS: Readonly<Record<string, string>> = {
  '101': 'average',
  '102': 'countNums',
  '103': 'count',
  '104': 'max',
  '105': 'min',
  '107': 'stdDev',
  '109': 'sum',
  '110': 'var',
};

/** A table as hucre writes it. Its totals must say what the totals cells say, or Excel repairs one of them. */
export function savedTable(table: Table, sheet: SimulatedSheet): TableDefinition {
  const { area } = table;
  return {
    name: table.name,
    range: `${cellAddress(area.firstRow, area.firstColumn)}:${cellAddress(area.lastRow, area.lastColumn)}`,
    columns: table.columns.map(({ name }, index) => ({
      name,
      ...(table.hasTotals ? totalOf(table, name, sheet, area.firstColumn + index) : {}),
    })),
    ...(table.style === '' ? {} : { style: table.style }),
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton,
    showTotalRow: table.hasTotals,
  };
}

function totalOf(
  table: Table,
  header: string,
  sheet: SimulatedSheet,
  column: number,
): Omit<TableDefinition['columns'][number], 'name'> {
  const row = table.area.lastRow;
  const formula = sheet.cells.formula(row, column)?.slice(1) ?? null;
  if (formula === null) return labelOf(sheet.cells.stored(row, column));
  const subtotal = /^SUBTOTAL\((\d+),(.*)\)$/i.exec(formula);
  const known = subtotal?.[2]?.endsWith(`[${header}]`) === true ? TOTAL_FUNCTIONS[subtotal[1] ?? ''] : undefined;
  return known === undefined ? { totalFunction: 'custom', totalFormula: formula } : { totalFunction: known };
}

function labelOf(value: CellValue): { totalLabel?: string } {
  return typeof value === 'string' ? { totalLabel: value } : {};
}
