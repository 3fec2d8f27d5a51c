import { WHOLE_SHEET } from './area.ts';
import { requireWritable } from './protection.ts';
import { Refusal } from './refusal.ts';
import type { Table } from './table.ts';
import { allTables } from './tableOperations.ts';
import type { SimulatedWorkbook } from './workbook.ts';

/** Renames a table; structured references to it follow. */
export function renameTable(workbook: SimulatedWorkbook, table: Table, name: string): void {
  requireWritable(workbook);
  if (!isUsableName(name)) throw new Refusal('InvalidArgument', `"${name}" cannot be the name of a table.`);
  const folded = name.toLowerCase();
  const isTaken =
    allTables(workbook).some((other) => other !== table && other.name.toLowerCase() === folded) ||
    workbook.names.some((other) => other.name.toLowerCase() === folded);
  if (isTaken) throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  const before = new RegExp(String.raw`(?<![\p{L}\p{N}_.])${table.name}(?=\[)`, 'giu');
  for (const sheet of workbook.sheets) {
    sheet.cells.rewriteFormulas(WHOLE_SHEET, (text) => text.replaceAll(before, name));
  }
  table.name = name;
}

/** Whether a text can name a table or a range: a word that is not an address. */
export function isUsableName(name: string): boolean {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name);
  return isWord && !/^([a-z]{1,3}\d{1,7}|[rc]|r\d*c\d*)$/i.test(name);
}
