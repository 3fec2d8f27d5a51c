import type { RawColumn } from '../../columns/rawSheet.ts';
import { RAW_TEXT } from '../../columns/rawSheet.ts';

/** The distinct texts of one column: each is parsed once, whatever the number of rows. */
export interface DistinctColumnTexts {
  /** The text codes in the order in which the rows bring them. */
  readonly codes: readonly number[];
  /** The first record of each. */
  readonly firstRecords: readonly number[];
  /** How many records hold each. */
  readonly counts: readonly number[];
  /** The position of a text code in `codes`. Valid until the next column is scanned. */
  readonly slotOf: (code: number) => number;
}

/**
 * A scanner of a sheet's columns for distinct texts. The dictionary is the sheet's, so two arrays of its size serve every column,
 * marked with the number of the scan instead of being cleared.
 */
export function distinctTextScanner(
  textCount: number,
): (column: RawColumn, records: Uint32Array) => DistinctColumnTexts {
  const mark = new Uint32Array(textCount);
  const slot = new Uint32Array(textCount);
  let scan = 0;
  return (column, records) => {
    scan += 1;
    const codes: number[] = [];
    const firstRecords: number[] = [];
    const counts: number[] = [];
    for (let record = 0; record < records.length; record += 1) {
      const row = records[record] ?? 0;
      if (column.kinds[row] !== RAW_TEXT) continue;
      const code = column.values[row] ?? 0;
      if (mark[code] === scan) {
        const known = slot[code] ?? 0;
        counts[known] = (counts[known] ?? 0) + 1;
      } else {
        mark[code] = scan;
        slot[code] = codes.length;
        codes.push(code);
        firstRecords.push(record);
        counts.push(1);
      }
    }
    return { codes, firstRecords, counts, slotOf: (code) => slot[code] ?? 0 };
  };
}
