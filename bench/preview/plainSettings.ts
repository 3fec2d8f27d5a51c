import type { LoadedRules } from '../../src/app/rules/loadedRules.ts';
import { RUN_DATE } from './billRows.ts';
import type { PlainSettings } from './plainBillRun.ts';

/** Standard rates of the United Kingdom, latest first. */
const STANDARD_RATES = [
  { from: Date.UTC(2011, 0, 4), rate: 20 },
  { from: Date.UTC(2010, 0, 1), rate: 17.5 },
  { from: Date.UTC(2008, 11, 1), rate: 15 },
  { from: Date.UTC(1991, 3, 1), rate: 17.5 },
].map(({ from, rate }) => ({ from: from / 86_400_000, rate }));

/** The shipped catalogues as the plain bill run reads them. */
export function plainSettings({ billing }: LoadedRules): PlainSettings {
  const periods = billing.periods.names.map((name) => ({ name, period: billing.periods.find(name) }));
  return {
    runDate: RUN_DATE,
    cutOff: RUN_DATE - 1,
    frequencies: new Map(periods.flatMap(({ name, period }) => (period === undefined ? [] : [[name, period]]))),
    cycles: new Map(periods.map(({ name, period }) => [name, period?.count ?? 0])),
    statuses: new Map(billing.statuses.statuses.map((status) => [status.name, status])),
    standardRateOn: (day) => STANDARD_RATES.find(({ from }) => day >= from)?.rate ?? null,
  };
}
