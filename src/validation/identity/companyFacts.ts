import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { Derived } from '../columnOfRows.ts';
import { codedColumn, listColumn, mapEntries, numericColumn, textAt, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { perContext } from '../perContext.ts';
import type { CompanyNumberReading } from './companyNumber.ts';
import { companyNumberReader } from './companyNumber.ts';
import { sicCodeOf } from './sicCode.ts';

/** What Companies House's own forms tell of the Customer Profile. */
export const COMPANY_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'companyNumberIsValid',
    'Company number has its form',
    'boolean',
    ['companyNumber'],
    'Eight digits, or a known prefix and six; there is no check digit. Blank where the number is.',
    (context) =>
      ofNumber(context, (readings) =>
        numericColumn('boolean', context.rowCount, (row) => part(readings(row), ({ isValid }) => Number(isValid))),
      ),
  ],
  [
    'companyNumberNormal',
    'Company number as registered',
    'text',
    ['companyNumber'],
    'With the leading zeros that a spreadsheet drops; blank where the text cannot be a number.',
    (context) =>
      ofNumber(context, (readings) =>
        textColumn('text', context.rowCount, (row) => part(readings(row), ({ normal }) => normal)),
      ),
  ],
  [
    'companyNumberKind',
    'Kind of body by company number',
    'text',
    ['companyNumber'],
    'company, llp, partnership, overseas, charity, society or other, by the prefix; blank where it is unknown.',
    (context) =>
      ofNumber(context, (readings) =>
        textColumn('text', context.rowCount, (row) => part(readings(row), ({ kind }) => kind)),
      ),
  ],
  [
    'primarySicCodeNormal',
    'Primary SIC code with five digits',
    'text',
    ['primarySicCode'],
    'The code at the start of the text, with the leading zero that a spreadsheet drops; blank where there is none.',
    (context) => {
      const codes = codedColumn(context.column('primarySicCode'));
      return codes === undefined ? null : textColumn('text', context.rowCount, mapEntries(codes, sicCodeOf));
    },
  ],
  [
    'primarySicCodeIsValid',
    'Primary SIC code is in SIC 2007',
    'boolean',
    ['primarySicCode'],
    'Whether the list of Companies House has the code; blank where the code is.',
    (context) => {
      const codes = codedColumn(context.column('primarySicCode'));
      if (codes === undefined) return null;
      const known = sicCodes(context);
      return numericColumn(
        'boolean',
        context.rowCount,
        mapEntries(codes, (text) => Number(known.has(sicCodeOf(text) ?? ''))),
      );
    },
  ],
  [
    'invalidSicCodes',
    'SIC codes that SIC 2007 does not have',
    'list',
    ['sicCodes'],
    'Items of SIC Codes that the list of Companies House does not have.',
    (context) => {
      const codes = codedColumn(context.column('sicCodes'));
      if (codes === undefined) return null;
      const known = sicCodes(context);
      return listColumn(
        context.rowCount,
        mapEntries(codes, (_, items) => items.filter((item) => !known.has(sicCodeOf(item) ?? ''))),
      );
    },
  ],
  [
    'primarySicCodeIsListed',
    'Primary SIC code is among the SIC codes',
    'boolean',
    ['primarySicCodeNormal', 'sicCodes'],
    'Blank where either is.',
    (context) => {
      const primary = context.column('primarySicCodeNormal');
      const codes = codedColumn(context.column('sicCodes'));
      if (primary === undefined || codes === undefined) return null;
      const listed = mapEntries(codes, (_, items) => new Set(items.map(sicCodeOf)));
      return numericColumn('boolean', context.rowCount, (row): Derived<number> => {
        const code = textAt(primary, row);
        const all = listed(row);
        if (code === UNREADABLE || all === UNREADABLE) return UNREADABLE;
        return code === null || all === null ? null : Number(all.has(code));
      });
    },
  ],
]);

type ReadingOfRow = (row: number) => Derived<CompanyNumberReading>;

const companyNumbers = perContext((context): ReadingOfRow | null => {
  const numbers = codedColumn(context.column('companyNumber'));
  return numbers === undefined
    ? null
    : mapEntries(numbers, companyNumberReader(context.catalogues.companyNumbers.prefixes));
});

const sicCodes = perContext(({ catalogues }) => new Set(catalogues.sicCodes.codes.map(({ code }) => code)));

function ofNumber(context: FactContext, make: (readings: ReadingOfRow) => TypedColumn): TypedColumn | null {
  const readings = companyNumbers(context);
  return readings === null ? null : make(readings);
}

function part<T>(
  reading: Derived<CompanyNumberReading>,
  take: (reading: CompanyNumberReading) => T | null,
): Derived<T> {
  return reading === null || reading === UNREADABLE ? reading : take(reading);
}
