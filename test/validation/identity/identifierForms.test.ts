import assert from 'node:assert/strict';
import { companyNumberReader } from '../../../src/validation/identity/companyNumber.ts';
import { readDirectDebitAccount } from '../../../src/validation/identity/directDebitAccount.ts';
import { readPhoneNumber } from '../../../src/validation/identity/phoneNumber.ts';
import { isPostcode, normalPostcode } from '../../../src/validation/identity/postcode.ts';
import { sicCodeOf } from '../../../src/validation/identity/sicCode.ts';
import { readVatNumber } from '../../../src/validation/identity/vatNumber.ts';
import { isWebAddress } from '../../../src/validation/identity/webAddress.ts';
import { shippedCatalogues } from '../../rules/shippedRules.ts';

const catalogues = shippedCatalogues();

describe('VAT numbers', () => {
  // 980 7806 84 is python-stdnum's example of a GB number.
  const CASES = [
    { name: 'a GB number with its prefix', text: 'GB 980 7806 84', country: null, expected: ['GB', true, true, true] },
    {
      name: 'the same without, for a customer in the UK',
      text: '980780684',
      country: 'GB',
      expected: ['GB', false, true, true],
    },
    {
      name: 'the same without any country, because it proves to be one',
      text: '980780684',
      country: null,
      expected: ['GB', false, true, true],
    },
    {
      name: 'a Northern Ireland number by the GB check',
      text: 'XI980780684',
      country: null,
      expected: ['XI', true, true, true],
    },
    {
      name: 'a Northern Ireland number with a wrong digit',
      text: 'XI980780685',
      country: null,
      expected: ['XI', true, true, false],
    },
    { name: 'a wrong check digit', text: 'GB980780683', country: 'GB', expected: ['GB', true, true, false] },
    { name: 'a digit too few', text: 'GB98078068', country: 'GB', expected: ['GB', true, false, false] },
    { name: 'a branch of twelve digits', text: 'GB980780684001', country: 'GB', expected: ['GB', true, true, true] },
    { name: 'a government department', text: 'GBGD001', country: 'GB', expected: ['GB', true, true, true] },
    {
      name: 'Greece by the prefix of the VAT system',
      text: 'EL094259216',
      country: null,
      expected: ['EL', true, true, true],
    },
    { name: 'Greece by its ISO code', text: 'GR 094259216', country: null, expected: ['EL', true, true, true] },
    {
      name: 'a French number without prefix by its country',
      text: '40 303 265 045',
      country: 'FR',
      expected: ['FR', false, true, true],
    },
  ] as const;
  for (const { name, text, country, expected } of CASES) {
    it(name, () => {
      const reading = readVatNumber(text, country) ?? assert.fail('nothing could be said');
      assert.deepEqual([reading.prefix, reading.isPrefixWritten, reading.hasForm, reading.isValid], expected);
    });
  }

  it('say nothing of countries whose rules are not known, or of digits that are nobody’s', () => {
    assert.equal(readVatNumber('US123456789', 'US'), null);
    assert.equal(readVatNumber('123', null), null);
  });
});

describe('company numbers', () => {
  const read = companyNumberReader(catalogues.companyNumbers.prefixes);
  const CASES = [
    { text: '02714021', expected: ['02714021', true, 'company'] },
    { text: '2714021', expected: ['02714021', false, 'company'] },
    { text: 'sc421617', expected: ['SC421617', true, 'company'] },
    { text: 'SC 42161', expected: ['SC042161', false, 'company'] },
    { text: 'OC301234', expected: ['OC301234', true, 'llp'] },
    { text: 'NI012345', expected: ['NI012345', true, 'company'] },
    { text: 'R0001234', expected: ['R0001234', true, 'company'] },
    { text: 'IP12345R', expected: ['IP12345R', true, 'society'] },
    { text: 'CE000952', expected: ['CE000952', true, 'charity'] },
    { text: 'XX123456', expected: [null, false, null] },
    { text: '123456789', expected: [null, false, null] },
    { text: 'SC4216170', expected: [null, false, null] },
    { text: 'SC12345R', expected: [null, false, null] },
    { text: '00000000', expected: [null, false, null] },
    { text: 'not a number', expected: [null, false, null] },
  ] as const;
  for (const { text, expected } of CASES) {
    it(`“${text}” is ${expected[0] ?? 'none'}`, () => {
      const { normal, isValid, kind } = read(text);
      assert.deepEqual([normal, isValid, kind], expected);
    });
  }
});

