import { addDays } from '../../src/domain/calendarDate.ts';
import { scaledQuotient } from '../../src/domain/scaledQuotient.ts';
import type { Expectation } from './expectation.ts';
import { invoiceOf } from './expectation.ts';
import type { CycleLength } from './ordinaryCharges.ts';
import type { MadeUsage } from './ordinaryUsage.ts';
import { usageRecords } from './ordinaryUsage.ts';
import type { RandomStream } from './randomStream.ts';
import type { SampleOptions } from './sampleOptions.ts';
import type { SampleRow } from './sampleRow.ts';

/** What every kind of ordinary account starts from. */
export interface OrdinaryDraft {
  readonly index: number;
  readonly random: RandomStream;
  readonly options: SampleOptions;
  readonly customer: SampleRow<'customers'>;
  readonly lines: readonly [string, ...string[]];
  readonly home: boolean;
  readonly tariff: string;
  /** The number of the customer's latest invoice. */
  readonly invoiceNumber: string;
}

/** The sheet is exported eleven days before the run, so nothing in it happened later. */
export const EXPORTED_DAYS = -11;

export const MONTHLY: CycleLength = { name: 'Monthly', months: 1 };

/** An invoice of `net` pence at 20 % VAT, with `held` pence kept back. */
export function atTwentyPercent(net: number, held = 0): Expectation {
  return invoiceOf(net, net + scaledQuotient(net, 20, 100), 0, held === 0 ? {} : { held });
}

/** The draft's calls up to `days` from the run date (negative: before it). */
export function usageUntil(draft: OrdinaryDraft, days: number, atLeastOne: boolean): MadeUsage {
  return usageRecords(draft.random, {
    numbers: draft.lines,
    tariff: draft.tariff,
    until: addDays(draft.options.runDate, days),
    invoiceNumber: draft.invoiceNumber,
    atLeastOne,
  });
}
