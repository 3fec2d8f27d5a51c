import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE, cellState } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyCode } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';

/** Instead of a tariff or of its row: there is none, and there is one that cannot be read. */
export const TARIFF_NONE = -1;
export const TARIFF_UNREADABLE = -2;

/** What the tariffs sheet prices; tariffs and rows are indexes, so that a million calls compare no names. */
export interface TariffRates {
  /** For each code of a column that names tariffs: the tariff, TARIFF_NONE when blank or not in the sheet, or TARIFF_UNREADABLE. */
  readonly tariffsOf: (names: CodedColumn | null) => Int32Array;
  /** The row that prices a class (index in the catalogue) by a tariff, TARIFF_NONE, or TARIFF_UNREADABLE when a price in it is. */
  readonly rowOf: (tariff: number, callClass: number) => number;
  /** The first row of a tariff that states a fallback markup, or TARIFF_NONE. */
  readonly fallbackRowOf: (tariff: number) => number;
  /** By row, in millionths of a currency unit: for a minute, for a unit (both NaN where there is none), for each call, and at least. */
  readonly perMinute: Float64Array;
  readonly perUnit: Float64Array;
  readonly connection: Float64Array;
  readonly minimum: Float64Array;
  /** By row, in whole seconds: the first and each further increment of a call that is charged as if it were used up. */
  readonly firstIncrement: Float64Array;
  readonly increment: Float64Array;
  readonly fallbackRetail: NumericColumn | null;
  readonly fallbackWholesale: NumericColumn | null;
  /** By row the currency of its prices, null where it is the customer’s own; null when no row names one. */
  readonly currency: readonly (CurrencyCode | 'unknown' | null)[] | null;
}

/** What tariffs are in the sheet and where: by tariff and class. */
interface TariffRows {
  readonly tariffOfName: ReadonlyMap<string, number>;
  readonly rows: Int32Array;
  readonly fallbackRows: Int32Array;
}

/**
 * Reads the tariffs sheet. A row whose class is unknown or that has no rate prices nothing. One whose rate, connection, minimum or
 * increment cannot be read (or whose increment is not a whole second or more) gives a rate that nobody knows: calls that need it stay
 * unpriced. Of two rows for one tariff and class the first counts. A blank Increment is one second, a blank Initial Increment is the
 * Increment.
 */
export function tariffRates(tariffs: TypedTable | undefined, classes: CallClassCatalogue): TariffRates {
  const columns = {
    rate: numericField(tariffs, 'rate'),
    ratePerUnit: numericField(tariffs, 'ratePerUnit'),
    connection: numericField(tariffs, 'connection'),
    minimum: numericField(tariffs, 'minimum'),
    initialIncrement: numericField(tariffs, 'initialIncrement'),
    increment: numericField(tariffs, 'increment'),
  };
  const rowCount = tariffs?.rowCount ?? 0;
  const increment = valuesOf(columns.increment, rowCount, () => 1);
  const firstIncrement = valuesOf(columns.initialIncrement, rowCount, (row) => increment[row] ?? Number.NaN);
  const { rate, ratePerUnit, ...extras } = columns;
  const isUnreadable = (column: NumericColumn | null, row: number): boolean =>
    column !== null && cellState(column, row) === 'unreadable';
  const isUnknown = (row: number): boolean =>
    Object.values(extras).some((column) => isUnreadable(column, row)) ||
    !isWholeSeconds(increment[row]) ||
    !isWholeSeconds(firstIncrement[row]);
  const perMinute = valuesOf(rate, rowCount, () => Number.NaN);
  const perUnit = valuesOf(ratePerUnit, rowCount, () => Number.NaN);
  const hasRate = (row: number): boolean => !Number.isNaN(perMinute[row]) || !Number.isNaN(perUnit[row]);
  const fallbackRetail = numericField(tariffs, 'fallbackSuggestedRetailMarkup');
  const fallbackWholesale = numericField(tariffs, 'fallbackMarkup');
  const { tariffOfName, rows, fallbackRows } = tariffRows(tariffs, classes, {
    ofRate: (row) => {
      if (isUnreadable(rate, row) || isUnreadable(ratePerUnit, row)) return TARIFF_UNREADABLE;
      if (!hasRate(row)) return TARIFF_NONE;
      return isUnknown(row) ? TARIFF_UNREADABLE : row;
    },
    statesFallback: (row) => isFilled(fallbackRetail, row) || isFilled(fallbackWholesale, row),
  });
  const classCount = classes.classes.length;
  return {
    tariffsOf: (names) => tariffsOf(names, tariffOfName),
    rowOf: (tariff, callClass) =>
      tariff < 0 || callClass < 0 ? TARIFF_NONE : (rows[tariff * classCount + callClass] ?? TARIFF_NONE),
    fallbackRowOf: (tariff) => fallbackRows[tariff] ?? TARIFF_NONE,
    perMinute,
    perUnit,
    connection: valuesOf(columns.connection, rowCount, () => 0),
    minimum: valuesOf(columns.minimum, rowCount, () => 0),
    firstIncrement,
    increment,
    fallbackRetail,
    fallbackWholesale,
    currency: currencies(codedField(tariffs, 'currency'), rowCount),
  };
}

