import assert from 'node:assert/strict';
import {
  birthDateFinder,
  holdsBankAccount,
  holdsCardNumber,
  holdsNationalInsuranceNumber,
  wordFinder,
} from '../../../src/validation/quality/noteContents.ts';
import type { Cell } from '../tables.ts';
import { tableOf, tablesOf } from '../tables.ts';
import { factOfRow, factValues } from '../factValues.ts';

describe('personal data in notes', () => {
  // Numbers that card schemes publish for testing; the registry's example IBAN; HMRC's example of a National Insurance number.
  const CASES: readonly (readonly [name: string, test: (text: string) => boolean, text: string, expected: boolean])[] =
    [
      ['a Visa number', holdsCardNumber, 'Card 4111 1111 1111 1111 exp 12/27', true],
      ['a Mastercard number with hyphens', holdsCardNumber, '5555-5555-5555-4444', true],
      ['an American Express number', holdsCardNumber, 'amex 378282246310005.', true],
      ['a card number with a wrong digit', holdsCardNumber, '4111 1111 1111 1112', false],
      ['digits that start like no card', holdsCardNumber, '0000 0000 0000 0000', false],
      ['a long reference in letters', holdsCardNumber, 'REF4111111111111111X', false],
      ['two phone numbers', holdsCardNumber, '020 7946 0123, 07700 900123', false],
      ['a sort code and account number', holdsBankAccount, 'pays from 60-16-13, a/c 31926819', true],
      ['an account number before the sort code', holdsBankAccount, '31926819 sort 60-16-13', true],
      ['an IBAN', holdsBankAccount, 'IBAN GB29 NWBK 6016 1331 9268 19', true],
      ['an IBAN with a wrong digit', holdsBankAccount, 'IBAN GB29 NWBK 6016 1331 9268 18', false],
      ['a date and a phone number', holdsBankAccount, 'called 01-02-26 on 07700 900123', false],
      ['a National Insurance number', holdsNationalInsuranceNumber, 'NI QQ 12 34 56 C is only an example', false],
      ['a National Insurance number of a given prefix', holdsNationalInsuranceNumber, 'ni no AB123456C', true],
      ['a prefix that is never given out', holdsNationalInsuranceNumber, 'GB123456C', false],
      ['a date of birth', birthDateFinder(['DOB', 'date of birth']), 'dob 1/2/1970', true],
      ['a date of birth in words', birthDateFinder(['date of birth']), 'Date of birth: 1st February 1970', true],
      ['a date alone', birthDateFinder(['DOB']), 'called on 1/2/2026', false],
    ];
  for (const [name, test, text, expected] of CASES) {
    it(`${name} is ${expected ? '' : 'not '}found`, () => {
      assert.equal(test(text), expected);
    });
  }

  it('words are found as whole words alone', () => {
    assert.deepEqual(wordFinder(['liar', 'rude', 'crude'])('Customer’s a LIAR, and rude!'), ['liar', 'rude']);
    assert.deepEqual(wordFinder(['liar'])('familiar'), []);
  });
});

interface Case {
  readonly fact: string;
  readonly row: Readonly<Record<string, Cell>>;
  readonly expected: Cell | undefined;
}

const CASES: readonly Case[] = [
  { fact: 'lastNameProper', row: { lastName: 'SMITH' }, expected: 'Smith' },
  { fact: 'lastNameProper', row: { lastName: 'Smith' }, expected: null },
  {
    fact: 'printedName',
    row: { companyName: null, firstNames: 'Ada', lastName: 'Quillwright' },
    expected: 'Ada Quillwright',
  },
  { fact: 'printedName', row: { companyName: 'Acme Ltd', lastName: 'Quillwright' }, expected: 'Acme Ltd' },
  { fact: 'printedName', row: { companyName: null, lastName: null }, expected: null },
  { fact: 'printedName', row: { country: 'GB' }, expected: undefined },
  {
    fact: 'doubleSpacedFields',
    row: { lastName: 'van  Berg', addressLine1: '1 High Street' },
    expected: ['Last Name'],
  },
  { fact: 'companyNameIsPlaceholder', row: { companyName: ' Test ' }, expected: true },
  { fact: 'companyNameIsPlaceholder', row: { companyName: 'Testbed Ltd' }, expected: false },
  { fact: 'number1IsPlaceholder', row: { number1: '00000 000000' }, expected: true },
  {
    fact: 'impossibleDates',
    row: { enteredDate: '1899-12-30', contractEndDate: '2099-12-31' },
    expected: ['Entered Date'],
  },
  {
    fact: 'impossibleDates',
    row: { enteredDate: '1900-01-02', contractEndDate: '2100-01-01' },
    expected: ['Contract End Date'],
  },
  { fact: 'negativeMarkups', row: { mobileMarkup: -1, nationalMarkup: 0 }, expected: ['Mobile Markup'] },
  { fact: 'hugeMarkups', row: { mobileMarkup: 1000, fallbackMarkup: 2000 }, expected: ['Fallback Markup'] },
  { fact: 'unprofessionalNoteWords', row: { internalUse: 'A liar' }, expected: ['liar'] },
  { fact: 'notesHoldHealthWords', row: { internalUse: 'Wheelchair access' }, expected: true },
];

