import type { Area } from './area.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet } from './sheet.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Refuses with `AccessDenied` unless the workbook may be changed at all. */
export function requireWritable(workbook: SimulatedWorkbook): void {
  if (workbook.isReadOnly)
    throw new Refusal('AccessDenied', 'You cannot perform the requested operation: the workbook is read-only.');
}

/** Refuses with `AccessDenied` when the sheet is protected and a cell of the area is locked. */
export function requireUnlocked(workbook: SimulatedWorkbook, sheet: SimulatedSheet, area: Area): void {
  requireWritable(workbook);
  if (sheet.protection === null) return;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const runs = sheet.formats.runsBetween(column, area.firstRow, area.lastRow);
    if (runs.some((run) => run.format.locked)) throw denied(sheet);
  }
}

/** Refuses with `AccessDenied` when the sheet is protected and its options do not allow this: `allowFormatCells` ... */
export function requireAllowed(workbook: SimulatedWorkbook, sheet: SimulatedSheet, option: string): void {
  requireWritable(workbook);
  if (sheet.protection !== null && sheet.protection.options[option] !== true) throw denied(sheet);
}

function denied(sheet: SimulatedSheet): Refusal {
  return new Refusal(
    'AccessDenied',
    `You cannot perform the requested operation: the worksheet "${sheet.name}" is protected.`,
  );
}
