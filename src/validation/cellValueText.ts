import type { TypedColumn } from '../columns/typedColumn.ts';
import { cellState } from '../columns/typedColumn.ts';
import { calendarDate, isoDate } from '../domain/calendarDate.ts';
import { decimalText, shortDecimalText } from '../domain/decimalText.ts';
import type { NumericType } from '../domain/valueType.ts';

/** A cell's value as data for people and programs: `12.50`, `20%`, `2026-12-01`, `Yes`; null when blank, `unreadable` when it is. */
export function cellValueText(column: TypedColumn, row: number): string | null {
  const state = cellState(column, row);
  if (state === 'blank') return null;
  if (state === 'unreadable') return state;
  if (column.storage === 'coded') return column.entries[column.codes[row] ?? 0] ?? '';
  return storedText(column.values[row] ?? NaN, column.type);
}

function storedText(value: number, type: NumericType): string {
  switch (type) {
    case 'money':
      return value % 10_000 === 0 ? decimalText(value / 10_000, 2) : shortDecimalText(value, 6);
    case 'percent':
      return `${shortDecimalText(value, 6)}%`;
    case 'date':
      return isoDate(calendarDate(value));
    case 'boolean':
      return value === 0 ? 'No' : 'Yes';
    case 'number':
    case 'integer':
    case 'duration':
      return String(value);
  }
}
