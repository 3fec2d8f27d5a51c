import assert from 'node:assert/strict';
import { generateSample } from '../samples/generator/generateSample.ts';
import type { SampleColumn, SampleSheet } from '../samples/generator/generateSample.ts';
import type { RawColumn, RawSheet, RawWorkbook } from '../src/columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_NUMBER, RAW_TEXT } from '../src/columns/rawSheet.ts';
import { dateFromIso } from '../src/domain/calendarDate.ts';
import { CELL_STYLES } from '../src/domain/worksheetPlan.ts';

/** The generated sample with so many customers, as Excel would have it open. */
export function liveWorkbook(customers: number): RawWorkbook {
  const runDate = dateFromIso('2026-12-01') ?? assert.fail();
  const { sheets } = generateSample({ customers, seed: 1, runDate, dirty: 0.03 });
  return { fileName: 'live.xlsx', dateSystem: '1900', sheets: sheets.map(rawSheet), ignoredSheets: [] };
}

function rawSheet({ name, rowCount, columns }: SampleSheet): RawSheet {
  const texts: string[] = [];
  const codes = new Map<string, number>();
  const formats = ['General'];
  const textCode = (text: string): number => {
    const known = codes.get(text) ?? texts.push(text) - 1;
    codes.set(text, known);
    return known;
  };
  const raw = columns.map((column) => rawColumn(column, rowCount, textCode, formats));
  return {
    name,
    visibility: 'visible',
    firstRow: 1,
    firstColumn: 1,
    rowCount: rowCount + 1,
    columns: raw,
    texts,
    formats,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
  };
}

function rawColumn(
  { header, style, values }: SampleColumn,
  rowCount: number,
  textCode: (text: string) => number,
  formats: string[],
): RawColumn {
  const kinds = new Uint8Array(rowCount + 1);
  const stored = new Float64Array(rowCount + 1);
  const { numberFormat } = CELL_STYLES[style];
  const known = formats.indexOf(numberFormat);
  const format = known >= 0 ? known : formats.push(numberFormat) - 1;
  [header, ...values].forEach((value, row) => {
    if (value === null) kinds[row] = RAW_BLANK;
    else if (typeof value === 'string') [kinds[row], stored[row]] = [RAW_TEXT, textCode(value)];
    else if (typeof value === 'boolean') [kinds[row], stored[row]] = [RAW_BOOLEAN, Number(value)];
    else [kinds[row], stored[row]] = [RAW_NUMBER, value];
  });
  return { kinds, values: stored, formats: new Uint16Array(rowCount + 1).fill(format) };
}
