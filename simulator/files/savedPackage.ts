import { writeArchive } from '../../src/adapters/xlsx/writeArchive.ts';
import { readShellParts } from '../../src/adapters/xlsx/writeShellParts.ts';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import { ERROR_MARK } from './saveCells.ts';

/** The package that hucre wrote, with what it cannot write put right: errors of formulas, tables without a header, filters, hidden names. */
export async function savedPackage(bytes: Uint8Array, workbook: SimulatedWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await readShellParts(bytes);
  return writeArchive([...parts].map(([path, xml]) => ({ path, chunks: [corrected(path, xml, workbook)] })));
}

const MARKED = new RegExp(` t="str"(><f[^>]*>[^<]*</f><v>)${ERROR_MARK}`, 'g');

function corrected(path: string, xml: string, workbook: SimulatedWorkbook): string {
  if (path.startsWith('xl/worksheets/sheet')) return xml.replace(MARKED, ' t="e"$1');
  if (path.startsWith('xl/tables/')) return withoutHeaders(xml, workbook);
  return xml;
}

function withoutHeaders(xml: string, workbook: SimulatedWorkbook): string {
  const name = /displayName="([^"]*)"/.exec(xml)?.[1];
  const table = workbook.sheets.flatMap((sheet) => sheet.tables).find((candidate) => candidate.name === name);
  return table?.hasHeader === false ? xml.replace('<table ', '<table headerRowCount="0" ') : xml;
}
