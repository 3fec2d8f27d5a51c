import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import { bestCost, fallbackPrice, markedUp } from './markupPrice.ts';
import type { CallCosts } from './markupPrice.ts';
import type { TariffRate, TariffRates } from './tariffRates.ts';

/** Prices a usage row: millionths of a currency unit, or NaN when nothing prices it. */
export type UsageRater = (row: number, customer: number, numberRow: number) => number;

/** Where tariffs and markups are named: on the number's row, then on the customer's. */
export interface RateHolders {
  readonly customers: TypedTable;
  readonly numbers: TypedTable | undefined;
}

/**
 * The rating chain (product: "Usage"; seed: Default Tariff Details): the row's own charge; else a tariff's rate for its class (tariff
 * of the row, then the number's, then the customer's); else the class's markup on the best cost base (number's, then customer's); else
 * the fallback markups (tariff, number, customer).
 */
export function usageRater(
  usage: TypedTable,
  holders: RateHolders,
  classes: CallClassCatalogue,
  rates: TariffRates,
): UsageRater {
  const charge = numericField(usage, 'charge');
  const duration = numericField(usage, 'duration');
  const ownTariff = codedField(usage, 'tariff');
  const classColumn = codedField(usage, 'callClass');
  const classOfCode = classColumn?.entries.map((text) => (text === '' ? -1 : classes.indexOf(text))) ?? [];
  const costs = costReader(usage);
  const onNumber = holderColumns(holders.numbers, classes);
  const onCustomer = holderColumns(holders.customers, classes);

  return (row, customer, numberRow) => {
    if (charge !== null && cellState(charge, row) !== 'blank') return numberAt(charge, row);
    const callClass = classOfCode[classColumn?.codes[row] ?? 0] ?? -1;
    const tariffs = [
      textAt(ownTariff, row),
      tariffOf(onNumber, callClass, numberRow),
      tariffOf(onCustomer, callClass, customer),
    ].filter((tariff) => tariff !== null);
    const seconds = secondsAt(duration, row);
    for (const tariff of Number.isNaN(seconds) ? [] : tariffs) {
      const rate = rates.rate(tariff, callClass);
      if (rate !== undefined) return callPrice(rate, seconds);
    }
    return markupOf(costs(row), tariffs, callClass, { onNumber, numberRow, onCustomer, customer, rates });
  };
}

/** What a call costs by a tariff: connection + rate × seconds ÷ 60, at least the minimum; millionths, rounded half away from zero. */
export function callPrice(rate: TariffRate, seconds: number): number {
  const price = rate.connection + scaledQuotient(rate.perMinute, seconds, 60);
  return Math.max(price, rate.minimum);
}

/** The columns of one holder: by call class the tariff and the markup, and the markups of last resort. */
interface HolderColumns {
  readonly tariffs: readonly (CodedColumn | null)[];
  readonly markups: readonly (NumericColumn | null)[];
  readonly fallbackRetail: NumericColumn | null;
  readonly fallbackWholesale: NumericColumn | null;
}

interface Holders {
  readonly onNumber: HolderColumns;
  readonly numberRow: number;
  readonly onCustomer: HolderColumns;
  readonly customer: number;
  readonly rates: TariffRates;
}

function markupOf(costs: CallCosts, tariffs: readonly string[], callClass: number, holders: Holders): number {
  const { onNumber, numberRow, onCustomer, customer, rates } = holders;
  const base = bestCost(costs);
  if (Number.isNaN(base)) return Number.NaN;
  const places = [
    { columns: onNumber, row: numberRow },
    { columns: onCustomer, row: customer },
  ];
  for (const { columns, row } of places) {
    const markup = row < 0 ? Number.NaN : numberAt(columns.markups[callClass] ?? null, row);
    if (!Number.isNaN(markup)) return markedUp(base, markup);
  }
  for (const tariff of tariffs) {
    const markups = rates.fallback(tariff);
    const price = markups === undefined ? Number.NaN : fallbackPrice(costs, markups);
    if (!Number.isNaN(price)) return price;
  }
  for (const { columns, row } of places) {
    if (row < 0) continue;
    const suggestedRetail = numberAt(columns.fallbackRetail, row);
    const price = fallbackPrice(costs, { suggestedRetail, wholesale: numberAt(columns.fallbackWholesale, row) });
    if (!Number.isNaN(price)) return price;
  }
  return Number.NaN;
}

function holderColumns(table: TypedTable | undefined, classes: CallClassCatalogue): HolderColumns {
  return {
    tariffs: classes.classes.map(({ tariffField }) => codedField(table, tariffField)),
    markups: classes.classes.map(({ markupField }) => numericField(table, markupField)),
    fallbackRetail: numericField(table, 'fallbackSuggestedRetailMarkup'),
    fallbackWholesale: numericField(table, 'fallbackMarkup'),
  };
}

function costReader(usage: TypedTable): (row: number) => CallCosts {
  const suggestedRetail = numericField(usage, 'suggestedRetail');
  const cdr = numericField(usage, 'cdrCost');
  const carrier = numericField(usage, 'carrierCost');
  return (row) => ({
    suggestedRetail: numberAt(suggestedRetail, row),
    cdr: numberAt(cdr, row),
    carrier: numberAt(carrier, row),
  });
}

function secondsAt(duration: NumericColumn | null, row: number): number {
  const seconds = Math.round(numberAt(duration, row));
  return seconds >= 0 ? seconds : Number.NaN;
}

function tariffOf(holder: HolderColumns, callClass: number, row: number): string | null {
  return row < 0 || callClass < 0 ? null : textAt(holder.tariffs[callClass] ?? null, row);
}
