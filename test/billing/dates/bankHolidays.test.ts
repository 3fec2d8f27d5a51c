import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBankHolidays } from '../../../src/billing/dates/bankHolidays.schema.ts';
import type { BankHolidayRegion } from '../../../src/billing/dates/bankCalendar.ts';
import { isoDate } from '../../../src/domain/calendarDate.ts';

const FILE = path.resolve(import.meta.dirname, '../../../rules/catalogues/bank-holidays.json');
const json = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const DAY = 86_400_000;
const onOrAfterMonday = (time: number): number => time + ((8 - new Date(time).getUTCDay()) % 7) * DAY;

/** Easter Sunday by the anonymous Gregorian computus (Nature, 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** Fixed days, each moved past weekends and past the days already taken, as the yearly proclamations do. */
function moved(...days: readonly number[]): number[] {
  const taken: number[] = [];
  const waiting: number[] = [];
  for (const day of days) (isWeekend(day) ? waiting : taken).push(day);
  for (let day of waiting) {
    while (isWeekend(day) || taken.includes(day)) day += DAY;
    taken.push(day);
  }
  return taken;
}

const isWeekend = (day: number): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** The days that the Banking and Financial Dealings Act 1971 and the customary proclamations give, before one-off days. */
function standingDays(region: BankHolidayRegion, y: number): string[] {
  const inScotland = region === 'scotland';
  const mayDay = onOrAfterMonday(Date.UTC(y, 4, 1));
  const spring = onOrAfterMonday(Date.UTC(y, 4, 25));
  return [
    ...(inScotland ? moved(Date.UTC(y, 0, 1), Date.UTC(y, 0, 2)) : moved(Date.UTC(y, 0, 1))),
    ...(region === 'northern-ireland' ? [...moved(Date.UTC(y, 2, 17)), ...moved(Date.UTC(y, 6, 12))] : []),
    easter(y) - 2 * DAY,
    ...(inScotland ? [] : [easter(y) + DAY]),
    y === 2020 ? Date.UTC(2020, 4, 8) : mayDay,
    y === 2022 ? Date.UTC(2022, 5, 2) : spring,
    inScotland ? onOrAfterMonday(Date.UTC(y, 7, 1)) : onOrAfterMonday(Date.UTC(y, 7, 25)),
    ...(inScotland ? moved(Date.UTC(y, 10, 30)) : []),
    ...moved(Date.UTC(y, 11, 25), Date.UTC(y, 11, 26)),
  ].map(iso);
}

const ONE_OFF = ['2022-06-03', '2022-09-19', '2023-05-08'];
const ONE_OFF_SCOTLAND = [...ONE_OFF, '2026-06-15'];

describe('bank holidays', () => {
  const parsed = parseBankHolidays(json);
  assert.ok(parsed.ok);

  for (const region of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
    it(`are the days of law and proclamation in ${region}, 2019 to 2028`, () => {
      const expected = region === 'scotland' ? [...ONE_OFF_SCOTLAND] : [...ONE_OFF];
      for (let year = 2019; year <= 2028; year += 1) expected.push(...standingDays(region, year));
      assert.deepEqual([...parsed.value[region].holidays].map(isoDate), expected.sort());
    });
  }

  const england = (json['regions'] as Record<string, unknown[]>)['england-and-wales'] ?? [];
  const withEngland = (days: readonly unknown[]): unknown => ({
    ...json,
    regions: { ...(json['regions'] as object), 'england-and-wales': days },
  });
  const BROKEN = [
    { name: 'a day that does not exist', input: withEngland([{ date: '2019-02-30', title: 'x' }]), says: /YYYY-MM-DD/ },
    { name: 'a day twice', input: withEngland([england[0], england[0]]), says: /twice/ },
    { name: 'days out of order', input: withEngland([england[1], england[0]]), says: /out of order/ },
    { name: 'a year outside those named', input: { ...json, firstYear: 2020 }, says: /outside 2020/ },
    { name: 'a year without a day', input: { ...json, lastYear: 2029 }, says: /no bank holidays for 2029/ },
    { name: 'a region missing', input: { ...json, regions: {} }, says: /england-and-wales/ },
    { name: 'a property that means nothing', input: { ...json, extra: 1 }, says: /extra/ },
    { name: 'years the wrong way round', input: { ...json, firstYear: 2030 }, says: /firstYear/ },
  ];
  for (const { name, input, says } of BROKEN) {
    it(`are refused with ${name}`, () => {
      const result = parseBankHolidays(input);
      assert.ok(!result.ok);
      assert.match(result.error, says);
    });
  }
});
