import type { BillRunContext } from '../billRunContext.ts';
import { isAligned } from '../periods/chargedRange.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import type { ChargeFate } from './chargeFate.ts';
import type { ChargeItemVerdict } from './chargeItemVerdict.ts';
import type { RecurringCharge } from './recurringCharge.ts';

/** How often a charges sheet left open what the settings or the product's rules then answered. */
export class ChargeAssumptions {
  blankTimings = 0;
  blankFrequencies = 0;
  /** One-off charges without a date. */
  undatedOneOffs = 0;
  /** Charges without Start Date and Billed To whose periods are longer than the cycle, and those that step by days. */
  undatedLong = 0;
  undatedInDays = 0;
  /** Recurring charges that end with their number, before any end of their own. */
  endedByNumber = 0;
  /** Recurring charges held by their own status, or by their number's. */
  heldByItem = 0;
  /** Recurring charges of a number whose status is in no catalogue. */
  unknownNumberStatus = 0;

  /** Counts what was assumed about a recurring charge that gave lines. */
  count(
    charge: RecurringCharge,
    boundaries: CycleBoundaries,
    { endsWithNumber, hasUnknownNumber }: ChargeItemVerdict,
    { isHeldByItem }: ChargeFate,
  ): void {
    if (Number.isNaN(charge.startDate) && Number.isNaN(charge.unbilledFrom) && !isAligned(charge, boundaries)) {
      if (charge.frequency.unit === 'days') this.undatedInDays += 1;
      else this.undatedLong += 1;
    }
    if (endsWithNumber) this.endedByNumber += 1;
    if (hasUnknownNumber) this.unknownNumberStatus += 1;
    if (isHeldByItem) this.heldByItem += 1;
  }

  /** Says on the Summary what was assumed: never just done. */
  tell({ assumptions, sources }: BillRunContext, sheet: string, hasBilledTo: boolean): void {
    const { timingWhenBlank, frequencyWhenBlank } = sources.settings;
    const say = (count: number, noun: string, rest: string): void => {
      if (count > 0) assumptions.push(`${String(count)} ${noun}${count === 1 ? '' : 's'} ${rest}`);
    };
    say(this.blankTimings, 'recurring charge', `without a Timing: taken as ${timingWhenBlank}.`);
    say(this.blankFrequencies, 'recurring charge', `without a Frequency: taken as ${frequencyWhenBlank}.`);
    if (!hasBilledTo) {
      assumptions.push(
        `${sheet} has no Billed To column: each recurring charge is taken as billed up to the start of the one period of this run, and nothing is refunded.`,
      );
    }
    say(
      this.undatedLong,
      'recurring charge',
      'without Start Date and Billed To, due less often than the bills: billed one whole period in every run. Enter a date.',
    );
    say(
      this.undatedInDays,
      'recurring charge',
      'counted in days, without Start Date and Billed To: periods begin on Mondays. Enter a date.',
    );
    say(this.endedByNumber, 'recurring charge', 'without an earlier End Date: ended with the number, on its End Date.');
    say(
      this.heldByItem,
      'recurring charge',
      'held, as the charge or its number is suspended: back-filled when that is lifted.',
    );
    say(
      this.unknownNumberStatus,
      'recurring charge',
      'of a number whose Status is unknown: billed as the charge itself says.',
    );
    say(this.undatedOneOffs, 'one-off charge', 'without a date: billed in this run.');
  }
}
