import { numberAt, numericField } from '../../columns/fieldColumns.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import {
  OF_CUSTOMER,
  OF_NUMBER,
  OF_RECORD,
  ON_CARRIER_COST,
  ON_CDR_COST,
  ON_SUGGESTED_RETAIL,
  PRICED_BY_FALLBACK,
  PRICED_BY_MARKUP,
  priceCode,
} from '../lines/priceCode.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import type { UsageRecords } from '../lines/usageRecords.ts';
import { markedUp } from './markupPrice.ts';
import type { TariffRates } from './tariffRates.ts';

/** The rows that may price a record by a markup, and the tariffs that it, its number and its customer name (below 0: none). */
interface MarkupHolders {
  customer: number;
  numberRow: number;
  callClass: number;
  ofRecord: number;
  ofNumber: number;
  ofCustomer: number;
}

/** Prices a row by a markup on what it cost; null when it did, else why it could not. */
type MarkupRater = (row: number, holders: MarkupHolders) => UnpricedReason | null;

/** The markup columns of one sheet: by call class, and those of last resort. */
interface Markups {
  readonly ofClass: readonly (NumericColumn | null)[];
  readonly retail: NumericColumn | null;
  readonly wholesale: NumericColumn | null;
}

/**
 * The second half of the rating chain (product: "Usage"; seed: Default Tariff Details, Fallback Markup): the class's markup on the best
 * cost that the record states (suggested retail, CDR, carrier; number's markup, then customer's); else the fallback markups of the
 * tariffs, the number and the customer, each its suggested retail markup on the suggested retail price, else its wholesale markup on
 * the CDR or carrier cost. A cost or markup that cannot be read is an error as soon as it would count.
 */
export function markupRater(
  usage: TypedTable,
  holders: { readonly customers: TypedTable; readonly numbers: TypedTable | undefined },
  classes: CallClassCatalogue,
  rates: TariffRates,
  records: UsageRecords,
): MarkupRater {
  const retailColumn = numericField(usage, 'suggestedRetail');
  const cdrColumn = numericField(usage, 'cdrCost');
  const carrierColumn = numericField(usage, 'carrierCost');
  const onNumber = markupsOf(holders.numbers, classes);
  const onCustomer = markupsOf(holders.customers, classes);
  const ofTariff: Markups = { ofClass: [], retail: rates.fallbackRetail, wholesale: rates.fallbackWholesale };

  // What the row at hand cost, and on what; one set for all rows, because a run asks for hundreds of thousands.
  let at = 0;
  let retail = Number.NaN;
  let cost = Number.NaN;
  let costBase = ON_CDR_COST;

  /** Keeps the price; true, so that the chain ends. */
  const price = (base: number, markup: number, code: number): true => {
    records.micros[at] = markedUp(base, markup);
    records.priceCode[at] = code;
    return true;
  };
  /** Whether a class markup of a holder’s row priced it; null when it cannot be read. */
  const byClass = (column: NumericColumn | null | undefined, row: number, holder: number): boolean | null => {
    if (column === null || column === undefined || row < 0) return false;
    const markup = numberAt(column, row);
    if (Number.isNaN(markup)) return isUnreadable(column, row) ? null : false;
    return Number.isNaN(retail)
      ? price(cost, markup, priceCode(PRICED_BY_MARKUP, holder, costBase, -1))
      : price(retail, markup, priceCode(PRICED_BY_MARKUP, holder, ON_SUGGESTED_RETAIL, -1));
  };
  /** Whether a fallback markup of a row priced it; null when one cannot be read. */
  const byFallback = (markups: Markups, row: number, holder: number, tariffRow: number): boolean | null => {
    if (row < 0) return false;
    if (isUnreadable(markups.retail, row) || isUnreadable(markups.wholesale, row)) return null;
    const onRetail = numberAt(markups.retail, row);
    if (!Number.isNaN(retail) && !Number.isNaN(onRetail)) {
      return price(retail, onRetail, priceCode(PRICED_BY_FALLBACK, holder, ON_SUGGESTED_RETAIL, tariffRow));
    }
    const onCost = numberAt(markups.wholesale, row);
    if (Number.isNaN(cost) || Number.isNaN(onCost)) return false;
    return price(cost, onCost, priceCode(PRICED_BY_FALLBACK, holder, costBase, tariffRow));
  };
  const byTariff = (tariff: number, holder: number): boolean | null => {
    const tariffRow = tariff < 0 ? -1 : rates.fallbackRowOf(tariff);
    return byFallback(ofTariff, tariffRow, holder, tariffRow);
  };

  return (row, { customer, numberRow, callClass, ofRecord, ofNumber, ofCustomer }) => {
    if (isUnreadable(retailColumn, row) || isUnreadable(cdrColumn, row) || isUnreadable(carrierColumn, row)) {
      return 'rate-unreadable';
    }
    at = row;
    retail = numberAt(retailColumn, row);
    const cdr = numberAt(cdrColumn, row);
    const isCarrier = Number.isNaN(cdr);
    cost = isCarrier ? numberAt(carrierColumn, row) : cdr;
    costBase = isCarrier ? ON_CARRIER_COST : ON_CDR_COST;
    if (Number.isNaN(retail) && Number.isNaN(cost)) return 'no-rate';

    let isPriced = byClass(onNumber.ofClass[callClass], numberRow, OF_NUMBER);
    if (isPriced === false) isPriced = byClass(onCustomer.ofClass[callClass], customer, OF_CUSTOMER);
    if (isPriced === false) isPriced = byTariff(ofRecord, OF_RECORD);
    if (isPriced === false) isPriced = byTariff(ofNumber, OF_NUMBER);
    if (isPriced === false) isPriced = byTariff(ofCustomer, OF_CUSTOMER);
    if (isPriced === false) isPriced = byFallback(onNumber, numberRow, OF_NUMBER, -1);
    if (isPriced === false) isPriced = byFallback(onCustomer, customer, OF_CUSTOMER, -1);
    if (isPriced === null) return 'rate-unreadable';
    return isPriced ? null : 'no-rate';
  };
}

function markupsOf(table: TypedTable | undefined, classes: CallClassCatalogue): Markups {
  return {
    ofClass: classes.classes.map(({ markupField }) => numericField(table, markupField)),
    retail: numericField(table, 'fallbackSuggestedRetailMarkup'),
    wholesale: numericField(table, 'fallbackMarkup'),
  };
}

/** Whether a cell holds something that cannot be read and must not be taken for blank. */
function isUnreadable(column: NumericColumn | null, row: number): boolean {
  return column !== null && Number.isNaN(column.values[row]) && cellState(column, row) === 'unreadable';
}
