import { columnLetters } from './cellAddress.ts';
import { PlanFault } from './planFault.ts';
import { tableArea } from './tableArea.ts';
import type { PlannedTable, PlannedWorksheet, WorkbookPlan } from './worksheetPlan.ts';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/**
 * Throws a {@link PlanFault} for a plan that Excel would refuse or "repair": sheet and table names, headers, empty or
 * overlapping tables, cells off the sheet. Values and links are checked as they are written.
 */
export function checkPlan(plan: WorkbookPlan): void {
  if (plan.worksheets.length === 0) throw new PlanFault('a workbook needs a sheet');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(plan.date)) throw new PlanFault(`not an ISO date: ${plan.date}`);
  checkUnique(
    'sheet name',
    plan.worksheets.map(({ name }) => name),
  );
  checkUnique(
    'table name',
    plan.worksheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
  );
  for (const sheet of plan.worksheets) {
    checkSheetName(sheet.name);
    for (const table of sheet.tables) checkTable(table, sheet.name);
    checkOverlap(sheet);
    for (const { row, column } of sheet.cells) checkInside(row, column, sheet.name);
  }
}

function checkUnique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new PlanFault(`${what} used twice: ${name}`);
    seen.add(key);
  }
}

function checkSheetName(name: string): void {
  if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === 'history') {
    throw new PlanFault(`not a sheet name that Excel takes: ${name}`);
  }
}

function checkTable(table: PlannedTable, sheet: string): void {
  const { name, columns, rowCount } = table;
  // A name that reads as a cell (AB12, R1C1) is none for Excel.
  if (!/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/.test(name) || /^([A-Za-z]{1,3}\d+|[RrCc]\d*([Cc]\d*)?)$/.test(name)) {
    throw new PlanFault(`not a table name that Excel takes: ${name}`);
  }
  if (rowCount < 1 || columns.length === 0) throw new PlanFault(`table ${name} needs a row and a column`);
  checkUnique(
    `header of ${name}`,
    columns.map(({ header }) => header),
  );
  for (const { header, values, links, rowStyles } of columns) {
    // Excel keeps line breaks of a header in another spelling in the table than in the cell: not worth a repair.
    if (header === '' || header.length > 255 || /[\u0000-\u001f]/.test(header)) {
      throw new PlanFault(`not a header that Excel takes in ${name}: ${header}`);
    }
    if (values.length !== rowCount || (links?.length ?? 0) > rowCount || (rowStyles?.length ?? 0) > rowCount) {
      throw new PlanFault(`column ${header} of ${name} has ${String(values.length)} of ${String(rowCount)} values`);
    }
  }
  const { lastRow, lastColumn } = tableArea(table);
  checkInside(table.firstRow, table.firstColumn, sheet);
  checkInside(lastRow, lastColumn, sheet);
}

function checkInside(row: number, column: number, sheet: string): void {
  const inside = Number.isInteger(row) && Number.isInteger(column) && row >= 1 && column >= 1;
  if (!inside || row > MAX_ROWS || column > MAX_COLUMNS) {
    throw new PlanFault(`row ${String(row)}, column ${String(column)} is not on a sheet of Excel (${sheet})`);
  }
}

function checkOverlap({ name, tables, cells }: PlannedWorksheet): void {
  const covers = (table: PlannedTable, row: number, column: number): boolean => {
    const { lastRow, lastColumn } = tableArea(table);
    return row >= table.firstRow && row <= lastRow && column >= table.firstColumn && column <= lastColumn;
  };
  for (const [index, table] of tables.entries()) {
    const { lastRow, lastColumn } = tableArea(table);
    for (const other of tables.slice(index + 1)) {
      const apart =
        other.firstRow > lastRow ||
        other.firstColumn > lastColumn ||
        tableArea(other).lastRow < table.firstRow ||
        tableArea(other).lastColumn < table.firstColumn;
      if (!apart) throw new PlanFault(`tables ${table.name} and ${other.name} overlap`);
    }
    const inside = cells.find(({ row, column }) => covers(table, row, column));
    if (inside !== undefined) {
      throw new PlanFault(`a cell of ${name} lies inside table ${table.name}: row ${String(inside.row)}`);
    }
  }
  checkUnique(
    `cell of ${name}`,
    cells.map(({ row, column }) => `${columnLetters(column)}${String(row)}`),
  );
}
