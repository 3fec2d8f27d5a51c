import assert from 'node:assert/strict';
import { dateFromIso } from '../../../src/domain/calendarDate.ts';
import type { Cell } from '../tables.ts';
import { tableOf, tablesOf, unreadable } from '../tables.ts';
import { factOfRow, factValues } from '../factValues.ts';

interface Case {
  readonly fact: string;
  readonly row: Readonly<Record<string, Cell>>;
  readonly expected: Cell | undefined;
  readonly asOf?: string;
}

const CASES: readonly Case[] = [
  { fact: 'countryCode', row: { country: 'uk' }, expected: 'GB' },
  { fact: 'countryCode', row: { country: 'GBR' }, expected: 'GB' },
  { fact: 'countryCode', row: { country: 'Éire' }, expected: 'IE' },
  { fact: 'countryCode', row: { country: 'Narnia' }, expected: null },
  { fact: 'countryIsKnown', row: { country: 'Narnia' }, expected: false },
  { fact: 'countryIsKnown', row: { country: null }, expected: null },
  { fact: 'countryIsInEu', row: { country: 'Ireland' }, expected: true },
  { fact: 'countryIsInEu', row: { country: 'England' }, expected: false },
  { fact: 'incorporationCountryCode', row: { countryOfIncorporation: 'England and Wales' }, expected: 'GB' },
  { fact: 'currencyIsKnown', row: { currency: 'gbp' }, expected: true },
  { fact: 'currencyIsKnown', row: { currency: 'XYZ' }, expected: false },
  { fact: 'currencyReplacement', row: { currency: 'HRK' }, expected: 'EUR' },
  { fact: 'currencyReplacement', row: { currency: 'GBP' }, expected: null },
  { fact: 'vatNumberCountry', row: { customersVatNumber: '980780684', country: 'GB' }, expected: 'GB' },
  { fact: 'vatNumberIsValid', row: { customersVatNumber: 'GB980780684' }, expected: true },
  { fact: 'vatNumberIsValid', row: { customersVatNumber: unreadable }, expected: unreadable },
  { fact: 'vatNumberIsValid', row: { customersVatNumber: null }, expected: null },
  { fact: 'vatNumberIsValid', row: { country: 'GB' }, expected: undefined },
  { fact: 'vatNumberHasPrefix', row: { customersVatNumber: '980780684', country: 'GB' }, expected: false },
  { fact: 'vatNumberIsForCountry', row: { customersVatNumber: 'XI980780684', country: 'UK' }, expected: true },
  { fact: 'vatNumberIsForCountry', row: { customersVatNumber: 'EL094259216', country: 'Greece' }, expected: true },
  { fact: 'vatNumberIsForCountry', row: { customersVatNumber: 'GB980780684', country: 'FR' }, expected: false },
  { fact: 'vatNumberIsForCountry', row: { customersVatNumber: 'GB980780684', country: null }, expected: null },
  // HMRC: the standard rate was 17.5 % until 3 January 2011 and is 20 % from the 4th.
  { fact: 'vatRateIsAllowed', row: { vatRate: 17.5 }, asOf: '2011-01-03', expected: true },
  { fact: 'vatRateIsAllowed', row: { vatRate: 17.5 }, asOf: '2011-01-04', expected: false },
  { fact: 'vatRateIsAllowed', row: { vatRate: 20 }, asOf: '2011-01-03', expected: false },
  { fact: 'vatRateIsAllowed', row: { vatRate: 20 }, asOf: '2011-01-04', expected: true },
  { fact: 'vatRateIsAllowed', row: { vatRate: 0 }, expected: true },
  { fact: 'vatRateIsAllowed', row: { vatRate: null }, expected: null },
  { fact: 'vatRateWasAllowed', row: { vatRate: 17.5 }, expected: true },
  { fact: 'vatRateWasAllowed', row: { vatRate: 19 }, expected: false },
  { fact: 'vatRateCallsIsAllowed', row: { vatRateCalls: 19 }, expected: false },
  { fact: 'companyNumberNormal', row: { companyNumber: '2714021' }, expected: '02714021' },
  { fact: 'companyNumberKind', row: { companyNumber: 'OC301234' }, expected: 'llp' },
  { fact: 'invalidSicCodes', row: { sicCodes: ['62020', '12345', '1110'] }, expected: ['12345'] },
  { fact: 'primarySicCodeIsListed', row: { primarySicCode: '62020', sicCodes: ['62020', '61900'] }, expected: true },
  { fact: 'primarySicCodeIsListed', row: { primarySicCode: '62020', sicCodes: ['61900'] }, expected: false },
  { fact: 'primarySicCodeIsListed', row: { primarySicCode: null, sicCodes: ['61900'] }, expected: null },
  { fact: 'postcodeIsValid', row: { postcode: '75001', country: 'France' }, expected: null },
  { fact: 'postcodeIsValid', row: { postcode: '75001', country: null }, expected: false },
  { fact: 'postcodeIsValid', row: { postcode: 'JE2 3AB', country: 'Jersey' }, expected: true },
  { fact: 'number2IsValid', row: { number2: '020 7946 0123' }, expected: true },
  { fact: 'number1IsValid', row: { number1: '01 234 5678', country: 'IE' }, expected: true },
  { fact: 'phoneNumberCount', row: { number1: '020 7946 0123', number3: '07700 900123', number4: null }, expected: 2 },
  { fact: 'ukMobileCount', row: { number1: '020 7946 0123', number3: '07700 900123' }, expected: 1 },
  { fact: 'ukMobileCount', row: { number1: unreadable }, expected: unreadable },
  { fact: 'websiteIsValid', row: { website: 'www.example.com' }, expected: true },
];

describe('facts of identity', () => {
  for (const { fact, row, expected, asOf } of CASES) {
    const cells = Object.entries(row).map(([field, cell]) => `${field} ${String(cell)}`);
    it(`${fact}: ${cells.join(', ')}${asOf === undefined ? '' : ` on ${asOf}`}`, () => {
      const date = asOf === undefined ? undefined : (dateFromIso(asOf) ?? assert.fail());
      assert.deepEqual(factOfRow(fact, row, date), expected);
    });
  }

  it('one text in two countries is read twice', () => {
    const rows: readonly Readonly<Record<string, Cell>>[] = [
      { postcode: '75001', country: 'GB' },
      { postcode: '75001', country: 'FR' },
      { postcode: 'SW1A 1AA', country: 'GB' },
      { postcode: '75001', country: unreadable },
      { postcode: null, country: 'GB' },
    ];
    const customers = tableOf('customers', ['postcode', 'country'], rows);
    assert.deepEqual(factValues('postcodeIsValid', tablesOf(customers)), [false, null, true, unreadable, null]);
  });
});
