import { codedField, numberAt, numericField } from '../../columns/fieldColumns.ts';
import { CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import type { CustomerTerms } from '../inputs/customerTerms.ts';
import {
  OF_CUSTOMER,
  OF_NUMBER,
  OF_RECORD,
  ON_MINUTES,
  ON_UNITS,
  PRICED_BY_CHARGE,
  PRICED_BY_RATE,
  priceCode,
} from '../lines/priceCode.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import type { UsageRecords } from '../lines/usageRecords.ts';
import { callPrice, unitPrice } from './callPrice.ts';
import { MOST_MICROS } from './markupPrice.ts';
import { TARIFF_NONE, TARIFF_UNREADABLE } from './tariffRates.ts';
import type { TariffRates } from './tariffRates.ts';
import { markupRater } from './usageMarkups.ts';

/** Prices a usage row: its price and what gave it go to the records. Null when it is priced, else why nothing prices it. */
export type UsageRater = (row: number, customer: number, numberRow: number) => UnpricedReason | null;

/** What rating reads. */
interface RatingSources {
  readonly usage: TypedTable;
  readonly customers: TypedTable;
  readonly numbers: TypedTable | undefined;
  readonly classes: CallClassCatalogue;
  readonly rates: TariffRates;
  readonly terms: CustomerTerms;
}

/**
 * The rating chain (product: "Usage"; seed: Default Tariff Details): the row's own charge; else a tariff's rate for its class (tariff
 * of the row, then the number's, then the customer's), per minute of its Duration or, without one, per unit of its Quantity; else the
 * markups on what it cost. A Quantity beside a Duration is the number of calls that the row sums up.
 */
export function usageRater(sources: RatingSources, records: UsageRecords): UsageRater {
  const { usage, customers, numbers, classes, rates } = sources;
  const charge = numericField(usage, 'charge');
  const duration = numericField(usage, 'duration');
  const quantity = numericField(usage, 'quantity');
  const classColumn = codedField(usage, 'callClass');
  const classOfCode = Int32Array.from(classColumn?.entries ?? [], (text) => (text === '' ? -1 : classes.indexOf(text)));
  const ownTariff = tariffColumn(codedField(usage, 'tariff'), rates);
  const numberTariffs = classes.classes.map(({ tariffField }) => tariffColumn(codedField(numbers, tariffField), rates));
  const customerTariffs = classes.classes.map(({ tariffField }) =>
    tariffColumn(codedField(customers, tariffField), rates),
  );
  const currencyProblem = tariffCurrencies(rates, sources.terms);
  const byMarkup = markupRater(usage, sources, classes, rates, records);
  // One object for all rows: a run rates a million.
  const holders = { customer: -1, numberRow: -1, callClass: -1, ofRecord: -1, ofNumber: -1, ofCustomer: -1 };

  /** Prices a row by one tariff; false when the tariff has no rate for it. */
  const byTariff = (row: number, tariff: number, holder: number, customer: number): UnpricedReason | null | false => {
    if (tariff === TARIFF_UNREADABLE) return 'rate-unreadable';
    const tariffRow = rates.rowOf(tariff, holders.callClass);
    if (tariffRow === TARIFF_UNREADABLE) return 'rate-unreadable';
    if (tariffRow === TARIFF_NONE) return false;
    const calls = numberAt(quantity, row);
    const seconds = numberAt(duration, row);
    const isTimed = !Number.isNaN(seconds);
    if (Number.isNaN(isTimed ? rates.perMinute[tariffRow] : rates.perUnit[tariffRow])) return false;
    if (!isTimed && Number.isNaN(calls)) return false;
    const problem = currencyProblem === null ? null : currencyProblem(tariffRow, customer);
    if (problem !== null) return problem;
    if (isTimed) {
      if (seconds < 0) return 'duration-unreadable';
      const count = Number.isNaN(calls) ? 1 : calls;
      if (!Number.isSafeInteger(count) || count < 1) return 'quantity-unreadable';
      if (count > 1 && roundsUp(rates, tariffRow)) return 'summary-rounded-up';
      records.micros[row] = callPrice(rates, tariffRow, Math.round(seconds), count);
    } else {
      if (calls < 0) return 'quantity-unreadable';
      records.micros[row] = unitPrice(rates, tariffRow, calls);
    }
    records.priceCode[row] = priceCode(PRICED_BY_RATE, holder, isTimed ? ON_MINUTES : ON_UNITS, tariffRow);
    return null;
  };

  const rate: UsageRater = (row, customer, numberRow) => {
    const own = numberAt(charge, row);
    if (!Number.isNaN(own)) {
      records.micros[row] = own;
      records.priceCode[row] = PRICED_BY_CHARGE;
      return null;
    }
    if (isUnreadable(charge, row)) return 'amount-unreadable';
    if (isUnreadable(duration, row)) return 'duration-unreadable';
    if (isUnreadable(quantity, row)) return 'quantity-unreadable';
    const code = classColumn?.codes[row] ?? 0;
    if (code === CODE_UNREADABLE) return 'rate-unreadable';
    const callClass = classOfCode[code] ?? -1;
    holders.customer = customer;
    holders.numberRow = numberRow;
    holders.callClass = callClass;
    holders.ofRecord = tariffAt(ownTariff, row);
    holders.ofNumber = callClass < 0 || numberRow < 0 ? TARIFF_NONE : tariffAt(numberTariffs[callClass], numberRow);
    holders.ofCustomer = callClass < 0 || customer < 0 ? TARIFF_NONE : tariffAt(customerTariffs[callClass], customer);
    let found = byTariff(row, holders.ofRecord, OF_RECORD, customer);
    if (found === false) found = byTariff(row, holders.ofNumber, OF_NUMBER, customer);
    if (found === false) found = byTariff(row, holders.ofCustomer, OF_CUSTOMER, customer);
    return found === false ? byMarkup(row, holders) : found;
  };
  return (row, customer, numberRow) => {
    const problem = rate(row, customer, numberRow);
    if (problem !== null) return problem;
    return Math.abs(records.micros[row] ?? Number.NaN) <= MOST_MICROS ? null : 'amount-too-large';
  };
}

/** A column that names tariffs, with the tariff of each of its codes. */
interface TariffColumn {
  readonly codes: CodedColumn['codes'];
  readonly tariffOf: Int32Array;
}

function tariffColumn(column: CodedColumn | null, rates: TariffRates): TariffColumn | null {
  return column === null ? null : { codes: column.codes, tariffOf: rates.tariffsOf(column) };
}

function tariffAt(column: TariffColumn | null | undefined, row: number): number {
  if (column === null || column === undefined) return TARIFF_NONE;
  return column.tariffOf[column.codes[row] ?? 0] ?? TARIFF_NONE;
}

/** Whether a tariff's row rounds each call's duration up beyond the second. */
function roundsUp({ firstIncrement, increment }: TariffRates, row: number): boolean {
  return (firstIncrement[row] ?? 1) > 1 || (increment[row] ?? 1) > 1;
}

/** Why a tariff's row cannot price a customer's usage in their currency; null when no tariff names a currency. */
function tariffCurrencies(
  { currency }: TariffRates,
  { currencies, currencyOf }: CustomerTerms,
): ((row: number, customer: number) => UnpricedReason | null) | null {
  if (currency === null) return null;
  return (row, customer) => {
    const named = currency[row] ?? null;
    const expected = customer < 0 ? currencies[0] : currencies[currencyOf[customer] ?? -1];
    return named === null || named === expected ? null : 'tariff-currency-differs';
  };
}

/** Whether a cell holds something that cannot be read and must not be taken for blank. */
function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && Number.isNaN(column.values[row]) && cellState(column, row) === 'unreadable';
}