describe('direct debit accounts', () => {
  const CASES = [
    // The registry's example of a British IBAN, and the same with one digit changed.
    { text: 'GB29 NWBK 6016 1331 9268 19', expected: ['iban', true] },
    { text: 'GB29 NWBK 6016 1331 9268 18', expected: ['iban', false] },
    { text: '60-16-13 31926819', expected: ['ukAccount', true] },
    { text: '601613 31926819', expected: ['ukAccount', true] },
    { text: '60161331926819', expected: ['ukAccount', true] },
    { text: '60-16-13 3192681', expected: ['ukAccount', false] },
    { text: '31926819', expected: ['ukAccount', false] },
    { text: 'MD000ABC123', expected: ['mandate', true] },
    { text: 'MANDATE-000001', expected: ['mandate', true] },
    { text: 'yes', expected: ['unknown', false] },
    { text: 'to be set up', expected: ['unknown', false] },
  ] as const;
  for (const { text, expected } of CASES) {
    it(`“${text}” is ${expected.join(', ')}`, () => {
      const { kind, isPlausible } = readDirectDebitAccount(text);
      assert.deepEqual([kind, isPlausible], expected);
    });
  }
});

describe('phone numbers', () => {
  // Ofcom's numbers for drama, and lengths of the National Telephone Numbering Plan.
  const CASES = [
    { text: '020 7946 0123', country: 'GB', expected: ['+442079460123', false] },
    { text: '+44 (0)20 7946 0123', country: null, expected: ['+442079460123', false] },
    { text: '07700 900123', country: null, expected: ['+447700900123', true] },
    { text: '07700 90012', country: 'GB', expected: [null, false] },
    { text: '01632 960123', country: 'GB', expected: ['+441632960123', false] },
    { text: '070 4342 5232', country: 'GB', expected: ['+447043425232', false] },
    { text: '01 234 5678', country: 'IE', expected: ['+35312345678', false] },
    { text: '+353 1 234 5678', country: 'GB', expected: ['+35312345678', false] },
    { text: 'ask for Ada', country: 'GB', expected: [null, false] },
    { text: '020 7946 0123 / 07700 900123', country: 'GB', expected: [null, false] },
    { text: '12345', country: 'GB', expected: [null, false] },
  ] as const;
  for (const { text, country, expected } of CASES) {
    it(`“${text}” in ${country ?? 'no country'} is ${expected[0] ?? 'none'}`, () => {
      const { international, isUkMobile, isPlausible } = readPhoneNumber(text, country);
      assert.deepEqual([international, isUkMobile], expected);
      assert.equal(isPlausible, expected[0] !== null);
    });
  }
});

describe('postcodes', () => {
  for (const [text, printed] of [
    ['sw1a1aa', 'SW1A 1AA'],
    ['M1 1AE', 'M1 1AE'],
    [' b33  8th ', 'B33 8TH'],
    ['GIR0AA', 'GIR 0AA'],
  ] as const) {
    it(`“${text}” is printed ${printed}`, () => {
      assert.ok(isPostcode(text));
      assert.equal(normalPostcode(text), printed);
    });
  }

  for (const text of ['SW1A', '12345', 'SW1A 1A', 'SW1A 1AAA', '1AA SW1A', 'EH 1JS']) {
    it(`“${text}” is none`, () => {
      assert.ok(!isPostcode(text));
    });
  }
});

describe('SIC codes', () => {
  for (const [text, code] of [
    ['62020', '62020'],
    ['62020 - Information technology consultancy activities', '62020'],
    ['1110', '01110'],
    ['62.02/0', '62020'],
    ['62.02', null],
    ['6202012', null],
    ['software', null],
    ['', null],
  ] as const) {
    it(`“${text}” gives ${code ?? 'none'}`, () => {
      assert.equal(sicCodeOf(text), code);
    });
  }

  it('are the 731 of the condensed list, each once, telecoms among them', () => {
    const codes = catalogues.sicCodes.codes.map(({ code }) => code);
    assert.equal(codes.length, 731);
    assert.equal(new Set(codes).size, 731);
    for (const code of ['61100', '61200', '61300', '61900', '99999', '01110']) assert.ok(codes.includes(code), code);
  });
});

describe('web addresses', () => {
  for (const text of [
    'www.example.com',
    'https://example.co.uk/shop?x=1',
    'example.org:8080',
    'http://münchen.example',
  ])
    it(`“${text}” can be one`, () => {
      assert.ok(isWebAddress(text));
    });
  for (const text of [
    'example',
    'ada@example.com',
    'not a site',
    'http://',
    'www..com',
    'ftp://example.com',
    '-a.example.com',
  ])
    it(`“${text}” is none`, () => {
      assert.ok(!isWebAddress(text));
    });
});

describe('lists of countries and currencies', () => {
  it('have the 249 countries of ISO 3166-1 and the 27 members of the European Union', () => {
    assert.equal(catalogues.countries.countries.length, 249);
    assert.equal(catalogues.countries.countries.filter(({ eu }) => eu).length, 27);
  });

  it('have no currency that is both in use and withdrawn', () => {
    const inUse = new Set(catalogues.currencies.currencies.map(({ code }) => code));
    for (const { code, replacement } of catalogues.currencies.withdrawn) {
      assert.ok(!inUse.has(code), code);
      assert.ok(inUse.has(replacement), replacement);
    }
    for (const code of ['GBP', 'EUR', 'USD', 'CHF', 'JPY']) assert.ok(inUse.has(code), code);
  });
});
