import type { SampleRow } from './sampleRow.ts';
import { pounds } from './sampleRow.ts';

/** The classes of call of the platform (seed: Customers, default tariffs), as the Usage sheet writes them. */
export const CALL_CLASSES = [
  'Inbound',
  'National',
  'Mobile',
  'Non-geographic',
  'Service Numbers',
  'International',
  'Extended International',
  'Surcharges',
  'Bespoke 1',
  'Bespoke 2',
] as const;

export type CallClass = (typeof CALL_CLASSES)[number];

/** Pence a minute and pence a call. Whole pence and whole minutes, so that what a sample call costs needs no rounding. */
interface Rate {
  readonly tariff: string;
  readonly callClass: CallClass;
  readonly perMinute: number;
  readonly connection: number;
}

const RATES: readonly Rate[] = [
  { tariff: 'Business Standard', callClass: 'Inbound', perMinute: 1, connection: 0 },
  { tariff: 'Business Standard', callClass: 'National', perMinute: 2, connection: 0 },
  { tariff: 'Business Standard', callClass: 'Mobile', perMinute: 8, connection: 0 },
  { tariff: 'Business Standard', callClass: 'Non-geographic', perMinute: 5, connection: 10 },
  { tariff: 'Business Standard', callClass: 'International', perMinute: 15, connection: 0 },
  { tariff: 'Business Standard', callClass: 'Extended International', perMinute: 45, connection: 0 },
  { tariff: 'Home Standard', callClass: 'Inbound', perMinute: 0, connection: 0 },
  { tariff: 'Home Standard', callClass: 'National', perMinute: 4, connection: 5 },
  { tariff: 'Home Standard', callClass: 'Mobile', perMinute: 12, connection: 5 },
  { tariff: 'Home Standard', callClass: 'Non-geographic', perMinute: 7, connection: 12 },
  { tariff: 'Home Standard', callClass: 'International', perMinute: 25, connection: 10 },
  { tariff: 'Wholesale', callClass: 'National', perMinute: 1, connection: 0 },
  { tariff: 'Wholesale', callClass: 'Mobile', perMinute: 3, connection: 0 },
];

/** The Tariffs sheet. Home Standard has no rate for several classes: markups and fallbacks price those. */
export const TARIFF_ROWS: readonly SampleRow<'tariffs'>[] = RATES.map((rate) => ({
  Tariff: rate.tariff,
  'Call Class': rate.callClass,
  'Rate (per minute)': pounds(rate.perMinute),
  Connection: pounds(rate.connection),
}));

/** What a call of `minutes` costs in pence; null when the tariff has no rate for the class. */
export function tariffPence(tariff: string, callClass: CallClass, minutes: number): number | null {
  const rate = RATES.find((candidate) => candidate.tariff === tariff && candidate.callClass === callClass);
  return rate === undefined ? null : rate.connection + rate.perMinute * minutes;
}
