import { calendarDate, isoDate } from '../../src/domain/calendarDate.ts';
import type { CellStyle } from '../../src/domain/worksheetPlan.ts';
import type { SampleValue } from './sampleRow.ts';
import { dayOfSerial } from './sampleRow.ts';
import type { SampleColumnShape } from './sheetColumns.ts';

function numberText(value: number, style: CellStyle): string {
  if (style === 'date') return isoDate(calendarDate(dayOfSerial(value)));
  if (style === 'money') return value.toFixed(2);
  // A fraction such as 0.175 × 100 is not exact in binary; percentages here have at most two decimals.
  if (style === 'percent') return `${String(Math.round(value * 10_000) / 100)}%`;
  return String(value);
}

function field(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The header line of a sheet's .csv file, with its line end. */
export function csvHeader(shapes: readonly SampleColumnShape[]): string {
  return `${shapes.map(([header]) => field(header)).join(',')}\r\n`;
}

/** Records as .csv lines (RFC 4180): dates as YYYY-MM-DD, money with two decimals, percentages with their sign. */
export function csvLines(shapes: readonly SampleColumnShape[], columns: readonly (readonly SampleValue[])[]): string {
  const rows = columns[0]?.length ?? 0;
  let text = '';
  for (let row = 0; row < rows; row += 1) {
    const cells = shapes.map(([, style], place) => {
      const value = columns[place]?.[row] ?? '';
      return field(typeof value === 'number' ? numberText(value, style) : value);
    });
    text += `${cells.join(',')}\r\n`;
  }
  return text;
}
