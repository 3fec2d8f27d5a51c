import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { addressOf, columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { shortDecimalText } from '../../domain/decimalText.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { SOURCE_USAGE } from '../lines/lineStore.ts';
import {
  OF_CUSTOMER,
  OF_NUMBER,
  OF_RECORD,
  ON_CARRIER_COST,
  ON_CDR_COST,
  ON_SUGGESTED_RETAIL,
  ON_UNITS,
  PRICED_BY_CHARGE,
  PRICED_BY_FALLBACK,
  PRICED_BY_RATE,
  priceOrigin,
} from '../lines/priceCode.ts';
import type { PriceOrigin } from '../lines/priceCode.ts';

const HOLDERS: Readonly<Record<number, string>> = {
  [OF_RECORD]: 'record',
  [OF_NUMBER]: 'number',
  [OF_CUSTOMER]: 'customer',
};
const BASES: Readonly<Record<number, string>> = {
  [ON_SUGGESTED_RETAIL]: 'suggested retail',
  [ON_CDR_COST]: 'CDR cost',
  [ON_CARRIER_COST]: 'carrier cost',
};

/** A holder's row: where its markups are. */
interface HolderRow {
  readonly table: TypedTable | undefined;
  readonly row: number;
}

/**
 * What priced a usage line, in words, with the cell of the rate or markup: "tariff Standard of the customer (Tariffs!C2)". Records that
 * were priced differently are each told with their count, in the order of the sheet. Null for a line that is not of the usage sheet.
 */
export function usagePriceSource(context: BillRunContext, line: number): string | null {
  const { lines, usageRecords } = context;
  if (usageRecords === null || lines.source[line] !== SOURCE_USAGE) return null;
  const rowsByCode = new Map<number, number[]>();
  for (const row of usageRecords.rowsOf(line)) {
    const code = usageRecords.priceCode[row] ?? 0;
    const rows = rowsByCode.get(code);
    if (rows === undefined) rowsByCode.set(code, [row]);
    else rows.push(row);
  }
  const customer = lines.customer[line] ?? -1;
  const sources = [...rowsByCode].map(([code, rows]) => ({ rows, text: sourceText(context, customer, code, rows) }));
  if (sources.length === 1) return sources[0]?.text ?? null;
  return sources.map(({ rows, text }) => `${String(rows.length)} by ${text}`).join('; ');
}

function sourceText(context: BillRunContext, customer: number, code: number, rows: readonly number[]): string {
  const origin = priceOrigin(code);
  const holder = HOLDERS[origin.holder] ?? '';
  if (origin.by === PRICED_BY_CHARGE) return 'own charge';
  if (origin.by === PRICED_BY_RATE) {
    const isOfUnits = origin.base === ON_UNITS;
    const tariff = tariffText(context, origin, holder, isOfUnits ? 'ratePerUnit' : 'rate');
    return isOfUnits ? `${tariff}, ${unitsText(context, rows)}` : tariff;
  }
  return markupText(context, origin, customer, rows[0] ?? -1);
}

function tariffText(context: BillRunContext, { tariffRow }: PriceOrigin, holder: string, field: string): string {
  const tariffs = context.sources.tables.get('tariffs');
  const name = textAt(codedField(tariffs, 'tariff'), tariffRow) ?? '';
  return `tariff ${name} of the ${holder} (${cellText(tariffs, tariffRow, field)})`;
}

/** The units of several records together, to six decimals: the sheet's numbers are no exact decimals. */
function unitsText({ sources }: BillRunContext, rows: readonly number[]): string {
  const quantity = numericField(sources.tables.get('usage'), 'quantity');
  const micros = rows.reduce((sum, row) => sum + Math.round(numberAt(quantity, row) * 1e6), 0);
  return `${shortDecimalText(micros, 6)} units`;
}

function markupText(context: BillRunContext, origin: PriceOrigin, customer: number, row: number): string {
  const { tables, catalogues } = context.sources;
  const isFallback = origin.by === PRICED_BY_FALLBACK;
  const place = markupPlace(context, origin, customer, row);
  const callClass = textAt(codedField(tables.get('usage'), 'callClass'), row);
  const ofClass = catalogues.callClasses.classes[catalogues.callClasses.indexOf(callClass ?? '')]?.markupField ?? '';
  const ofFallback = origin.base === ON_SUGGESTED_RETAIL ? 'fallbackSuggestedRetailMarkup' : 'fallbackMarkup';
  const field = isFallback ? ofFallback : ofClass;
  const percent = shortDecimalText(numberAt(numericField(place.table, field), place.row), 6);
  const tariff = textAt(codedField(tables.get('tariffs'), 'tariff'), origin.tariffRow);
  const named = HOLDERS[origin.holder] ?? '';
  const owner = origin.tariffRow < 0 ? `the ${named}` : `tariff ${tariff ?? ''} of the ${named}`;
  const cell = cellText(place.table, place.row, field);
  return `${isFallback ? 'fallback markup' : 'markup'} ${percent}% of ${owner} (${cell}) on ${BASES[origin.base] ?? ''}`;
}

function markupPlace(context: BillRunContext, origin: PriceOrigin, customer: number, row: number): HolderRow {
  const { tables } = context.sources;
  if (origin.tariffRow >= 0) return { table: tables.get('tariffs'), row: origin.tariffRow };
  if (origin.holder === OF_CUSTOMER) return { table: context.customers, row: customer };
  return { table: tables.get('numbers'), row: context.usageRecords?.numberRow[row] ?? -1 };
}

function cellText(table: TypedTable | undefined, row: number, field: string): string {
  if (table === undefined) return '';
  const column = columnOf(table, field);
  return column === undefined ? table.sheet : `${table.sheet}!${addressOf(table, row, column)}`;
}
