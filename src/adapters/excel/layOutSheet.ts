import type { PlannedChart, PlannedWorksheet } from '../../domain/worksheetPlan.ts';
import { cellAddress } from '../../domain/cellAddress.ts';
import { cellRange } from './cellRange.ts';
import { columnWidthPoints } from './columnWidthPoints.ts';
import type { RequestBatch } from './requestBatch.ts';
import { BYTES_A_CALL } from './requestBatch.ts';

const MARGINS = { left: 1, right: 1, top: 1.25, bottom: 1.5, header: 0.75, footer: 0.75 };

/** Sets widths, frozen panes, gridlines and the printed page of a sheet whose cells are written, and draws its charts. */
export async function layOutSheet(sheet: Excel.Worksheet, plan: PlannedWorksheet, batch: RequestBatch): Promise<void> {
  for (const [column, width] of columnWidths(plan)) {
    cellRange(sheet, 1, column).getEntireColumn().format.columnWidth = columnWidthPoints(width);
    await batch.add(2 * BYTES_A_CALL);
  }
  freeze(sheet, plan);
  sheet.showGridlines = plan.tables.length === 1 && plan.cells.length === 0;
  setPage(sheet.pageLayout, plan);
  await batch.add(20 * BYTES_A_CALL);
  for (const chart of plan.charts) {
    drawChart(sheet, chart);
    await batch.add(20 * BYTES_A_CALL);
  }
}

function columnWidths(plan: PlannedWorksheet): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { firstColumn, columns } of plan.tables) {
    for (const [index, { width }] of columns.entries()) {
      widths.set(firstColumn + index, Math.max(width, widths.get(firstColumn + index) ?? 0));
    }
  }
  for (const { column, width } of plan.columnWidths) widths.set(column, width);
  return widths;
}

function freeze({ freezePanes }: Excel.Worksheet, { frozenRows, frozenColumns }: PlannedWorksheet): void {
  if (frozenRows > 0 && frozenColumns > 0) freezePanes.freezeAt(`A1:${cellAddress(frozenRows, frozenColumns)}`);
  else if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) freezePanes.freezeColumns(frozenColumns);
}

function setPage(page: Excel.PageLayout, plan: PlannedWorksheet): void {
  page.orientation = plan.landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: plan.pagesWide ?? 1 };
  page.setPrintMargins('Centimeters', MARGINS);
  if (plan.printTitleRows !== null) page.setPrintTitleRows(anchored(plan.printTitleRows));
  if (plan.printTitleColumns !== undefined) page.setPrintTitleColumns(anchored(plan.printTitleColumns));
  const { defaultForAllPages: footer } = page.headersFooters;
  footer.leftFooter = '&9&A';
  footer.centerFooter = '&9Preview, not an invoice';
  footer.rightFooter = '&9Page &P of &N';
}

function anchored(ends: string): string {
  return ends.replace(/[^:]+/g, '$$$&');
}

function drawChart(sheet: Excel.Worksheet, plan: PlannedChart): void {
  const { anchor } = plan;
  const [first] = plan.series;
  if (first === undefined) return;
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange(first.values), 'Columns');
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = 'Bottom';
  for (const [index, { name, values }] of plan.series.entries()) {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (index === 0) series.name = name;
    else series.setValues(sheet.getRange(values));
    series.setXAxisValues(sheet.getRange(plan.categories));
    series.gapWidth = 60;
    series.format.fill.setSolidColor('#0B5CAD');
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = '#,##0';
  }
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.numberFormat = '#,##0';
  chart.setPosition(cellAddress(anchor.firstRow, anchor.firstColumn), cellAddress(anchor.lastRow, anchor.lastColumn));
}
