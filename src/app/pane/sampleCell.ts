import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import { formatTraits } from '../../sheets/cells/numberFormat.ts';
import type { CellStyle, PlannedValue } from '../../domain/worksheetPlan.ts';
import { contentAt } from '../session/rawCells.ts';

/** Days between the first days of the two date systems of Excel. */
const DAYS_FROM_1904 = 1462;

/** A cell of a sample as it is planned: its value, and the style nearest to its number format. */
export interface SampleCell {
  readonly value: PlannedValue;
  readonly style: CellStyle;
}

/** The cell at a row and column of the sheet, counted from 1. An error is its text, which is read as one again. */
export function plannedSampleCell(
  sheet: RawSheet,
  row: number,
  column: number,
  dateSystem: RawWorkbook['dateSystem'],
): SampleCell {
  const value = contentAt(sheet, row, column);
  if (typeof value === 'string') return { value, style: 'text' };
  if (typeof value !== 'number') return { value, style: 'quantity' };
  const code = sheet.columns[column - sheet.firstColumn]?.formats[row - sheet.firstRow] ?? 0;
  const format = sheet.formats[code] ?? 'General';
  const style = styleOf(format);
  return { value: style === 'date' && dateSystem === '1904' ? value + DAYS_FROM_1904 : value, style };
}

function styleOf(format: string): CellStyle {
  const { isDate, isPercent, currency } = formatTraits(format);
  if (isDate) return 'date';
  if (isPercent) return 'percent';
  if (/0\.0{2}#/.test(format)) return 'price';
  return currency !== null || /0\.0{2}(?!0)/.test(format) ? 'money' : 'quantity';
}
