import type { ConditionalFormat } from '../../simulator/model/marking.ts';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';
import type { WorkbookReader } from '../../simulator/model/calculate.ts';
import type { SimulatedWorkbook } from '../../simulator/model/workbook.ts';

/** A fill and the areas that have it, for as long as the sheet's conditional formats stay. */
interface Painted {
  readonly formats: readonly ConditionalFormat[];
  /** By column, then row: the fill of the format that comes first. */
  readonly fills: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

const PAINTED = new WeakMap<SimulatedSheet, Painted>();

/** Cells of one conditional format that are looked up one by one; a larger area would be a whole column. */
const LARGEST_AREA = 100_000;

/**
 * The fill that a conditional format gives a cell, or null. Those of the type `Custom` whose formula names no cell are worked out, as
 * Proforma's marks are; of the others the sheet shows nothing.
 */
export function markedFill(
  workbook: SimulatedWorkbook,
  reader: WorkbookReader,
  sheet: SimulatedSheet,
  row: number,
  column: number,
): string | null {
  if (sheet.conditionalFormats.length === 0) return null;
  let painted = PAINTED.get(sheet);
  if (painted === undefined || !isSame(painted.formats, sheet.conditionalFormats)) {
    painted = paint(workbook, reader, sheet);
    PAINTED.set(sheet, painted);
  }
  return painted.fills.get(column)?.get(row) ?? null;
}

function isSame(before: readonly ConditionalFormat[], now: readonly ConditionalFormat[]): boolean {
  return before.length === now.length && before.every((format, index) => format === now[index]);
}

function paint(workbook: SimulatedWorkbook, reader: WorkbookReader, sheet: SimulatedSheet): Painted {
  const fills = new Map<number, Map<number, string>>();
  const formats = [...sheet.conditionalFormats];
  for (const format of formats) {
    const fill = format.recorded.get('custom/format/fill/color');
    const formula = format.recorded.get('custom/rule/formula');
    if (format.type !== 'Custom' || typeof fill !== 'string' || typeof formula !== 'string') continue;
    if (/[A-Za-z]\$?\d/.test(formula.replaceAll(/"[^"]*"/g, ''))) continue;
    if (workbook.calculator.evaluate(formula, { sheet: sheet.name, row: 1, column: 1 }, reader) !== true) continue;
    for (const { firstRow, lastRow, firstColumn, lastColumn } of format.areas) {
      if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > LARGEST_AREA) continue;
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const rows = fills.get(column) ?? new Map<number, string>();
        fills.set(column, rows);
        for (let row = firstRow; row <= lastRow; row += 1) if (!rows.has(row)) rows.set(row, fill);
      }
    }
  }
  return { formats, fills };
}