function tariffRows(
  tariffs: TypedTable | undefined,
  classes: CallClassCatalogue,
  of: { readonly ofRate: (row: number) => number; readonly statesFallback: (row: number) => boolean },
): TariffRows {
  const names = codedField(tariffs, 'tariff');
  const classNames = codedField(tariffs, 'callClass');
  const rowCount = tariffs?.rowCount ?? 0;
  const tariffOfName = new Map<string, number>();
  for (const name of names?.entries ?? []) {
    const folded = foldedName(name);
    if (folded !== '' && !tariffOfName.has(folded)) tariffOfName.set(folded, tariffOfName.size);
  }
  const classCount = classes.classes.length;
  const rows = new Int32Array(tariffOfName.size * classCount).fill(TARIFF_NONE);
  const fallbackRows = new Int32Array(tariffOfName.size).fill(TARIFF_NONE);
  for (let row = 0; row < rowCount; row += 1) {
    const tariff = tariffOfName.get(foldedName(textAt(names, row) ?? ''));
    if (tariff === undefined) continue;
    if (fallbackRows[tariff] === TARIFF_NONE && of.statesFallback(row)) fallbackRows[tariff] = row;
    const className = textAt(classNames, row);
    const callClass = className === null ? -1 : classes.indexOf(className);
    const place = tariff * classCount + callClass;
    if (callClass >= 0 && rows[place] === TARIFF_NONE) rows[place] = of.ofRate(row);
  }
  return { tariffOfName, rows, fallbackRows };
}

function tariffsOf(names: CodedColumn | null, tariffOfName: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(names?.entries ?? [], (text, code) => {
    if (code === CODE_BLANK) return TARIFF_NONE;
    return code === CODE_UNREADABLE ? TARIFF_UNREADABLE : (tariffOfName.get(foldedName(text)) ?? TARIFF_NONE);
  });
}

/** The values of a column; of a blank cell, and of every row without the column, what blank means. NaN where it cannot be read. */
function valuesOf(column: NumericColumn | null, rowCount: number, whenBlank: (row: number) => number): Float64Array {
  return Float64Array.from({ length: rowCount }, (_, row) =>
    column === null || cellState(column, row) === 'blank' ? whenBlank(row) : numberAt(column, row),
  );
}

function isWholeSeconds(seconds: number | undefined): boolean {
  return Number.isSafeInteger(seconds) && (seconds ?? 0) >= 1;
}

/** Whether a cell has something in it, readable or not. */
function isFilled(column: NumericColumn | null, row: number): boolean {
  return column !== null && cellState(column, row) !== 'blank';
}

function currencies(column: CodedColumn | null, rowCount: number): TariffRates['currency'] {
  if (column === null) return null;
  return Array.from({ length: rowCount }, (_, row) => {
    const code = column.codes[row] ?? CODE_BLANK;
    return code === CODE_BLANK ? null : (currencyCode(column.entries[code] ?? '') ?? 'unknown');
  });
}
