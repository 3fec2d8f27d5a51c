import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import { MOST_MICROS, bestCost, fallbackPrice, markedUp } from './markupPrice.ts';
import type { CallCosts } from './markupPrice.ts';
import type { TariffRate, TariffRates } from './tariffRates.ts';

/** Prices a usage row: millionths of a currency unit, or why nothing prices it. */
export type UsageRater = (row: number, customer: number, numberRow: number) => number | UnpricedReason;

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

  // Tariffs in the order in which they count; one list for all rows, as there may be a million.
  const tariffs: [string | null, string | null, string | null] = [null, null, null];

  const price = (row: number, customer: number, numberRow: number): number | UnpricedReason => {
    const own = amountAt(charge, row);
    if (own === null) return 'amount-unreadable';
    if (!Number.isNaN(own)) return own;
    const callClass = classOfCode[classColumn?.codes[row] ?? 0] ?? -1;
    tariffs[0] = textAt(ownTariff, row);
    tariffs[1] = tariffOf(onNumber, callClass, numberRow);
    tariffs[2] = tariffOf(onCustomer, callClass, customer);
    const seconds = amountAt(duration, row);
    for (const tariff of tariffs) {
      const rate = tariff === null || Number.isNaN(seconds) ? undefined : rates.rate(tariff, callClass);
      if (rate === undefined) continue;
      if (rate === null) return 'rate-unreadable';
      return seconds === null || seconds < 0 ? 'duration-unreadable' : callPrice(rate, Math.round(seconds));
    }
    const cost = costs(row);
    if (cost === null) return 'rate-unreadable';
    const markedUpPrice = markupOf(cost, tariffs, callClass, { onNumber, numberRow, onCustomer, customer, rates });
    if (markedUpPrice === null) return 'rate-unreadable';
    return Number.isNaN(markedUpPrice) ? 'no-rate' : markedUpPrice;
  };
  return (row, customer, numberRow) => {
    const found = price(row, customer, numberRow);
    return typeof found === 'number' && Math.abs(found) > MOST_MICROS ? 'amount-too-large' : found;
  };
}

/** What a call costs by a tariff: connection + rate × seconds ÷ 60, at least the minimum; millionths, half away from zero. */
function callPrice(rate: TariffRate, seconds: number): number {
  if (Math.abs(rate.perMinute * seconds) > MOST_MICROS * 60) return Number.POSITIVE_INFINITY;
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

/** The price by markups; NaN when there is none, null when the markup that would count cannot be read. */
function markupOf(
  costs: CallCosts,
  tariffs: readonly (string | null)[],
  callClass: number,
  holders: Holders,
): number | null {
  const { onNumber, numberRow, onCustomer, customer, rates } = holders;
  const base = bestCost(costs);
  if (Number.isNaN(base)) return Number.NaN;
  const places = [
    { columns: onNumber, row: numberRow },
    { columns: onCustomer, row: customer },
  ];
  for (const { columns, row } of places) {
    const markup = row < 0 ? Number.NaN : amountAt(columns.markups[callClass] ?? null, row);
    if (markup === null) return null;
    if (!Number.isNaN(markup)) return markedUp(base, markup);
  }
  for (const tariff of tariffs) {
    const markups = tariff === null ? undefined : rates.fallback(tariff);
    const price = markups === undefined ? Number.NaN : fallbackPrice(costs, markups);
    if (!Number.isNaN(price)) return price;
  }
  for (const { columns, row } of places) {
    if (row < 0) continue;
    const suggestedRetail = amountAt(columns.fallbackRetail, row);
    const wholesale = amountAt(columns.fallbackWholesale, row);
    if (suggestedRetail === null || wholesale === null) return null;
    const price = fallbackPrice(costs, { suggestedRetail, wholesale });
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

/** What a record says that it cost; null when one of its costs cannot be read. */
function costReader(usage: TypedTable): (row: number) => CallCosts | null {
  const suggestedRetail = numericField(usage, 'suggestedRetail');
  const cdr = numericField(usage, 'cdrCost');
  const carrier = numericField(usage, 'carrierCost');
  return (row) => {
    const retail = amountAt(suggestedRetail, row);
    const ofCdr = amountAt(cdr, row);
    const ofCarrier = amountAt(carrier, row);
    if (retail === null || ofCdr === null || ofCarrier === null) return null;
    return { suggestedRetail: retail, cdr: ofCdr, carrier: ofCarrier };
  };
}

/** The number of a cell: NaN when it is blank, null when it cannot be read and must not be taken for blank. */
function amountAt(column: NumericColumn | null, row: number): number | null {
  const value = numberAt(column, row);
  return column !== null && Number.isNaN(value) && cellState(column, row) === 'unreadable' ? null : value;
}

function tariffOf(holder: HolderColumns, callClass: number, row: number): string | null {
  return row < 0 || callClass < 0 ? null : textAt(holder.tariffs[callClass] ?? null, row);
}
