import { numberAt, numericField, codedField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import type { FallbackMarkups } from './markupPrice.ts';

/** A tariff's price for one class of calls, in millionths of a currency unit. */
export interface TariffRate {
  /** For a minute. */
  readonly perMinute: number;
  /** For each call. */
  readonly connection: number;
  /** The least that a call costs. */
  readonly minimum: number;
}

/** What the tariffs sheet prices. */
export interface TariffRates {
  /** The rate of a tariff for a call class (index in the catalogue); undefined when it has none, null when it cannot be read. */
  readonly rate: (tariff: string, callClass: number) => TariffRate | null | undefined;
  /** The fallback markups of a tariff, from the first of its rows that states any; undefined when none does. */
  readonly fallback: (tariff: string) => FallbackMarkups | undefined;
}

/**
 * Reads the tariffs sheet. A row whose class is unknown or whose rate is blank gives no rate. One whose rate, connection or minimum
 * cannot be read gives a rate that nobody knows: calls that need it stay unpriced. Of two rows for one tariff and class the first counts.
 */
export function tariffRates(tariffs: TypedTable | undefined, classes: CallClassCatalogue): TariffRates {
  /** By call class, then by folded tariff name. */
  const rates = classes.classes.map(() => new Map<string, TariffRate | null>());
  const fallbacks = new Map<string, FallbackMarkups>();
  if (tariffs === undefined) return { rate: () => undefined, fallback: () => undefined };
  const names = codedField(tariffs, 'tariff');
  const classNames = codedField(tariffs, 'callClass');
  const perMinute = numericField(tariffs, 'rate');
  const connection = numericField(tariffs, 'connection');
  const minimum = numericField(tariffs, 'minimum');
  const retail = numericField(tariffs, 'fallbackSuggestedRetailMarkup');
  const wholesale = numericField(tariffs, 'fallbackMarkup');
  for (let row = 0; row < tariffs.rowCount; row += 1) {
    const name = textAt(names, row);
    if (name === null) continue;
    const fallback = { suggestedRetail: numberAt(retail, row), wholesale: numberAt(wholesale, row) };
    const statesAny = !Number.isNaN(fallback.suggestedRetail) || !Number.isNaN(fallback.wholesale);
    if (statesAny && !fallbacks.has(foldedName(name))) fallbacks.set(foldedName(name), fallback);
    const className = textAt(classNames, row);
    const rate = perMinute !== null && cellState(perMinute, row) === 'unreadable' ? null : numberAt(perMinute, row);
    const extra = amountOrNone(connection, row);
    const least = amountOrNone(minimum, row);
    if (className === null || Number.isNaN(rate)) continue;
    const ofClass = rates[classes.indexOf(className)];
    if (ofClass === undefined || ofClass.has(foldedName(name))) continue;
    const isKnown = rate !== null && extra !== null && least !== null;
    ofClass.set(foldedName(name), isKnown ? { perMinute: rate, connection: extra, minimum: least } : null);
  }
  const folded = foldedOnce();
  return {
    rate: (tariff, callClass) => rates[callClass]?.get(folded(tariff)),
    fallback: (tariff) => fallbacks.get(folded(tariff)),
  };
}

/** Folds names, each once: a million calls name the same few tariffs. */
function foldedOnce(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const folded = foldedName(name);
    known.set(name, folded);
    return folded;
  };
}

/** A tariff without a connection charge or a minimum has none of it; one that cannot be read is not known, so null. */
function amountOrNone(column: NumericColumn | null, row: number): number | null {
  if (column === null) return 0;
  const state = cellState(column, row);
  return state === 'blank' ? 0 : state === 'unreadable' ? null : numberAt(column, row);
}
