import type { RawColumn, RawSheet, RawWorkbook } from '../../src/columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../src/columns/rawSheet.ts';

/** A cell as a test writes it: a text, number or boolean, a number in a format, or an error; null is blank. */
export type TestCell =
  string | number | boolean | null | { readonly value: number; readonly format: string } | { readonly error: string };

/** A raw sheet whose first row is `rows[0]` in sheet row 1, as an adapter would fill it. */
export function rawSheetOf(
  rows: readonly (readonly TestCell[])[],
  over: Partial<Omit<RawSheet, 'columns' | 'texts' | 'formats' | 'rowCount'>> = {},
): RawSheet {
  const texts: string[] = [];
  const textCodes = new Map<string, number>();
  const formats = ['General'];
  const textCode = (text: string) => {
    const known = textCodes.get(text) ?? texts.push(text) - 1;
    textCodes.set(text, known);
    return known;
  };
  const formatCode = (format: string) => {
    const known = formats.indexOf(format);
    return known < 0 ? formats.push(format) - 1 : known;
  };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c): RawColumn => {
    const raw = {
      kinds: new Uint8Array(rows.length),
      values: new Float64Array(rows.length),
      formats: new Uint16Array(rows.length),
    };
    rows.forEach((row, r) => {
      const cell = row[c] ?? null;
      if (cell === null) raw.kinds[r] = RAW_BLANK;
      else if (typeof cell === 'string') [raw.kinds[r], raw.values[r]] = [RAW_TEXT, textCode(cell)];
      else if (typeof cell === 'number') [raw.kinds[r], raw.values[r]] = [RAW_NUMBER, cell];
      else if (typeof cell === 'boolean') [raw.kinds[r], raw.values[r]] = [RAW_BOOLEAN, Number(cell)];
      else if ('error' in cell) [raw.kinds[r], raw.values[r]] = [RAW_ERROR, textCode(cell.error)];
      else [raw.kinds[r], raw.values[r], raw.formats[r]] = [RAW_NUMBER, cell.value, formatCode(cell.format)];
    });
    return raw;
  });
  return {
    name: 'Sheet1',
    visibility: 'visible',
    firstRow: 1,
    firstColumn: 1,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    ...over,
    rowCount: rows.length,
    columns,
    texts,
    formats,
  };
}

/** A workbook of such sheets. */
export function rawWorkbookOf(sheets: readonly RawSheet[], over: Partial<RawWorkbook> = {}): RawWorkbook {
  return { fileName: 'test.xlsx', dateSystem: '1900', sheets, ignoredSheets: [], ...over };
}
