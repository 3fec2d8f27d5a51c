import type { Derived } from '../columnOfRows.ts';
import { codedColumn, mapEntries, numericColumn, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { mapPairs } from '../mapPairs.ts';
import { perContext } from '../perContext.ts';
import type { PhoneNumberReading } from './phoneNumber.ts';
import { readPhoneNumber } from './phoneNumber.ts';
import { isPostcode, normalPostcode } from './postcode.ts';
import { isWebAddress } from './webAddress.ts';

const NUMBER_FIELDS = ['number1', 'number2', 'number3', 'number4'] as const;

/** Whether the ways to reach a customer have the form that they need. */
export const CONTACT_POINT_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'postcodeIsBritish',
    'Postcode has the UK’s form',
    'boolean',
    ['postcode'],
    'Whatever the country is; blank where the postcode is.',
    (context) => {
      const postcodes = codedColumn(context.column('postcode'));
      return postcodes === undefined
        ? null
        : numericColumn(
            'boolean',
            context.rowCount,
            mapEntries(postcodes, (text) => Number(isPostcode(text))),
          );
    },
  ],
  [
    'postcodeIsValid',
    'Postcode is right for its country',
    'boolean',
    ['postcode', 'countryCode'],
    'For the United Kingdom, its islands and a blank country: has the form of a UK postcode. Blank for other countries.',
    (context) => {
      const postcodes = codedColumn(context.column('postcode'));
      if (postcodes === undefined) return null;
      return numericColumn(
        'boolean',
        context.rowCount,
        mapPairs(postcodes, codedColumn(context.column('countryCode')), (text, country) =>
          country === null || UK_POSTCODES.has(country) ? Number(isPostcode(text)) : null,
        ),
      );
    },
  ],
  [
    'postcodeNormal',
    'Postcode as printed',
    'text',
    ['postcode'],
    'A UK postcode in capitals with its one space; blank where the text is none.',
    (context) => {
      const postcodes = codedColumn(context.column('postcode'));
      return postcodes === undefined
        ? null
        : textColumn('text', context.rowCount, mapEntries(postcodes, normalPostcode));
    },
  ],
  ...NUMBER_FIELDS.map((field, index) => {
    const compute: DerivedFact['compute'] = (context) => {
      const reading = PHONE_NUMBERS[index]?.(context) ?? null;
      return reading === null
        ? null
        : numericColumn('boolean', context.rowCount, (row) => part(reading(row), (phone) => Number(phone.isPlausible)));
    };
    const description = 'Whether the country has numbers of this form and length; blank where the number is.';
    const number = String(index + 1);
    return [
      `${field}IsValid`,
      `Number ${number} can be dialled`,
      'boolean',
      [field, 'countryCode'],
      description,
      compute,
    ] as const;
  }),
  [
    'phoneNumberCount',
    'Number of contact numbers',
    'integer',
    [...NUMBER_FIELDS, 'countryCode'],
    'How many of Number 1 to Number 4 are filled in.',
    (context) => countNumbers(context, () => true),
  ],
  [
    'ukMobileCount',
    'Number of UK mobile numbers',
    'integer',
    [...NUMBER_FIELDS, 'countryCode'],
    'How many of Number 1 to Number 4 are UK mobile numbers.',
    (context) => countNumbers(context, ({ isUkMobile }) => isUkMobile),
  ],
  [
    'websiteIsValid',
    'Website has the form of an address',
    'boolean',
    ['website'],
    'A host name with or without http(s) and a path; blank where the website is.',
    (context) => {
      const websites = codedColumn(context.column('website'));
      return websites === undefined
        ? null
        : numericColumn(
            'boolean',
            context.rowCount,
            mapEntries(websites, (text) => Number(isWebAddress(text))),
          );
    },
  ],
]);

// The Crown dependencies use the Royal Mail's postcodes; a customer without a country is taken for one of the home market.
const UK_POSTCODES: ReadonlySet<string> = new Set(['GB', 'GG', 'IM', 'JE']);

type ReadingOfRow = (row: number) => Derived<PhoneNumberReading>;

/** The readings of Number 1 to Number 4, each made when it is first asked for; null where the column is not in the sheet. */
const PHONE_NUMBERS = NUMBER_FIELDS.map((field) =>
  perContext((context): ReadingOfRow | null => {
    const numbers = codedColumn(context.column(field));
    return numbers === undefined
      ? null
      : mapPairs(numbers, codedColumn(context.column('countryCode')), readPhoneNumber);
  }),
);

function part<T>(reading: Derived<PhoneNumberReading>, take: (reading: PhoneNumberReading) => T): Derived<T> {
  return reading === null || reading === UNREADABLE ? reading : take(reading);
}

function countNumbers(
  context: FactContext,
  test: (reading: PhoneNumberReading) => boolean,
): ReturnType<DerivedFact['compute']> {
  const readings = PHONE_NUMBERS.map((reading) => reading(context)).filter((reading) => reading !== null);
  if (readings.length === 0) return null;
  return numericColumn('integer', context.rowCount, (row): Derived<number> => {
    let count = 0;
    for (const reading of readings) {
      const found = reading(row);
      if (found === UNREADABLE) return UNREADABLE;
      if (found !== null && test(found)) count += 1;
    }
    return count;
  });
}