describe('facts of data quality', () => {
  for (const { fact, row, expected } of CASES) {
    const cells = Object.entries(row).map(([field, cell]) => `${field} ${String(cell)}`);
    it(`${fact}: ${cells.join(', ')}`, () => {
      assert.deepEqual(factOfRow(fact, row), expected);
    });
  }

  it('what other accounts have too is named, three at most, and the same account never', () => {
    const emails = [
      'a@example.com, b@example.com',
      'B@example.com',
      'c@example.com',
      null,
      'd@example.com',
      'd@example.com',
    ];
    const accounts = ['1', '2', '3', '4', '5', '5'];
    const rows = emails.map((emailAddress, index) => ({ accountNumber: accounts[index] ?? '', emailAddress }));
    const customers = tableOf('customers', ['accountNumber', 'emailAddress'], rows);
    assert.deepEqual(factValues('accountsWithSameEmail', tablesOf(customers)), [['2'], ['1'], null, null, null, null]);
    const many = Array.from({ length: 6 }, (_, index) => ({ accountNumber: String(index), companyNumber: '02714021' }));
    const shared = tableOf('customers', ['accountNumber', 'companyNumber'], many);
    assert.deepEqual(factValues('accountsWithSameCompanyNumber', tablesOf(shared))?.[0], ['1', '2', '3', '2 more']);
  });

  it('a number is the same however it is written', () => {
    const rows = [
      { accountNumber: '1', number1: '020 7946 0123', customersVatNumber: 'GB 980 7806 84' },
      { accountNumber: '2', number1: '+44 20 7946 0123', customersVatNumber: '980780684' },
    ];
    const tables = tablesOf(tableOf('customers', ['accountNumber', 'number1', 'customersVatNumber'], rows));
    assert.deepEqual(factValues('accountsWithSameNumber', tables), [['2'], ['1']]);
    assert.deepEqual(factValues('accountsWithSameVatNumber', tables), [['2'], ['1']]);
  });

  it('the last activity is the latest of all sheets, and unknown without any', () => {
    const customers = tableOf(
      'customers',
      ['accountNumber', 'enteredDate'],
      [
        { accountNumber: 'A', enteredDate: '2020-01-01' },
        { accountNumber: 'B', enteredDate: '2020-01-01' },
      ],
    );
    const usage = tableOf('usage', ['accountNumber', 'date'], [{ accountNumber: 'A', date: '2026-05-01' }]);
    const charges = tableOf('charges', ['accountNumber', 'billedTo'], [{ accountNumber: 'A', billedTo: '2026-06-30' }]);
    assert.deepEqual(factValues('lastActivityDate', tablesOf(customers, usage, charges)), ['2026-06-30', '2020-01-01']);
    assert.equal(factValues('lastActivityDate', tablesOf(customers)), undefined);
  });

  it('tariffs are known by the Tariffs sheet', () => {
    const customers = tableOf(
      'customers',
      ['nationalTariff', 'mobileTariff'],
      [{ nationalTariff: 'standard', mobileTariff: 'Gold' }],
    );
    const tariffs = tableOf('tariffs', ['tariff'], [{ tariff: 'Standard' }]);
    assert.deepEqual(factValues('unknownTariffs', tablesOf(customers, tariffs)), [['Gold']]);
    assert.equal(factValues('unknownTariffs', tablesOf(customers)), undefined);
  });
});
