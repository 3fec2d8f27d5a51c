import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { Result } from '../../src/domain/result.ts';
import { failure, success } from '../../src/domain/result.ts';

/** Room for every story customer and a few ordinary ones. */
const FEWEST_CUSTOMERS = 50;

/** Excel's 1,048,576 rows less the header. Child sheets stop here too. */
export const MOST_ROWS = 1_048_575;

/** What decides a sample, to the last byte. */
export interface SampleOptions {
  /** Rows of the Customers sheet, from 50 to 1,048,575. */
  readonly customers: number;
  /** 0 to 4,294,967,295. */
  readonly seed: number;
  /** The day of the bill run that the sample is about; all its dates count from here. */
  readonly runDate: CalendarDate;
  /** Share of rows, 0 to 1, that hold one cell as untidy people type it. 0 also leaves out the untidy cells that stories plant. */
  readonly dirty: number;
}

/** The scenario of the committed sample and of samples/README.md. */
export const DEFAULT_RUN_DATE = '2026-12-01';

/** An option that cannot be used; `message` is one line for the person. */
export interface SampleOptionError {
  readonly code: 'customers' | 'seed' | 'run-date' | 'dirty';
  readonly message: string;
}

/** Options as they are typed; blank ones take the defaults (60 customers, seed 1, run date 2026-12-01, 3 % dirty). */
export interface SampleOptionTexts {
  readonly customers?: string | undefined;
  readonly seed?: string | undefined;
  readonly runDate?: string | undefined;
  readonly dirty?: string | undefined;
}

function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** The options written in `texts`, or the first that cannot be used. */
export function parseSampleOptions(texts: SampleOptionTexts): Result<SampleOptions, SampleOptionError> {
  const customers = wholeNumber(texts.customers ?? '60', FEWEST_CUSTOMERS, MOST_ROWS);
  if (customers === null) {
    return failure({
      code: 'customers',
      message: `--customers takes a whole number from ${String(FEWEST_CUSTOMERS)} to 1048575 (Excel's last row), not "${texts.customers ?? ''}".`,
    });
  }
  const seed = wholeNumber(texts.seed ?? '1', 0, 0xffffffff);
  if (seed === null) {
    return failure({
      code: 'seed',
      message: `--seed takes a whole number from 0 to 4294967295, not "${texts.seed ?? ''}".`,
    });
  }
  const runDate = dateFromIso(texts.runDate ?? DEFAULT_RUN_DATE);
  // The stories reach back three years and forward one; the calendar of a workbook starts in 1900.
  if (runDate === null || runDate < -21_915 || runDate > 2_900_000) {
    return failure({
      code: 'run-date',
      message: `--run-date takes a date such as 2026-12-01, from 1910 on, not "${texts.runDate ?? ''}".`,
    });
  }
  const dirtyText = texts.dirty ?? '0.03';
  const dirty = /^(0(\.\d+)?|1(\.0+)?)$/.test(dirtyText) ? Number(dirtyText) : null;
  if (dirty === null) {
    return failure({
      code: 'dirty',
      message: `--dirty takes a share from 0 to 1 such as 0.03, not "${dirtyText}".`,
    });
  }
  return success({ customers, seed, runDate, dirty });
}
