import type { CodedColumn, TypedColumn } from '../../columns/typedColumn.ts';
import { codedColumn, mapEntries, numericColumn, textColumn } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { namedLookup } from '../namedLookup.ts';
import { perContext } from '../perContext.ts';
import type { Country } from './identityCatalogues.ts';

/** Where a customer is and in which currency it is billed, by the lists of ISO 3166 and ISO 4217. */
export const COUNTRY_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'countryIsKnown',
    'Country is in ISO 3166',
    'boolean',
    ['country'],
    'Whether the list of countries has the code or name; blank where the country is.',
    (context) => ofCountry(context, 'country', (country) => Number(country !== undefined)),
  ],
  [
    'countryCode',
    'Country code',
    'text',
    ['country'],
    'The two letters of the country, such as GB; blank where the country is or is unknown.',
    (context) => codeOf(context, 'country'),
  ],
  [
    'countryIsInEu',
    'Country is in the European Union',
    'boolean',
    ['country'],
    'Blank where the country is or is unknown.',
    (context) => ofCountry(context, 'country', (country) => (country === undefined ? null : Number(country.eu))),
  ],
  [
    'incorporationCountryIsKnown',
    'Country of incorporation is in ISO 3166',
    'boolean',
    ['countryOfIncorporation'],
    'Whether the list of countries has the code or name; blank where the country is.',
    (context) => ofCountry(context, 'countryOfIncorporation', (country) => Number(country !== undefined)),
  ],
  [
    'incorporationCountryCode',
    'Code of the country of incorporation',
    'text',
    ['countryOfIncorporation'],
    'The two letters of the country of incorporation; blank where it is or is unknown.',
    (context) => codeOf(context, 'countryOfIncorporation'),
  ],
  [
    'currencyIsKnown',
    'Currency is in ISO 4217',
    'boolean',
    ['currency'],
    'Whether the list of currencies in use has the code; blank where the currency is.',
    (context) => {
      const known = new Set(context.catalogues.currencies.currencies.map(({ code }) => code));
      return ofCurrency(context, (currencies) =>
        numericColumn(
          'boolean',
          context.rowCount,
          mapEntries(currencies, (text) => Number(known.has(text.trim().toUpperCase()))),
        ),
      );
    },
  ],
  [
    'currencyReplacement',
    'Currency that replaced it',
    'text',
    ['currency'],
    'For a withdrawn currency the one that took its place; otherwise blank.',
    (context) => {
      const replaced = new Map(context.catalogues.currencies.withdrawn.map((old) => [old.code, old.replacement]));
      return ofCurrency(context, (currencies) =>
        textColumn(
          'text',
          context.rowCount,
          mapEntries(currencies, (text) => replaced.get(text.trim().toUpperCase()) ?? null),
        ),
      );
    },
  ],
]);

/** Countries by code, three-letter code, name and synonym. */
const countryLookup = perContext(({ catalogues }) =>
  namedLookup(
    catalogues.countries.countries.map((country) => ({
      ...country,
      synonyms: [country.code, country.alpha3, ...country.synonyms],
    })),
  ),
);

function ofCountry(
  context: FactContext,
  field: string,
  map: (country: Country | undefined) => number | null,
): TypedColumn | null {
  const countries = codedColumn(context.column(field));
  if (countries === undefined) return null;
  const find = countryLookup(context);
  return numericColumn(
    'boolean',
    context.rowCount,
    mapEntries(countries, (text) => map(find(text))),
  );
}

function codeOf(context: FactContext, field: string): TypedColumn | null {
  const countries = codedColumn(context.column(field));
  if (countries === undefined) return null;
  const find = countryLookup(context);
  return textColumn(
    'text',
    context.rowCount,
    mapEntries(countries, (text) => find(text)?.code ?? null),
  );
}

function ofCurrency(context: FactContext, make: (currencies: CodedColumn) => TypedColumn): TypedColumn | null {
  const currencies = codedColumn(context.column('currency'));
  return currencies === undefined ? null : make(currencies);
}
