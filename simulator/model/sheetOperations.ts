import { WHOLE_SHEET } from './area.ts';
import { renameSheetReferences } from './formulaReferences.ts';
import { requireWritable } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { SimulatedSheet, SheetVisibility } from './sheet.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Excel's longest sheet name. */
const LONGEST_NAME = 31;

/** Adds a sheet behind the others; without a name it is called `Sheet1` or the next that is free. */
export function addSheet(workbook: SimulatedWorkbook, name: string | null): SimulatedSheet {
  requireWritable(workbook);
  const chosen = name ?? freeSheetName(workbook);
  requireName(workbook, chosen, null);
  const sheet = workbook.appendSheet(chosen);
  workbook.touch();
  workbook.log({ kind: 'sheet-added', sheetId: sheet.id });
  return sheet;
}

/** Deletes a sheet with all that is on it; references to it become `#REF!`. The last visible sheet stays. */
export function deleteSheet(workbook: SimulatedWorkbook, sheet: SimulatedSheet): void {
  requireWritable(workbook);
  const visible = workbook.sheets.filter((each) => each.visibility === 'Visible' && each !== sheet);
  if (visible.length === 0 || sheet.visibility === 'VeryHidden') {
    throw new Refusal('InvalidOperation', 'This operation is not permitted: a workbook needs a visible worksheet.');
  }
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.names = workbook.names.filter((name) => name.sheetId !== sheet.id);
  for (const anchor of workbook.anchors) if (anchor.sheetId === sheet.id) anchor.area = null;
  renameInFormulas(workbook, sheet.name, null);
  workbook.touch();
  if (workbook.activeSheetId === sheet.id) {
    const next = workbook.sheets.slice(index).find((each) => each.visibility === 'Visible') ?? visible.at(-1);
    if (next !== undefined) workbook.activeSheetId = next.id;
  }
  workbook.log({ kind: 'sheet-deleted', sheetId: sheet.id });
}

/** Renames a sheet; formulas and names follow. */
export function renameSheet(workbook: SimulatedWorkbook, sheet: SimulatedSheet, name: string): void {
  requireWritable(workbook);
  requireName(workbook, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  renameInFormulas(workbook, before, name);
  workbook.log({ kind: 'sheet-renamed', sheetId: sheet.id, before, after: name });
}

/** Puts a sheet at a place among the tabs, from 0. */
export function moveSheet(workbook: SimulatedWorkbook, sheet: SimulatedSheet, position: number): void {
  requireWritable(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new Refusal('InvalidArgument', `There is no position ${String(position)} among the worksheets.`);
  }
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.sheets.splice(position, 0, sheet);
}

export function setSheetVisibility(
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  visibility: SheetVisibility,
): void {
  requireWritable(workbook);
  const before = sheet.visibility;
  if (before === visibility) return;
  if (visibility !== 'Visible' && !workbook.sheets.some((each) => each !== sheet && each.visibility === 'Visible')) {
    throw new Refusal('InvalidOperation', 'This operation is not permitted: a workbook needs a visible worksheet.');
  }
  sheet.visibility = visibility;
  workbook.log({ kind: 'sheet-visibility', sheetId: sheet.id, before, after: visibility });
}

/** Brings a sheet to the front; a hidden one cannot be. */
export function activateSheet(workbook: SimulatedWorkbook, sheet: SimulatedSheet): void {
  if (sheet.visibility !== 'Visible') {
    throw new Refusal('InvalidOperation', `The worksheet "${sheet.name}" is hidden and cannot be activated.`);
  }
  if (workbook.activeSheetId === sheet.id) return;
  workbook.log({ kind: 'sheet-deactivated', sheetId: workbook.activeSheetId });
  workbook.activeSheetId = sheet.id;
  workbook.log({ kind: 'sheet-activated', sheetId: sheet.id });
}

function renameInFormulas(workbook: SimulatedWorkbook, before: string, after: string | null): void {
  for (const each of workbook.sheets) {
    each.cells.rewriteFormulas(WHOLE_SHEET, (text) => renameSheetReferences(text, before, after));
  }
  for (const name of workbook.names) name.formula = renameSheetReferences(name.formula, before, after);
}

function requireName(workbook: SimulatedWorkbook, name: string, own: SimulatedSheet | null): void {
  const isUsable =
    name.length > 0 &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!isUsable) throw new Refusal('InvalidArgument', `"${name}" cannot be the name of a worksheet.`);
  const taken = workbook.sheetNamed(name);
  if (taken !== null && taken !== own) {
    throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}

function freeSheetName(workbook: SimulatedWorkbook): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    const name = `Sheet${String(number)}`;
    if (workbook.sheetNamed(name) === null) return name;
  }
}
