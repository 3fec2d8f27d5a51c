import type { Area } from '../model/area.ts';
import { bounding, intersection, LAST_COLUMN, LAST_ROW, sameArea } from '../model/area.ts';
import type { SimulatedSheet } from '../model/sheet.ts';

/** The smallest area within another that holds every value and, unless only values count, every format. */
export function usedArea(sheet: SimulatedSheet, within: Area, valuesOnly: boolean): Area | null {
  const values = sheet.cells.usedArea(within);
  if (valuesOnly) return values;
  const formats = formattedArea(sheet, within);
  return values === null || formats === null ? (values ?? formats) : bounding(values, formats);
}

/** Formatted cells; whole columns that look alike do not count, as a coloured column does not make a sheet a million rows long. */
function formattedArea(sheet: SimulatedSheet, within: Area): Area | null {
  let found: Area | null = null;
  for (const column of sheet.formats.formattedColumns()) {
    for (const run of sheet.formats.runs(column)) {
      if (run.lastRow === LAST_ROW) continue;
      const area = intersection({ ...run, firstColumn: column, lastColumn: column }, within);
      if (area !== null) found = found === null ? area : bounding(found, area);
    }
  }
  return found;
}

/** The block of cells around an area that empty rows and columns bound (Ctrl+A). */
export function surroundingRegion(sheet: SimulatedSheet, start: Area): Area {
  let area = start;
  for (;;) {
    const around = {
      firstRow: Math.max(1, area.firstRow - 1),
      lastRow: Math.min(LAST_ROW, area.lastRow + 1),
      firstColumn: Math.max(1, area.firstColumn - 1),
      lastColumn: Math.min(LAST_COLUMN, area.lastColumn + 1),
    };
    const used = sheet.cells.usedArea(around);
    const next = used === null ? area : bounding(area, used);
    if (sameArea(next, area)) return area;
    area = next;
  }
}
