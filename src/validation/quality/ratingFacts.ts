import type { TypedColumn } from '../../columns/typedColumn.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { codedColumn, listColumn, mapEntries, numberAt, textAt, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from '../factDefinitions.ts';
import { countPerCustomer } from '../perCustomer.ts';
import { CALL_TARIFFS } from './tariffFacts.ts';

const TARIFF_INPUTS = [...CALL_TARIFFS, 'tariffs.tariff'] as const;
const PRICES = ['rate', 'ratePerUnit', 'connection', 'minimum'] as const;
/** Five minutes: nobody charges by longer steps, but minutes typed as a time of day do. */
const LONG_SECONDS = 300;
/** What Ignore Traffic Number Type says besides types of numbers. */
const TRAFFIC_WORDS = new Set(['none', 'no', 'n/a', 'all', 'yes']);

/** What prices usage, and which of it is billed at all (docs/adr: usage). */
export const RATING_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'unknownFixedFeeTariff',
    'Fixed Fee Tariff that the Tariffs sheet does not have',
    'text',
    ['fixedFeeTariff', 'tariffs.tariff'],
    'The customer’s Fixed Fee Tariff without any row in the Tariffs sheet.',
    unknownFixedFeeTariff,
  ],
  [
    'tariffsWithBadIncrement',
    'Tariffs with an unusable increment',
    'list',
    [...TARIFF_INPUTS, 'tariffs.increment', 'tariffs.initialIncrement'],
    'Default call tariffs with an increment that is not a whole number of seconds, one or more.',
    (context) => tariffsThat(context, ['increment', 'initialIncrement'], isBadIncrement),
  ],
  [
    'tariffsWithOddIncrement',
    'Tariffs with an unlikely increment',
    'list',
    [...TARIFF_INPUTS, 'tariffs.increment', 'tariffs.initialIncrement'],
    'Default call tariffs with an increment over five minutes, or one longer than the initial one.',
    (context) => tariffsThat(context, ['increment', 'initialIncrement'], isOddIncrement),
  ],
  [
    'tariffsWithNegativePrice',
    'Tariffs with a price below zero',
    'list',
    [...TARIFF_INPUTS, ...PRICES.map((field) => `tariffs.${field}`)],
    'Default call tariffs with a rate, connection or minimum below zero.',
    (context) =>
      tariffsThat(context, PRICES, (values) => values.some((value) => typeof value === 'number' && value < 0)),
  ],
  [
    'tariffsOfOtherCurrency',
    'Tariffs in another currency',
    'list',
    [...TARIFF_INPUTS, 'currency', 'tariffs.currency'],
    'Default call tariffs with rates in another currency than the customer’s.',
    tariffsOfOtherCurrency,
  ],
  [
    'unknownCallSources',
    'Bill Calls From that no record has',
    'list',
    ['billCallsFrom', 'usage.source'],
    'Sources that Bill Calls From names and no row of the usage sheet has.',
    (context) => namesNotIn(context, 'billCallsFrom', context.sheetColumn('usage', 'source'), new Set()),
  ],
  [
    'usageWithoutSource',
    'Number of usage records without a source',
    'integer',
    ['accountNumber', 'usage', 'numbers', 'billCallsFrom', 'usage.source'],
    'Usage records that name no Source, of an account; blank where the sheet has no Source column.',
    (context) => {
      const source = context.sheetColumn('usage', 'source');
      return source === undefined ? null : countPerCustomer(context, 'usage', (row) => textAt(source, row) === null);
    },
  ],
  [
    'unknownTrafficTypes',
    'Ignore Traffic Number Type that no number has',
    'list',
    ['ignoreTrafficNumberType', 'numbers.numberType'],
    'Number types whose traffic is to be ignored and that no row of the numbers sheet has.',
    (context) =>
      namesNotIn(context, 'ignoreTrafficNumberType', context.sheetColumn('numbers', 'numberType'), TRAFFIC_WORDS),
  ],
]);

type Value = ReturnType<typeof numberAt>;

