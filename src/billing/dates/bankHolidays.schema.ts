import { z } from 'zod';
import { dateFromIso, dateOf, dateParts } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { BankCalendar, BankHolidayRegion } from './bankCalendar.ts';

const isoDay = z.string().refine((text) => dateFromIso(text) !== null, 'not a date as YYYY-MM-DD');
const days = z.array(z.strictObject({ date: isoDay, title: z.string().min(1) })).min(1);

/** Bank holidays as data (`rules/catalogues/bank-holidays.json`); all years from `firstYear` to `lastYear` are complete. */
const schema = z.strictObject({
  version: z.string(),
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
  lastVerified: isoDay.describe('The date of the published list with which every day was compared.'),
  firstYear: z.int().min(1900).max(9999),
  lastYear: z.int().min(1900).max(9999),
  regions: z.strictObject({ 'england-and-wales': days, scotland: days, 'northern-ireland': days }),
});

/** The bank holidays of each region of the United Kingdom. */
export type BankHolidays = Readonly<Record<BankHolidayRegion, BankCalendar>>;

/**
 * Reads the catalogue of bank holidays; the error is one sentence. Days out of order, twice, outside the years named, or a year
 * without a single day are refused: a forgotten year would make every weekday of it a working day.
 */
export function parseBankHolidays(json: unknown): Result<BankHolidays, string> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(`bank-holidays.json at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}.`);
  }
  const { firstYear, lastYear, regions } = parsed.data;
  const firstDay = dateOf(firstYear, 1, 1);
  const lastDay = dateOf(lastYear, 12, 31);
  if (firstDay === null || lastDay === null || firstYear > lastYear) {
    return failure('bank-holidays.json: firstYear must not be after lastYear.');
  }
  const calendar = (region: BankHolidayRegion): BankCalendar => ({
    firstDay,
    lastDay,
    holidays: new Set(regions[region].flatMap(({ date }) => dateFromIso(date) ?? [])),
  });
  for (const [region, list] of Object.entries(regions)) {
    const problem = problemOf(list, firstYear, lastYear);
    if (problem !== null) return failure(`bank-holidays.json, ${region}: ${problem}.`);
  }
  return success({
    'england-and-wales': calendar('england-and-wales'),
    scotland: calendar('scotland'),
    'northern-ireland': calendar('northern-ireland'),
  });
}

function problemOf(list: readonly { readonly date: string }[], firstYear: number, lastYear: number): string | null {
  const years = new Set<number>();
  let previous: CalendarDate | null = null;
  for (const { date } of list) {
    const day = dateFromIso(date);
    if (day === null) return `${date} is not a date`;
    if (previous !== null && day <= previous) return `${date} is out of order or there twice`;
    previous = day;
    const { year } = dateParts(day);
    if (year < firstYear || year > lastYear) return `${date} lies outside ${String(firstYear)} to ${String(lastYear)}`;
    years.add(year);
  }
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (!years.has(year)) return `no bank holidays for ${String(year)}`;
  }
  return null;
}
