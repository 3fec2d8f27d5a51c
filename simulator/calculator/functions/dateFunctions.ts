import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { daysInMonth } from '../../../src/domain/calendarDate.ts';
import { toNumber, toText } from '../coerceValue.ts';
import type { FormulaFunction, FormulaFunctions, FormulaScope } from '../formulaFunction.ts';
import { formulaError } from '../formulaValue.ts';
import { dateOfSerial, serialOfDate } from '../serialDate.ts';

/** Dates as serials of the workbook's date system. */
export const DATE_FUNCTIONS: FormulaFunctions = {
  DATE: dated(3, 3, ([year = 0, month = 0, day = 0], scope) => {
    const whole = Math.trunc(year);
    return serialOf(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day), scope);
  }),
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  EDATE: dated(2, 2, ([from = 0, months = 0], scope) => monthsLater(from, months, scope, false)),
  EOMONTH: dated(2, 2, ([from = 0, months = 0], scope) => monthsLater(from, months, scope, true)),
  DATEDIF: { kind: 'scalar', least: 3, most: 3, apply: fullPeriods },
  DAYS: dated(2, 2, ([end = 0, start = 0]) => Math.floor(end) - Math.floor(start)),
  WEEKDAY: dated(1, 2, ([serial = 0, type = 1], scope) => weekday(serial, type, scope)),
  TODAY: dated(0, 0, (_, scope) => Math.floor(present(scope))),
  NOW: dated(0, 0, (_, scope) => present(scope)),
  TIME: dated(3, 3, ([hours = 0, minutes = 0, seconds = 0]) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? formulaError('#NUM!') : (total % 86_400) / 86_400;
  }),
  HOUR: dated(1, 1, ([serial = 0]) => Math.floor(secondsOf(serial) / 3600) % 24),
  MINUTE: dated(1, 1, ([serial = 0]) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: dated(1, 1, ([serial = 0]) => secondsOf(serial) % 60),
};

/** DATEDIF: whole years, months or days from one date to a later one; `ym`, `yd` and `md` leave the greater units out. */
function fullPeriods([start = null, end = null, unit = null]: readonly CellValue[], scope: FormulaScope): CellValue {
  const [from, to, asked] = [toNumber(start), toNumber(end), toText(unit)];
  if (isCellError(asked)) return asked;
  const error = [from, to].find(isCellError);
  if (error !== undefined || typeof from !== 'number' || typeof to !== 'number')
    return error ?? formulaError('#VALUE!');
  const { dateSystem } = scope.source;
  const [a, b] = [dateOfSerial(from, dateSystem), dateOfSerial(to, dateSystem)];
  if (a === null || b === null || from > to) return formulaError('#NUM!');
  const months = (b.year - a.year) * 12 + b.month - a.month - Number(b.day < a.day);
  const years = Math.floor(months / 12);
  const daysAfter = (count: number): CellValue => {
    const passed = monthsLater(from, count, scope, false);
    return typeof passed === 'number' ? Math.floor(to) - passed : passed;
  };
  switch (asked.toLowerCase()) {
    case 'y':
      return years;
    case 'm':
      return months;
    case 'd':
      return Math.floor(to) - Math.floor(from);
    case 'ym':
      return months - years * 12;
    case 'yd':
      return daysAfter(years * 12);
    case 'md':
      return daysAfter(months);
    default:
      return formulaError('#NUM!');
  }
}

function dated(
  least: number,
  most: number,
  compute: (numbers: readonly number[], scope: FormulaScope) => CellValue,
): FormulaFunction {
  const apply = (values: readonly CellValue[], scope: FormulaScope): CellValue => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isCellError(number)) return number;
      numbers.push(number);
    }
    return compute(numbers, scope);
  };
  return { kind: 'scalar', least, most, apply };
}

function part(pick: (date: { year: number; month: number; day: number }) => number): FormulaFunction {
  return dated(1, 1, ([serial = 0], { source }) => {
    const date = dateOfSerial(serial, source.dateSystem);
    return date === null ? formulaError('#NUM!') : pick(date);
  });
}

/** Months and days beyond their ends count on: month 13 is January of the next year, day 0 the last of the month before. */
function serialOf(year: number, month: number, day: number, { source }: FormulaScope): CellValue {
  const months = year * 12 + month - 1;
  const first = { year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 };
  const serial = serialOfDate(first, source.dateSystem);
  if (serial === null || serial + day - 1 < 0) return formulaError('#NUM!');
  const result = serial + day - 1;
  return dateOfSerial(result, source.dateSystem) === null ? formulaError('#NUM!') : result;
}

function monthsLater(from: number, by: number, scope: FormulaScope, atEnd: boolean): CellValue {
  const date = dateOfSerial(from, scope.source.dateSystem);
  if (date === null) return formulaError('#NUM!');
  const months = date.year * 12 + date.month - 1 + Math.trunc(by);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const last = daysInMonth(year, month);
  return serialOf(year, month, atEnd ? last : Math.min(date.day, last), scope);
}

/** 1 counts from Sunday, 2 from Monday, 3 from Monday as 0, 11 to 17 from Monday to Sunday. */
function weekday(serial: number, type: number, { source }: FormulaScope): CellValue {
  const day = Math.floor(serial) + (source.dateSystem === '1904' ? 1462 : 0);
  if (day < 0) return formulaError('#NUM!');
  const fromSunday = (day + 6) % 7;
  if (type === 1) return fromSunday + 1;
  if (type === 3) return (fromSunday + 6) % 7;
  const first = type === 2 ? 1 : type - 10;
  if (type !== 2 && (type < 11 || type > 17)) return formulaError('#NUM!');
  return ((fromSunday - first + 7) % 7) + 1;
}

/** Now as a serial of the workbook's own date system. */
function present({ now, source }: FormulaScope): number {
  return now() - (source.dateSystem === '1904' ? 1462 : 0);
}

function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400);
}