/** The customer's default call tariffs that have a row whose cells pass a test; null without any of the columns. */
function tariffsThat(
  context: FactContext,
  fields: readonly string[],
  test: (values: readonly Value[]) => boolean,
): TypedColumn | null {
  const columns = fields.map((field) => context.sheetColumn('tariffs', field));
  const names = codedColumn(context.sheetColumn('tariffs', 'tariff'));
  if (names === undefined || columns.every((column) => column === undefined)) return null;
  const found = new Set<string>();
  for (let row = 0; row < names.codes.length; row += 1) {
    const name = textAt(names, row);
    const isFound = test(columns.map((column) => numberAt(column, row)));
    if (typeof name === 'string' && isFound) found.add(foldedName(name));
  }
  return usedTariffs(context, (name) => found.has(foldedName(name)));
}

/** The names of a customer's default call tariffs that pass a test; null when the sheet has no such column. */
function usedTariffs(context: FactContext, test: (name: string, row: number) => boolean): TypedColumn | null {
  const columns = CALL_TARIFFS.flatMap((field) => codedColumn(context.column(field)) ?? []);
  if (columns.length === 0) return null;
  return listColumn(context.rowCount, (row) => {
    const names = columns.map((column) => textAt(column, row)).filter((name) => typeof name === 'string');
    return [...new Set(names.filter((name) => test(name, row)))];
  });
}

function isBadIncrement(values: readonly Value[]): boolean {
  return values.some(
    (value) => value === UNREADABLE || (value !== null && (!Number.isSafeInteger(value) || value < 1)),
  );
}

function isOddIncrement([increment = null, initial = null]: readonly Value[]): boolean {
  const isLong = [increment, initial].some((value) => typeof value === 'number' && value > LONG_SECONDS);
  return isLong || (typeof increment === 'number' && typeof initial === 'number' && increment > initial);
}

function tariffsOfOtherCurrency(context: FactContext): TypedColumn | null {
  const names = codedColumn(context.sheetColumn('tariffs', 'tariff'));
  const currencies = context.sheetColumn('tariffs', 'currency');
  if (names === undefined || currencies === undefined) return null;
  const codesOf = new Map<string, Set<string>>();
  for (let row = 0; row < names.codes.length; row += 1) {
    const [name, currency] = [textAt(names, row), textAt(currencies, row)];
    if (typeof name !== 'string' || typeof currency !== 'string') continue;
    const codes = codesOf.get(foldedName(name)) ?? new Set();
    codesOf.set(foldedName(name), codes.add(currency.trim().toUpperCase()));
  }
  const own = context.column('currency');
  return usedTariffs(context, (name, row) => {
    const stated = textAt(own, row) ?? context.defaultCurrency;
    if (typeof stated !== 'string') return false;
    return [...(codesOf.get(foldedName(name)) ?? [])].some((code) => code !== stated.trim().toUpperCase());
  });
}

function unknownFixedFeeTariff(context: FactContext): TypedColumn | null {
  const names = codedColumn(context.sheetColumn('tariffs', 'tariff'));
  const column = codedColumn(context.column('fixedFeeTariff'));
  if (names === undefined || column === undefined) return null;
  const known = new Set(names.entries.map(foldedName));
  return textColumn(
    'text',
    context.rowCount,
    mapEntries(column, (text) => (known.has(foldedName(text)) ? null : text)),
  );
}

/** The names in a customer's cell, which may list several, that no row of another sheet's column has. */
function namesNotIn(
  context: FactContext,
  field: string,
  other: TypedColumn | undefined,
  allowed: ReadonlySet<string>,
): TypedColumn | null {
  const column = codedColumn(context.column(field));
  const texts = codedColumn(other);
  if (column === undefined || texts === undefined) return null;
  const known = new Set(texts.entries.map(foldedName));
  const unknown = mapEntries(column, (text) =>
    text
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !known.has(foldedName(name)) && !allowed.has(foldedName(name))),
  );
  return listColumn(context.rowCount, unknown);
}
