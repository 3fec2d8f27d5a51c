import Papa from 'papaparse';

/** What may stand between the fields of a csv file; the earlier one wins when two explain the file equally well. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

export type CsvDelimiter = (typeof DELIMITERS)[number];

const SAMPLE = 65_536;
const SAMPLE_ROWS = 200;

/**
 * The delimiter under which most rows of the beginning have one and the same number of fields (at least two): title rows
 * above the header and commas inside quoted or decimal fields do not outvote the table. A comma when nothing is split.
 */
export function detectDelimiter(text: string, newline: '\n' | '\r' | '\r\n'): CsvDelimiter {
  const sample = text.slice(0, SAMPLE);
  let best: CsvDelimiter = ',';
  let bestRows = 0;
  let bestWidth = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: SAMPLE_ROWS });
    // The last row may be cut off by the end of the sample.
    const rows = text.length > SAMPLE && data.length < SAMPLE_ROWS ? data.slice(0, -1) : data;
    const { rows: agreeing, width } = commonestWidth(rows);
    if (agreeing > bestRows || (agreeing === bestRows && width > bestWidth)) {
      best = delimiter;
      bestRows = agreeing;
      bestWidth = width;
    }
  }
  return best;
}

/** The commonest number of fields above one, and how many rows have it. */
function commonestWidth(rows: readonly (readonly string[])[]): { readonly rows: number; readonly width: number } {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  let best = { rows: 0, width: 0 };
  for (const [width, count] of counts) {
    if (count > best.rows || (count === best.rows && width > best.width)) best = { rows: count, width };
  }
  return best;
}
