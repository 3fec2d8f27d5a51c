import type { TypedColumn } from '../../columns/typedColumn.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { codedColumn, listColumn, mapEntries, numberAt } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf, ROW_SCOPES } from '../factDefinitions.ts';

const CLASSES = [
  ['inbound', 'Inbound'],
  ['national', 'National'],
  ['mobile', 'Mobile'],
  ['nonGeographic', 'Non-geographic'],
  ['serviceNumbers', 'Service Numbers'],
  ['international', 'International'],
  ['extendedInternational', 'Extended International'],
  ['surcharges', 'Surcharges'],
  ['bespokeTariff1', 'Bespoke Tariff 1'],
  ['bespokeTariff2', 'Bespoke Tariff 2'],
] as const;

/** The customer fields that name a tariff for a class of calls. */
export const CALL_TARIFFS = CLASSES.map(([key]) => (key.startsWith('bespoke') ? key : `${key}Tariff`));

const MARKUPS = [
  ...CLASSES.map(([key, label]) => [`${key}Markup`, `${label} Markup`] as const),
  ['fallbackMarkup', 'Fallback Markup'] as const,
  ['fallbackSuggestedRetailMarkup', 'Fallback Suggested Retail Markup'] as const,
];

/** Default tariffs and markups: what prices a customer's calls (seed: Default Tariff Details). */
export const TARIFF_FACTS: readonly DerivedFact[] = [
  ...factsOf(ROW_SCOPES, [
    [
      'negativeMarkups',
      'Markups below zero',
      'list',
      MARKUPS.map(([field]) => field),
      'Markup fields that would price calls below their cost.',
      (context) => markupsThat(context, (markup) => markup < 0),
    ],
    [
      'hugeMarkups',
      'Markups over 1,000 %',
      'list',
      MARKUPS.map(([field]) => field),
      'Markup fields that are more likely a slip: 20 typed where 0.2 was meant.',
      (context) => markupsThat(context, (markup) => markup > 1_000_000_000),
    ],
  ]),
  ...factsOf(ACCOUNT_SCOPES, [
    [
      'unknownTariffs',
      'Tariffs that the Tariffs sheet does not have',
      'list',
      [...CALL_TARIFFS, 'tariffs.tariff'],
      'Default call tariffs of the customer without a row in the Tariffs sheet.',
      unknownTariffs,
    ],
  ]),
];

function markupsThat(context: FactContext, test: (markup: number) => boolean): TypedColumn | null {
  const markups = MARKUPS.flatMap(([field, label]) => {
    const column = context.column(field);
    return column === undefined ? [] : [{ label, column }];
  });
  if (markups.length === 0) return null;
  return listColumn(context.rowCount, (row) =>
    markups.flatMap(({ label, column }) => {
      const markup = numberAt(column, row);
      return typeof markup === 'number' && test(markup) ? [label] : [];
    }),
  );
}

function unknownTariffs(context: FactContext): TypedColumn | null {
  const names = codedColumn(context.sheetColumn('tariffs', 'tariff'));
  if (names === undefined) return null;
  const known = new Set(names.entries.map(foldedName));
  const columns = CALL_TARIFFS.flatMap((field) => {
    const column = codedColumn(context.column(field));
    return column === undefined ? [] : [mapEntries(column, (text) => (known.has(foldedName(text)) ? null : text))];
  });
  if (columns.length === 0) return null;
  return listColumn(context.rowCount, (row) => [
    ...new Set(columns.map((unknown) => unknown(row)).filter((name) => typeof name === 'string')),
  ]);
}
