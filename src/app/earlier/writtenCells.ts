import type { RawWorkbook } from '../../columns/rawSheet.ts';
import { dateFromIso, isoDate } from '../../domain/calendarDate.ts';
import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import { decimalText } from '../../domain/decimalText.ts';
import { dateFromSerial } from '../../sheets/cells/dateFromSerial.ts';
import { UnexpectedCell } from './writtenTable.ts';
import type { WrittenRecord } from './writtenTable.ts';

// Each of these throws UnexpectedCell for a cell that is not as we write it.

export function exponentOf(record: WrittenRecord): number {
  const code = currencyCode(needed(record, 'Currency'));
  return code === null ? unexpected(record, 'Currency') : currencyExponent(code);
}

export function moneyOf(record: WrittenRecord, header: string, decimals: number): string | null {
  const amount = record.number(header);
  return amount === null ? null : decimalText(scaled(record, header, amount, decimals), decimals);
}

/** A cell's number as an integer of `10^-decimals`: cells hold the double nearest to what we wrote, so no more than a hair is lost. */
export function scaled(record: WrittenRecord, header: string, value: number, decimals: number): number {
  const product = value * 10 ** decimals;
  const whole = Math.round(product);
  const isExact = Number.isSafeInteger(whole) && Math.abs(product - whole) <= Math.max(1e-4, Math.abs(product) * 1e-12);
  return isExact ? whole + 0 : unexpected(record, header);
}

export function dateOf(record: WrittenRecord, header: string, { dateSystem }: RawWorkbook): string | null {
  try {
    const serial = record.number(header);
    if (serial === null) return null;
    const date = dateFromSerial(serial, dateSystem);
    return date === null ? unexpected(record, header) : isoDate(date);
  } catch (error) {
    // Days before 1900 are text.
    const text = error instanceof UnexpectedCell ? record.text(header) : null;
    if (text !== null && dateFromIso(text) !== null) return text;
    throw error;
  }
}

export function wordKey<Key extends string>(
  record: WrittenRecord,
  header: string,
  words: Readonly<Record<Key, string>>,
): Key {
  const text = record.text(header);
  const key = (Object.keys(words) as Key[]).find((candidate) => words[candidate] === text);
  return key ?? unexpected(record, header);
}

export function needed(record: WrittenRecord, header: string): string {
  return record.text(header) ?? unexpected(record, header);
}

export function unexpected(record: WrittenRecord, header: string): never {
  throw new UnexpectedCell(`${record.place(header)} is not as Proforma wrote it.`);
}
