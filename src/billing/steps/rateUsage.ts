import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import type { TariffRate, TariffRates } from './tariffRates.ts';

/** Prices a usage row: millionths of a currency unit, or NaN when nothing prices it. */
export type UsageRater = (row: number, customer: number, numberRow: number) => number;

/** Where tariffs are named: by the class's tariff field on the number's row, then on the customer's. */
export interface TariffHolders {
  readonly customers: TypedTable;
  readonly numbers: TypedTable | undefined;
}

/**
 * The rating chain (product: "Usage"): the row's own charge; else a tariff's rate for its class, the tariff taken from the row, then
 * from the number, then from the customer. Later sources (markups, fallbacks) go at the end of the chain.
 */
export function usageRater(
  usage: TypedTable,
  holders: TariffHolders,
  classes: CallClassCatalogue,
  rates: TariffRates,
): UsageRater {
  const charge = numericField(usage, 'charge');
  const duration = numericField(usage, 'duration');
  const ownTariff = codedField(usage, 'tariff');
  const classColumn = codedField(usage, 'callClass');
  const classOfCode = classColumn?.entries.map((text) => (text === '' ? -1 : classes.indexOf(text))) ?? [];
  const numberTariffs = classes.classes.map(({ tariffField }) => codedField(holders.numbers, tariffField));
  const customerTariffs = classes.classes.map(({ tariffField }) => codedField(holders.customers, tariffField));

  return (row, customer, numberRow) => {
    if (charge !== null && cellState(charge, row) !== 'blank') return numberAt(charge, row);
    const callClass = classOfCode[classColumn?.codes[row] ?? 0] ?? -1;
    const seconds = secondsAt(duration, row);
    if (callClass < 0 || Number.isNaN(seconds)) return Number.NaN;
    const rate =
      rateOf(rates, textAt(ownTariff, row), callClass) ??
      rateOf(rates, tariffAt(numberTariffs[callClass], numberRow), callClass) ??
      rateOf(rates, tariffAt(customerTariffs[callClass], customer), callClass);
    return rate === undefined ? Number.NaN : callPrice(rate, seconds);
  };
}

/** What a call costs by a tariff: connection + rate × seconds ÷ 60, at least the minimum; millionths, rounded half away from zero. */
export function callPrice(rate: TariffRate, seconds: number): number {
  const price = rate.connection + scaledQuotient(rate.perMinute, seconds, 60);
  return Math.max(price, rate.minimum);
}

function secondsAt(duration: NumericColumn | null, row: number): number {
  const seconds = Math.round(numberAt(duration, row));
  return seconds >= 0 ? seconds : Number.NaN;
}

function tariffAt(column: CodedColumn | null | undefined, row: number): string | null {
  return row < 0 ? null : textAt(column ?? null, row);
}

function rateOf(rates: TariffRates, tariff: string | null, callClass: number): TariffRate | undefined {
  return tariff === null ? undefined : rates(tariff, callClass);
}
