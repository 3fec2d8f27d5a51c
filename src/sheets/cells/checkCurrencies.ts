import { RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { shownText } from '../sheetGrid.ts';
import { counted, quoted } from './columnContext.ts';
import type { ColumnContext } from './columnContext.ts';

/** The currencies that a symbol can mean; a code means itself. */
const SYMBOLS: ReadonlyMap<string, readonly string[]> = new Map([
  ['£', ['GBP', 'GIP', 'FKP', 'SHP', 'EGP', 'LBP', 'SYP', 'SSP', 'SDG']],
  ['€', ['EUR']],
  [
    '$',
    ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'JMD', 'TTD', 'BBD', 'BSD', 'BZD', 'FJD', 'MXN', 'CLP', 'COP', 'ARS'],
  ],
  ['US$', ['USD']],
  ['A$', ['AUD']],
  ['AU$', ['AUD']],
  ['C$', ['CAD']],
  ['CA$', ['CAD']],
  ['NZ$', ['NZD']],
  ['HK$', ['HKD']],
  ['S$', ['SGD']],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['₽', ['RUB']],
  ['₩', ['KRW', 'KPW']],
  ['₺', ['TRY']],
  ['₴', ['UAH']],
  ['₪', ['ILS']],
  ['฿', ['THB']],
]);

/**
 * Compares the currency beside each amount (its symbol, code or number format) with the one that its row names: a contradiction is an
 * error on the cell. Where rows name none, one warning a column says that amounts look foreign to the workbook.
 */
export function checkCurrencies(context: ColumnContext, bySlot: readonly (string | null | undefined)[]): void {
  const { grid, raw, records, texts } = context;
  if (!bySlot.some((name) => (name ?? null) !== null) && !grid.formats.some((format) => format.currency !== null))
    return;
  const foreign = { count: 0, first: 0, name: '' };
  for (let record = 0; record < records.length; record += 1) {
    const row = records[record] ?? 0;
    const kind = raw.kinds[row];
    const name =
      kind === RAW_TEXT
        ? bySlot[texts.slotOf(raw.values[row] ?? 0)]
        : kind === RAW_NUMBER
          ? grid.formats[raw.formats[row] ?? 0]?.currency
          : null;
    if (name === null || name === undefined) continue;
    const own = context.currencyOf(record);
    if (own !== null) {
      if (!means(name, own)) reportConflict(context, record, row, name, own);
    } else if (!context.currencies.some((currency) => means(name, currency))) {
      if (foreign.count === 0) Object.assign(foreign, { first: record, name });
      foreign.count += 1;
    }
  }
  if (foreign.count > 0) reportForeign(context, foreign);
}

function means(name: string, currency: CurrencyCode): boolean {
  return SYMBOLS.get(name)?.includes(currency) ?? name === currency;
}

function reportConflict(context: ColumnContext, record: number, row: number, name: string, own: CurrencyCode): void {
  const shown = shownText(context.grid, context.raw, row);
  context.report({
    check: 'SHEET-CURRENCY-CONFLICT',
    record,
    value: shown,
    message: `${context.header} ${quoted(shown)} is in ${name}, but the row's currency is ${own}; the number is used as it stands. Correct one of the two.`,
  });
}

function reportForeign(context: ColumnContext, foreign: { count: number; first: number; name: string }): void {
  const row = context.records[foreign.first] ?? 0;
  context.report({
    check: 'SHEET-CURRENCY',
    record: foreign.first,
    value: shownText(context.grid, context.raw, row),
    message: `${context.header} has ${counted(foreign.count, 'amount')} in ${foreign.name}, but the workbook is in ${context.currencies.join(', ')}; the numbers are used as they stand. Set the default currency, or add a Currency column.`,
  });
}
