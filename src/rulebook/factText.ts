import type { TypedColumn } from '../columns/typedColumn.ts';
import { cellState } from '../columns/typedColumn.ts';
import { POUND } from './currencySign.ts';
import { calendarDate, plainDate } from '../domain/calendarDate.ts';
import { decimalText, shortDecimalText } from '../domain/decimalText.ts';
import type { NumericType } from '../domain/valueType.ts';

/** A fact's value in a row as a person reads it: `£1,234.50`, `20%`, `1 Dec 2026`, `yes`; "blank" and "unreadable" otherwise. */
export function factText(column: TypedColumn | undefined, row: number, sign = POUND): string {
  if (column === undefined) return 'blank';
  const state = cellState(column, row);
  if (state !== 'value') return state;
  if (column.storage === 'numeric') return numberText(column.values[row] ?? NaN, column.type, sign);
  const code = column.codes[row] ?? 0;
  return column.items === null ? (column.entries[code] ?? '') : (column.items[code] ?? []).join(', ');
}

/** A stored number as a person reads it; `sign` stands before money (see `currencySign`). */
export function numberText(value: number, type: NumericType, sign = POUND): string {
  switch (type) {
    case 'money':
      return moneyText(value, sign);
    case 'percent':
      return `${exact(value, 6)}%`;
    case 'date':
      return isDate(value) ? plainDate(calendarDate(value)) : String(value);
    case 'duration':
      return durationText(value);
    case 'boolean':
      return value === 0 ? 'no' : 'yes';
    case 'number':
    case 'integer':
      return grouped(String(value));
  }
}

function moneyText(value: number, currency: string): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  // Pence as people write them; a tariff's further decimals only where it has some.
  const text = Number.isSafeInteger(size)
    ? size % 10_000 === 0
      ? decimalText(size / 10_000, 2)
      : shortDecimalText(size, 6)
    : String(size / 1_000_000);
  return `${sign}${currency}${grouped(text)}`;
}

function exact(value: number, decimals: number): string {
  return Number.isSafeInteger(value) ? shortDecimalText(value, decimals) : String(value / 10 ** decimals);
}

function durationText(seconds: number): string {
  if (!Number.isSafeInteger(seconds) || seconds < 0) return `${String(seconds)} s`;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function isDate(value: number): boolean {
  return Number.isInteger(value) && value >= -719_162 && value <= 2_932_896;
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  if (!/^-?\d+$/.test(whole)) return text;
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
