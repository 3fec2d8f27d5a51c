import { writeXlsx as writeHucre } from 'hucre/xlsx';
import type { NamedRange } from 'hucre';
import type { ConditionalRule, SheetChart, TableDefinition, WriteSheet } from 'hucre/xlsx';
import { columnLetters, quotedSheetName } from '../../domain/cellAddress.ts';
import type {
  PlannedChart,
  PlannedColumn,
  PlannedTable,
  PlannedWorksheet,
  WorkbookPlan,
} from '../../domain/worksheetPlan.ts';
import { tableArea, tableRange } from '../../domain/tableArea.ts';
import { BASE_FONT, cellStyle, conditionalStyle, STYLE_NAMES } from './writeStyles.ts';

/**
 * The workbook without its rows, as hucre writes it: styles, tables, charts, names, page setup. The first sheet holds one cell for
 * each planned style, in the order of STYLE_NAMES from A1 down, from which the rows' style numbers are read.
 */
export async function writeShell(plan: WorkbookPlan): Promise<Uint8Array> {
  const modified = new Date(`${plan.date}T00:00:00Z`);
  return writeHucre({
    sheets: plan.worksheets.map((sheet, index) => shellSheet(sheet, index === 0)),
    defaultFont: BASE_FONT,
    properties: { title: plan.title, creator: 'Proforma', created: modified, modified },
    namedRanges: plan.worksheets.flatMap(printTitles),
  });
}

function shellSheet(sheet: PlannedWorksheet, holdsStyles: boolean): WriteSheet {
  const rules = sheet.tables.flatMap(conditionalRules).map((rule, index) => ({ ...rule, priority: index + 1 }));
  return {
    name: sheet.name,
    columns: columnWidths(sheet).map((width) => (width === undefined ? {} : { width })),
    ...(holdsStyles
      ? { cells: new Map(STYLE_NAMES.map((name, row) => [`${String(row)},0`, { value: 0, style: cellStyle(name) }])) }
      : {}),
    ...(sheet.frozenRows + sheet.frozenColumns > 0
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    ...(sheet.tables.length > 0 ? { tables: sheet.tables.map(tableDefinition) } : {}),
    ...(sheet.charts.length > 0 ? { charts: sheet.charts.map(columnChart) } : {}),
    ...(rules.length > 0 ? { conditionalRules: rules } : {}),
    view: { showGridLines: sheet.tables.length === 1 && sheet.cells.length === 0 },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: sheet.pagesWide ?? 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&9&A&C&9Preview, not an invoice&R&9Page &P of &N' },
  };
}

function printTitles({ name, printTitleRows, printTitleColumns }: PlannedWorksheet): NamedRange[] {
  const ranges = [printTitleColumns, printTitleRows].flatMap((ends) =>
    ends === null || ends === undefined ? [] : [`${alwaysQuoted(name)}!${ends.replace(/[^:]+/g, '$$$&')}`],
  );
  return ranges.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', scope: name, range: ranges.join(',') }];
}

function columnWidths(sheet: PlannedWorksheet): readonly (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  const set = (column: number, width: number): void => {
    while (widths.length < column) widths.push(undefined);
    widths[column - 1] = width;
  };
  for (const { firstColumn, columns } of sheet.tables) {
    for (const [index, { width }] of columns.entries()) {
      set(firstColumn + index, Math.max(width, widths[firstColumn + index - 1] ?? 0));
    }
  }
  for (const { column, width } of sheet.columnWidths) set(column, width);
  return widths;
}

function tableDefinition(table: PlannedTable): TableDefinition {
  const { hasTotals } = tableArea(table);
  return {
    name: table.name,
    range: tableRange(table),
    columns: table.columns.map((column) => ({ name: column.header, ...totalDefinition(column, table.name) })),
    style: 'TableStyleLight9',
    showTotalRow: hasTotals,
  };
}

/** How the table part describes the totals cell: it must say the same as the cell, or Excel repairs one of them. */
function totalDefinition({ total, header }: PlannedColumn, table: string): Partial<TableDefinition['columns'][number]> {
  if (total === undefined) return {};
  if (typeof total === 'string') return { totalLabel: total };
  if (total.formula === `SUBTOTAL(109,${table}[${header}])`) return { totalFunction: 'sum' };
  return { totalFunction: 'custom', totalFormula: total.formula };
}

function conditionalRules(table: PlannedTable): readonly Omit<ConditionalRule, 'priority'>[] {
  return table.columns.flatMap((column, index) => {
    const letters = columnLetters(table.firstColumn + index);
    const range = `${letters}${String(table.firstRow + 1)}:${letters}${String(table.firstRow + table.rowCount)}`;
    return (column.valueStyles ?? []).map(({ text, style }) => ({
      type: 'cellIs' as const,
      operator: 'equal' as const,
      formula: `"${text.replaceAll('"', '""')}"`,
      style: conditionalStyle(style),
      range,
    }));
  });
}

function columnChart(chart: PlannedChart): SheetChart {
  const { anchor } = chart;
  return {
    type: 'column',
    title: chart.title,
    titleFontSize: 12,
    titleBold: true,
    series: chart.series.map(({ name, values }) => ({ name, values, categories: chart.categories, color: '0B5CAD' })),
    anchor: {
      from: { row: anchor.firstRow - 1, col: anchor.firstColumn - 1 },
      to: { row: anchor.lastRow - 1, col: anchor.lastColumn },
    },
    legend: chart.series.length > 1 ? 'bottom' : false,
    gapWidth: 60,
    dataLabels: { showValue: true, numberFormat: { formatCode: '#,##0', sourceLinked: false }, fontSize: 9 },
    axes: {
      x: { tickLblPos: 'low', labelFontSize: 9 },
      y: {
        numberFormat: { formatCode: '#,##0', sourceLinked: false },
        gridlines: { major: false, minor: false },
        minorTickMark: 'none',
        labelFontSize: 9,
      },
    },
    altText: chart.alternativeText,
  };
}

// LibreOffice and Excel disagree on which names may stay bare in a defined name; quotes are right for all.
function alwaysQuoted(name: string): string {
  const quoted = quotedSheetName(name);
  return quoted.startsWith("'") ? quoted : `'${name}'`;
}
