import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { Derived } from '../columnOfRows.ts';
import { codedColumn, numericColumn, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { mapPairs } from '../mapPairs.ts';
import { perContext } from '../perContext.ts';
import type { VatNumberReading } from './vatNumber.ts';
import { readVatNumber } from './vatNumber.ts';

const INPUTS = ['customersVatNumber', 'countryCode'] as const;

/** What the customer's VAT number tells by itself. Whether it is registered only HMRC or VIES know, and nothing is sent to them. */
export const VAT_NUMBER_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'vatNumberCountry',
    'VAT number: country',
    'text',
    INPUTS,
    'The prefix under which the number was checked: GB, XI, EL, FR; blank where no rules are known for it.',
    (context) => {
      const readings = vatNumbers(context);
      return readings === null
        ? null
        : textColumn(
            'text',
            context.rowCount,
            of(readings, ({ prefix }) => prefix),
          );
    },
  ],
  [
    'vatNumberHasPrefix',
    'VAT number: starts with its country',
    'boolean',
    INPUTS,
    'Whether the number is written with its prefix; blank where no rules are known for it.',
    (context) => flag(context, ({ isPrefixWritten }) => isPrefixWritten),
  ],
  [
    'vatNumberHasForm',
    'VAT number: has the form of its country',
    'boolean',
    INPUTS,
    'Whether letters and digits are where the country has them; blank where no rules are known for it.',
    (context) => flag(context, ({ hasForm }) => hasForm),
  ],
  [
    'vatNumberIsValid',
    'VAT number: form and check digits are right',
    'boolean',
    INPUTS,
    'Blank where no rules are known for the number.',
    (context) => flag(context, ({ isValid }) => isValid),
  ],
  [
    'vatNumberIsForCountry',
    'VAT number: is of the customer’s country',
    'boolean',
    INPUTS,
    'Whether the number’s country is the customer’s (XI counts as GB, EL as GR); blank where either is unknown.',
    (context) => {
      const readings = vatNumbers(context);
      const countries = codedColumn(context.column('countryCode'));
      if (readings === null || countries === undefined) return null;
      const same = mapPairs(
        countries,
        codedColumn(context.column('vatNumberCountry')),
        (country, prefix) => prefix !== null && country === (ISO_CODES.get(prefix) ?? prefix),
      );
      return numericColumn('boolean', context.rowCount, (row): Derived<number> => {
        const reading = readings(row);
        if (reading === null || reading === UNREADABLE) return reading;
        const answer = same(row);
        return typeof answer === 'boolean' ? Number(answer) : answer;
      });
    },
  ],
]);

const ISO_CODES: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['XI', 'GB'],
]);

type ReadingOfRow = (row: number) => Derived<VatNumberReading>;

const vatNumbers = perContext((context): ReadingOfRow | null => {
  const numbers = codedColumn(context.column('customersVatNumber'));
  return numbers === undefined ? null : mapPairs(numbers, codedColumn(context.column('countryCode')), readVatNumber);
});

function of<T>(readings: ReadingOfRow, map: (reading: VatNumberReading) => T): (row: number) => Derived<T> {
  return (row) => {
    const reading = readings(row);
    return reading === null || reading === UNREADABLE ? reading : map(reading);
  };
}

function flag(context: FactContext, test: (reading: VatNumberReading) => boolean): TypedColumn | null {
  const readings = vatNumbers(context);
  return readings === null
    ? null
    : numericColumn(
        'boolean',
        context.rowCount,
        of(readings, (reading) => Number(test(reading))),
      );
}
