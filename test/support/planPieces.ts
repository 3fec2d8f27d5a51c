import type { PlannedTable, PlannedValue, PlannedWorksheet, WorkbookPlan } from '../../src/domain/worksheetPlan.ts';

/** A planned worksheet with nothing on it but what is given. */
export function plannedSheet(own: Partial<PlannedWorksheet>): PlannedWorksheet {
  return {
    name: 'Sheet',
    cells: [],
    tables: [],
    charts: [],
    columnWidths: [],
    frozenRows: 0,
    frozenColumns: 0,
    printTitleRows: null,
    landscape: false,
    ...own,
  };
}

/** A planned table of one text column and one row, but for what is given. */
export function plannedTable(own: Partial<PlannedTable>): PlannedTable {
  return {
    name: 'Things',
    firstRow: 1,
    firstColumn: 1,
    rowCount: 1,
    columns: [{ header: 'Thing', style: 'text', width: 10, values: ['one'] }],
    ...own,
  };
}

export function workbookPlan(...worksheets: readonly PlannedWorksheet[]): WorkbookPlan {
  return { title: 'Test', date: '2026-12-01', worksheets };
}

/** A plan with one table of one column that holds these values. */
export function planOfValues(values: readonly PlannedValue[], sheet = 'Sheet'): WorkbookPlan {
  const columns = [{ header: 'Text', style: 'text', width: 20, values } as const];
  return workbookPlan(plannedSheet({ name: sheet, tables: [plannedTable({ rowCount: values.length, columns })] }));
}
