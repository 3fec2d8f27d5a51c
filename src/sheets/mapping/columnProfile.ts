import { RAW_BOOLEAN, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import { parseBooleanText } from '../cells/booleanText.ts';
import { parseDateText } from '../cells/dateText.ts';
import { parseDurationText } from '../cells/durationText.ts';
import { scanDecimal } from '../cells/scanDecimal.ts';
import type { LayoutColumn, SheetLayout } from '../headers/sheetLayout.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { isBlankCell, shownText, traitsOf } from '../sheetGrid.ts';

/** What a sample of a column's cells looks like; counts of cells, each of which can count under several heads. */
export interface ColumnProfile {
  /** Cells that hold something, of those sampled. */
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  readonly durations: number;
  readonly booleans: number;
  readonly emails: number;
  /** Whether the column shows a date in every cell that it formats. */
  readonly formattedDates: number;
  readonly distinct: number;
  /** The first value, as the sheet shows it. */
  readonly sample: string | null;
}

const SAMPLE_SIZE = 200;

/** Looks at up to two hundred filled cells, spread over the column. */
export function profileColumn(grid: SheetGrid, layout: SheetLayout, column: LayoutColumn): ColumnProfile {
  const rows = layout.endData - layout.firstData;
  const step = Math.max(1, Math.floor(rows / (SAMPLE_SIZE * 4)));
  const counts = { filled: 0, numbers: 0, dates: 0, durations: 0, booleans: 0, emails: 0, formattedDates: 0 };
  const seen = new Set<string>();
  let sample: string | null = null;
  for (let row = layout.firstData; row < layout.endData && counts.filled < SAMPLE_SIZE; row += step) {
    if (isBlankCell(grid, column.raw, row)) continue;
    const text = shownText(grid, column.raw, row);
    sample ??= text;
    seen.add(text);
    counts.filled += 1;
    countCell(grid, column, row, text, counts);
  }
  return { ...counts, distinct: seen.size, sample };
}

function countCell(
  grid: SheetGrid,
  column: LayoutColumn,
  row: number,
  text: string,
  counts: {
    numbers: number;
    dates: number;
    durations: number;
    booleans: number;
    emails: number;
    formattedDates: number;
  },
): void {
  switch (column.raw.kinds[row]) {
    case RAW_NUMBER: {
      const traits = traitsOf(grid, column.raw, row);
      const value = column.raw.values[row] ?? 0;
      if (traits?.isDate === true) {
        counts.dates += 1;
        counts.formattedDates += 1;
      } else {
        counts.numbers += 1;
        if (Number.isInteger(value) && value > 20_000 && value < 80_000) counts.dates += 1;
      }
      if (traits?.isDate !== true) counts.durations += 1;
      if (value === 0 || value === 1) counts.booleans += 1;
      break;
    }
    case RAW_TEXT:
      if (scanDecimal(text) !== null) counts.numbers += 1;
      if (parseDateText(text) !== null) counts.dates += 1;
      if (!Number.isNaN(parseDurationText(text))) counts.durations += 1;
      if (!Number.isNaN(parseBooleanText(text))) counts.booleans += 1;
      if (/^[^\s@]+@[^\s@]+$/.test(text.split(/[,;]/)[0] ?? '')) counts.emails += 1;
      break;
    case RAW_BOOLEAN:
      counts.booleans += 1;
      break;
    case undefined:
    default:
  }
}
