import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { addDays } from '../../src/domain/calendarDate.ts';
import type { RandomStream } from './randomStream.ts';
import type { SampleRow } from './sampleRow.ts';
import { pounds, serialOf } from './sampleRow.ts';
import type { CallClass } from './tariffTable.ts';
import { CALL_CLASSES, tariffPence } from './tariffTable.ts';

/** Usage records with the pence that the run makes of them, net. */
export interface MadeUsage {
  readonly rows: readonly SampleRow<'usage'>[];
  readonly pence: number;
}

/** The classes for which a customer row of the sample names a tariff. */
const RATED: readonly [CallClass, ...CallClass[]] = ['National', 'Mobile', 'Non-geographic', 'International'];

/** What a customer's calls depend on. */
export interface UsageSetting {
  readonly numbers: readonly [string, ...string[]];
  readonly tariff: string;
  /** The last day of a call: no sheet knows calls of tomorrow. */
  readonly until: CalendarDate;
  readonly invoiceNumber: string;
  /** Whether at least one call of £1.00 or more must be waiting for a bill. */
  readonly atLeastOne: boolean;
}

/** Up to twelve records: most with their own charge, some rated by tariff in whole minutes, some billed already. */
export function usageRecords(random: RandomStream, setting: UsageSetting): MadeUsage {
  const rows: SampleRow<'usage'>[] = [];
  let pence = 0;
  const count = random.chance(0.2) ? 0 : random.between(2, 12);
  for (let place = 0; place < count; place += 1) {
    const minutes = random.between(1, 45);
    const shared = { Number: random.pick(setting.numbers), Duration: minutes * 60 };
    if (random.chance(0.12)) {
      const date = serialOf(addDays(setting.until, -random.between(25, 45)));
      rows.push({
        ...shared,
        Date: date,
        'Call Class': random.pick(CALL_CLASSES),
        Charge: pounds(random.between(2, 300)),
        Billed: 'Yes',
        'Invoice Number': setting.invoiceNumber,
      });
      continue;
    }
    const date = serialOf(addDays(setting.until, -random.between(0, 18)));
    if (random.chance(0.35)) {
      const callClass = random.pick(RATED);
      rows.push({ ...shared, Date: date, 'Call Class': callClass });
      pence += tariffPence(setting.tariff, callClass, minutes) ?? 0;
    } else {
      const charge = random.between(2, 300);
      rows.push({ ...shared, Date: date, 'Call Class': random.pick(CALL_CLASSES), Charge: pounds(charge) });
      pence += charge;
    }
  }
  if (setting.atLeastOne) {
    rows.push({
      Number: setting.numbers[0],
      Duration: 1200,
      Date: serialOf(setting.until),
      'Call Class': 'International',
      Charge: 2.4,
    });
    pence += 240;
  }
  return { rows, pence };
}
