import { isoDate, plainDate, addDays } from '../../src/domain/calendarDate.ts';
import { cellAddress } from '../../src/domain/cellAddress.ts';
import type { PlannedCell, PlannedWorksheet, WorkbookPlan } from '../../src/domain/worksheetPlan.ts';
import type { SampleSheet, SampleWorkbook } from './generateSample.ts';
import { EXPORTED_DAYS } from './ordinaryDraft.ts';
import { HIDDEN_CUSTOMER_COLUMN } from './sheetColumns.ts';

/** The provider of the sample; no such company exists. */
const PROVIDER = 'Kestrelhithe Telecom';

/** Larger customer sheets are written as a table, as exports are: a cell object for each of 66 columns would not fit memory. */
export const MOST_LOOSE_ROWS = 1000;

const HEADER_ROW = 3;

/** Customers as people keep them: a title, a blank row, headers in bold, and a row of totals; no Excel table. */
function looseCustomers(sheet: SampleSheet, title: string): PlannedWorksheet {
  const cells: PlannedCell[] = [{ row: 1, column: 1, value: title, style: 'title' }];
  const totalRow = HEADER_ROW + sheet.rowCount + 1;
  sheet.columns.forEach(({ header, style, values }, place) => {
    const column = place + 1;
    cells.push({ row: HEADER_ROW, column, value: header, style: 'heading' });
    values.forEach((value, record) => {
      if (value !== null) cells.push({ row: HEADER_ROW + 1 + record, column, value, style });
    });
    if (header === 'Account Number') cells.push({ row: totalRow, column, value: 'Total', style: 'heading' });
    if (header === 'Balance') {
      // As SUM does: what was typed as text is not counted.
      const pence = values.reduce<number>((sum, v) => sum + (typeof v === 'number' ? Math.round(v * 100) : 0), 0);
      const range = `${cellAddress(HEADER_ROW + 1, column)}:${cellAddress(totalRow - 1, column)}`;
      cells.push({ row: totalRow, column, value: { formula: `SUM(${range})`, result: pence / 100 }, style: 'money' });
    }
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    ...page(sheet, HEADER_ROW),
    cells,
    tables: [],
    // A plan cannot hide a column; finishWorkbook hides those of width 0. Headers here do not wrap.
    columnWidths: sheet.columns.map(({ header, width }, place) => ({
      column: place + 1,
      width: header === HIDDEN_CUSTOMER_COLUMN ? 0 : Math.max(width, header.length + 2),
    })),
  };
}

function page(sheet: SampleSheet, headerRow: number): Omit<PlannedWorksheet, 'cells' | 'tables' | 'columnWidths'> {
  return {
    name: sheet.name,
    charts: [],
    frozenRows: headerRow,
    frozenColumns: 1,
    printTitleRows: `${String(headerRow)}:${String(headerRow)}`,
    printTitleColumns: 'A:A',
    landscape: true,
    pagesWide: sheet.kind === 'customers' ? 6 : 1,
  };
}

function tableSheet(sheet: SampleSheet): PlannedWorksheet {
  return {
    ...page(sheet, 1),
    cells: [],
    tables: [
      { name: `Sample${sheet.name}`, firstRow: 1, firstColumn: 1, rowCount: sheet.rowCount, columns: sheet.columns },
    ],
    columnWidths: [],
  };
}

/** The sample as worksheets for the .xlsx writer. The document's date is the day of the export, so that equal samples are equal bytes. */
export function sampleWorkbookPlan(sample: SampleWorkbook): WorkbookPlan {
  const exported = addDays(sample.options.runDate, EXPORTED_DAYS);
  const title = `${PROVIDER} (fictional): customers, exported on ${plainDate(exported)}`;
  return {
    title,
    date: isoDate(exported),
    worksheets: sample.sheets.map((sheet) =>
      sheet.kind === 'customers' && sheet.rowCount <= MOST_LOOSE_ROWS
        ? looseCustomers(sheet, title)
        : tableSheet(sheet),
    ),
  };
}
