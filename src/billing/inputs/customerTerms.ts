import { codedField, numericField } from '../../columns/fieldColumns.ts';
import { forEachBit } from '../../columns/bitset.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { statusLookup } from '../../domain/statusLookup.ts';
import type { StatusDefinition } from '../../domain/statusDefinition.ts';
import type { BillRunSources } from '../billRunInput.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import { customerDates } from './customerDates.ts';
import type { CustomerDates } from './customerDates.ts';
import { rateAt } from '../vat/rateAt.ts';

/** `cycleMonths` of a customer whose cycle is manual, and of one whose cycle is blank, unknown or counted in days. */
const CYCLE_MANUAL = 0;
export const CYCLE_UNKNOWN = -1;

/** The terms on which each customer is billed; arrays have one element a record, NaN where there is no date. */
export interface CustomerTerms extends CustomerDates {
  /** Index into `statuses`, or -1 when blank or unknown. */
  readonly statusOf: Int16Array;
  readonly statuses: readonly StatusDefinition[];
  /** Months of the cycle, CYCLE_MANUAL or CYCLE_UNKNOWN. */
  readonly cycleMonths: Int16Array;
  /** Index into `cycleNames` (the catalogue's name), -1 when unknown. */
  readonly cycleOf: Int16Array;
  readonly cycleNames: readonly string[];
  /** Index into `currencies`, or -1 when the cell names no currency. */
  readonly currencyOf: Int16Array;
  readonly currencies: readonly CurrencyCode[];
  /** Millionths of a currency unit, in which sheets' amounts are, in one minor unit; NaN where the currency is not known. */
  readonly microsPerMinor: Float64Array;
  /** Percent in millionths; NaN when none is known. */
  readonly vatRate: Float64Array;
  /** The rate of calls: their own, else the customer's. */
  readonly callsVatRate: Float64Array;
}

/** Reads the customers' terms. Nothing is guessed: what is blank or unknown stays -1 or NaN for the rules to decide on. */
export function customerTerms(customers: TypedTable, sources: BillRunSources): CustomerTerms {
  const { catalogues, settings } = sources;
  const count = customers.rowCount;
  const statuses = catalogues.statuses.statuses;
  const findStatus = statusLookup(catalogues.statuses);
  const indexOfStatus = (name: string): number => {
    const status = findStatus(name);
    return status === undefined ? -1 : statuses.indexOf(status);
  };
  const statusOf = codedIndexes(codedField(customers, 'customerStatus'), count, -1, indexOfStatus);

  const cycleNames = catalogues.periods.names;
  const cycleIndex = (name: string): number => {
    const period = catalogues.periods.find(name);
    if (period !== undefined) return cycleNames.indexOf(period.name);
    return catalogues.periods.isManual(name) ? cycleNames.length - 1 : -1;
  };
  const cycleOf = codedIndexes(codedField(customers, 'billingCycle'), count, -1, cycleIndex);
  const monthsOfCycle = cycleNames.map((name) => {
    const period = catalogues.periods.find(name);
    if (period === undefined) return CYCLE_MANUAL;
    return period.unit === 'months' ? period.count : CYCLE_UNKNOWN;
  });
  const cycleMonths = new Int16Array(count).fill(CYCLE_UNKNOWN);
  for (let record = 0; record < count; record += 1) {
    const cycle = cycleOf[record] ?? -1;
    if (cycle >= 0) cycleMonths[record] = monthsOfCycle[cycle] ?? CYCLE_UNKNOWN;
  }

  const currencies: CurrencyCode[] = [settings.defaultCurrency];
  const currencyIndex = (text: string): number => {
    const code = currencyCode(text);
    if (code === null) return -1;
    const known = currencies.indexOf(code);
    return known >= 0 ? known : currencies.push(code) - 1;
  };
  const currencyOf = codedIndexes(codedField(customers, 'currency'), count, 0, currencyIndex);
  const microsOf = currencies.map((currency) => microsPerMinorUnit(currencyExponent(currency)));
  const microsPerMinor = new Float64Array(count).fill(Number.NaN);
  for (let record = 0; record < count; record += 1) {
    const currency = currencyOf[record] ?? -1;
    if (currency >= 0) microsPerMinor[record] = microsOf[currency] ?? Number.NaN;
  }

  const dates = customerDates(customers, statusOf, statuses);
  const vatRate = filled(numericField(customers, 'vatRate'), count, settings.vatRate);
  const callsColumn = numericField(customers, 'vatRateCalls');
  const callsVatRate = callsColumn === null ? vatRate : vatRate.slice();
  if (callsColumn !== null) {
    for (let record = 0; record < count; record += 1) {
      callsVatRate[record] = rateAt(callsColumn, record, vatRate[record] ?? Number.NaN);
    }
  }
  return {
    statusOf,
    statuses,
    cycleMonths,
    cycleOf,
    cycleNames,
    currencyOf,
    currencies,
    microsPerMinor,
    ...dates,
    vatRate,
    callsVatRate,
  };
}

/** An index for each record by its text; `whenBlank` for a blank cell and where there is no column. */
function codedIndexes(
  column: CodedColumn | null,
  count: number,
  whenBlank: number,
  indexOf: (text: string) => number,
): Int16Array {
  if (column === null) return new Int16Array(count).fill(whenBlank);
  const byCode = Int16Array.from(column.entries, (text, code) => {
    if (code === CODE_BLANK) return whenBlank;
    return code === CODE_UNREADABLE ? -1 : indexOf(text);
  });
  const { codes } = column;
  const indexes = new Int16Array(codes.length);
  for (let record = 0; record < codes.length; record += 1) indexes[record] = byCode[codes[record] ?? 0] ?? -1;
  return indexes;
}

/** The rates of a column; a blank cell (never an unreadable one) takes the setting's rate, given as percent text. */
function filled(column: NumericColumn | null, count: number, setting: string | null): Float64Array {
  const rates = column?.values ?? new Float64Array(count).fill(Number.NaN);
  if (setting === null) return rates;
  const rate = Math.round(Number(setting) * 1e6);
  if (column === null) return rates.fill(rate);
  const known = rates.slice();
  forEachBit(column.blanks, (record) => {
    known[record] = rate;
  });
  return known;
}
