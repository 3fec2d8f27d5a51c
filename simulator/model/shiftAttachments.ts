import type { Area } from './area.ts';
import { WHOLE_SHEET } from './area.ts';
import { shiftReferences } from './formulaReferences.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { Shift } from './shiftArea.ts';
import { shiftArea } from './shiftArea.ts';
import { shiftTable } from './shiftTable.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Takes along everything that is tied to cells which move: tables, merges, names, formulas, charts, kept ranges ... */
export function shiftAttachments(workbook: SimulatedWorkbook, sheet: SimulatedSheet, shift: Shift): void {
  const moved = (area: Area): Area | null => shiftArea(area, shift);
  for (const table of [...sheet.tables]) shiftTable(workbook, sheet, table, shift);
  sheet.merges = sheet.merges.flatMap((merge) => moved(merge) ?? []);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((area) => moved(area) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  for (const validation of sheet.dataValidations)
    validation.areas = validation.areas.flatMap((area) => moved(area) ?? []);
  sheet.dataValidations = sheet.dataValidations.filter(({ areas }) => areas.length > 0);
  sheet.autoFilter = sheet.autoFilter === null ? null : moved(sheet.autoFilter);
  const layout = sheet.pageLayout;
  layout.printTitleRows = layout.printTitleRows === null ? null : moved(layout.printTitleRows);
  layout.printTitleColumns = layout.printTitleColumns === null ? null : moved(layout.printTitleColumns);
  layout.printArea = layout.printArea === null ? null : moved(layout.printArea);
  for (const anchor of workbook.anchors) {
    if (anchor.sheetId === sheet.id && anchor.area !== null) anchor.area = moved(anchor.area);
  }
  shiftCharts(workbook, shift);
  shiftFormulas(workbook, sheet, shift);
}

function shiftCharts(workbook: SimulatedWorkbook, shift: Shift): void {
  for (const series of workbook.sheets.flatMap((each) => each.charts.flatMap((chart) => chart.series))) {
    for (const part of ['values', 'categories'] as const) {
      const source = series[part];
      if (source?.sheetId !== shift.sheetId) continue;
      const area = shiftArea(source.area, shift);
      series[part] = area === null ? null : { ...source, area };
    }
  }
}

function shiftFormulas(workbook: SimulatedWorkbook, sheet: SimulatedSheet, shift: Shift): void {
  for (const each of workbook.sheets) {
    each.cells.rewriteFormulas(WHOLE_SHEET, (text) => shiftReferences(text, each.name, sheet.name, shift));
  }
  for (const name of workbook.names) name.formula = shiftReferences(name.formula, '', sheet.name, shift);
}
