import type { RawColumn } from '../../columns/rawSheet.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER } from '../../columns/rawSheet.ts';
import type { ValueType } from '../../domain/valueType.ts';
import { headerTokens } from '../headers/foldedHeader.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { cleanText } from './cleanText.ts';
import { parseDateText } from './dateText.ts';
import type { DistinctColumnTexts } from './distinctTexts.ts';
import { isErrorText, isPlaceholder } from './placeholder.ts';
import { plainScaled } from './plainScaled.ts';
import { scanDecimal } from './scanDecimal.ts';

/** The number cells of a column by what their formats show. */
interface NumberCounts {
  total: number;
  dates: number;
  times: number;
  percents: number;
  currencies: number;
  /** Whole numbers that are dates of the years 1900 to 2099. */
  plausibleDates: number;
  booleans: number;
}

/**
 * The type of a column without a field, by its values alone: all of them must agree, else it is text. Yes and no stay text, because a
 * rule reads the column as it looks; TRUE and FALSE are booleans in every host.
 */
export function inferType(
  grid: SheetGrid,
  raw: RawColumn,
  records: Uint32Array,
  texts: DistinctColumnTexts,
  header: string,
): ValueType {
  const counts = countNumbers(grid, raw, records);
  const shown = texts.codes
    .filter((code) => grid.blankTexts[code] !== 1)
    .map((code) => cleanText(grid.sheet.texts[code] ?? ''))
    .filter((text) => !isErrorText(text) && !isPlaceholder(text, 'text'));
  if (counts.booleans > 0) {
    return counts.total === 0 && shown.every(isTruth) ? 'boolean' : 'text';
  }
  if (shown.length > 0) return textType(shown, counts);
  return counts.total === 0 ? 'text' : numberType(counts, header);
}

function countNumbers(grid: SheetGrid, raw: RawColumn, records: Uint32Array): NumberCounts {
  const counts = { total: 0, dates: 0, times: 0, percents: 0, currencies: 0, plausibleDates: 0, booleans: 0 };
  for (const row of records) {
    const kind = raw.kinds[row];
    if (kind === RAW_BOOLEAN) counts.booleans += 1;
    if (kind === RAW_BLANK || kind === RAW_ERROR || kind !== RAW_NUMBER) continue;
    const traits = grid.formats[raw.formats[row] ?? 0];
    const value = raw.values[row] ?? 0;
    counts.total += 1;
    if (traits?.isDate === true) counts.dates += 1;
    else if (traits?.isTime === true) counts.times += 1;
    else if (traits?.isPercent === true) counts.percents += 1;
    else if ((traits?.currency ?? null) !== null) counts.currencies += 1;
    else if (Number.isInteger(value) && value >= 1 && value <= 73_050) counts.plausibleDates += 1;
  }
  return counts;
}

function numberType(counts: NumberCounts, header: string): ValueType {
  if (counts.dates === counts.total) return 'date';
  const serials = counts.dates + counts.plausibleDates === counts.total;
  // Some cells lost their date format, or a header says what the numbers are.
  if (serials && (counts.dates > 0 || headerTokens(header).includes('date'))) return 'date';
  if (counts.dates > 0) return 'text';
  if (counts.times === counts.total) return 'duration';
  if (counts.percents === counts.total) return 'percent';
  return counts.currencies > 0 ? 'money' : 'number';
}

function textType(shown: readonly string[], counts: NumberCounts): ValueType {
  if (counts.total === 0 && shown.every(isTruth)) return 'boolean';
  if (counts.dates === counts.total && shown.every((text) => !/^\d+$/.test(text) && parseDateText(text) !== null))
    return 'date';
  if (counts.dates + counts.times > 0) return 'text';
  let money = counts.currencies > 0;
  let percents = 0;
  for (const text of shown) {
    // Most numbers are written plainly: they need no closer look.
    if (!Number.isNaN(plainScaled(text, 6)) && text.charCodeAt(0) !== 0x30) continue;
    const decimal = scanDecimal(text);
    if (decimal === null || /^0\d/.test(decimal.whole) || decimal.whole.length > 15) return 'text';
    if (decimal.currency !== null) money = true;
    if (decimal.percent) percents += 1;
  }
  if (percents > 0 && percents < shown.length) return 'text';
  if (percents > 0) return counts.percents === counts.total ? 'percent' : 'text';
  return money ? 'money' : 'number';
}

function isTruth(text: string): boolean {
  return (
    text === 'TRUE' || text === 'FALSE' || text === 'true' || text === 'false' || text === 'True' || text === 'False'
  );
}
