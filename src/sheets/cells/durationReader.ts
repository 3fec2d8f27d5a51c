import { parseDurationText } from './durationText.ts';
import type { NumericReader } from './numericReader.ts';
import { QUIET_READER } from './numericReader.ts';

const SECONDS_PER_DAY = 86_400;

/**
 * Reads durations into seconds: bare numbers are seconds, cells in a time format are parts of a day. A bare number below one is
 * refused: it is a part of a day that lost its format, or a fraction of a second that nobody bills.
 */
export const DURATION_READER: NumericReader = {
  ...QUIET_READER,
  expected: 'a duration',
  example: 'seconds, or as 0:05:30',
  text: (text) => parseDurationText(text),
  number: (value, traits) => {
    if (value < 0 || traits?.isDate === true) return Number.NaN;
    // A time of day is stored to about a millisecond; whole seconds are what it shows.
    if (traits?.isTime === true) return Math.round(value * SECONDS_PER_DAY * 1000) / 1000;
    return value > 0 && value < 1 ? Number.NaN : value;
  },
};
