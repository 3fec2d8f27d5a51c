import type { CalendarDate } from '../../domain/calendarDate.ts';
import { dateOf, plainDate } from '../../domain/calendarDate.ts';
import { cleanText } from './cleanText.ts';
import { counted, quoted } from './columnContext.ts';
import type { ColumnContext } from './columnContext.ts';
import { dateFromSerial } from './dateFromSerial.ts';
import type { DateOrder, WrittenDate } from './dateText.ts';
import { parseDateText } from './dateText.ts';
import type { NumericReader } from './numericReader.ts';
import { QUIET_READER } from './numericReader.ts';

/**
 * Reads dates into days since 1970-01-01: cells formatted as dates, plain serials (the column is a date, so they can be nothing else;
 * reported once), and text. A day and month that could swap are read as the column's certain dates show, else by the locale, and
 * reported once: a warning when nothing in the column settles it.
 */
export function dateReader(context: ColumnContext): NumericReader {
  const { grid, texts } = context;
  const written = texts.codes.map((code) => parseDateText(cleanText(grid.sheet.texts[code] ?? '')));
  const { order, settled } = columnOrder(written, context.dateOrder);
  const serials = { count: 0, record: 0, value: 0, date: null as CalendarDate | null };
  const serial = (value: number, record: number): number => {
    const date = dateFromSerial(value, context.dateSystem) ?? compactDate(value);
    if (date === null) return Number.NaN;
    if (serials.count === 0) Object.assign(serials, { record, value, date });
    serials.count += 1;
    return date;
  };
  return {
    ...QUIET_READER,
    expected: 'a date',
    example: '1 Dec 2026',
    text: (text, slot) => {
      const date = written[slot] ?? null;
      if (date !== null)
        return date.kind === 'certain' ? date.date : order === 'day-first' ? date.dayFirst : date.monthFirst;
      return /^\d{5}(?:\.\d+)?$/.test(text) ? serial(Number(text), texts.firstRecords[slot] ?? 0) : Number.NaN;
    },
    number: (value, traits, record) => {
      if (traits?.isDate === true) return dateFromSerial(value, context.dateSystem) ?? Number.NaN;
      return traits?.isTime === true || traits?.isPercent === true ? Number.NaN : serial(value, record);
    },
    finish: () => {
      reportAmbiguous(context, written, order, settled);
      if (serials.count === 0 || serials.date === null) return;
      context.report({
        check: 'SHEET-SERIAL-DATES',
        record: serials.record,
        value: String(serials.value),
        message: `${context.header} has ${counted(serials.count, 'plain number')} read as dates: ${String(serials.value)} is ${plainDate(serials.date)}. Format the cells as dates.`,
      });
    },
  };
}

// 20261201 is no serial (the last one is 2958465) and reads like nothing else.
function compactDate(value: number): CalendarDate | null {
  if (!Number.isInteger(value) || value < 10_000_101) return null;
  return dateOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

function columnOrder(
  written: readonly (WrittenDate | null)[],
  fallback: DateOrder,
): { readonly order: DateOrder; readonly settled: boolean } {
  const proves = (order: DateOrder) => written.some((date) => date?.kind === 'certain' && date.proves === order);
  const dayFirst = proves('day-first');
  if (dayFirst === proves('month-first')) return { order: fallback, settled: false };
  return { order: dayFirst ? 'day-first' : 'month-first', settled: true };
}

function reportAmbiguous(
  context: ColumnContext,
  written: readonly (WrittenDate | null)[],
  order: DateOrder,
  settled: boolean,
): void {
  const { grid, texts } = context;
  const slots = written.flatMap((date, slot) => (date?.kind === 'ambiguous' ? [slot] : []));
  const first = slots[0];
  if (first === undefined) return;
  const count = slots.reduce((sum, slot) => sum + (texts.counts[slot] ?? 0), 0);
  const sample = cleanText(grid.sheet.texts[texts.codes[first] ?? 0] ?? '');
  const because = settled ? 'as the column’s other dates are' : 'because nothing in the column says otherwise';
  context.report({
    check: 'SHEET-AMBIGUOUS-DATES',
    record: texts.firstRecords[first] ?? null,
    value: sample,
    severity: settled ? 'info' : 'warning',
    message: `${context.header} has ${counted(count, 'date')} that could be read in two ways, the first ${quoted(sample)}: read ${order === 'day-first' ? 'day' : 'month'} first, ${because}. Write the month as a word to be sure.`,
  });
}
