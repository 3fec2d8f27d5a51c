import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseCompanyNumberPrefixes } from '../../src/validation/identity/identityCatalogues.schema.ts';
import { companyNumberReader } from '../../src/validation/identity/companyNumber.ts';
import { readDirectDebitAccount } from '../../src/validation/identity/directDebitAccount.ts';
import { readPhoneNumber } from '../../src/validation/identity/phoneNumber.ts';
import { isPostcode, normalPostcode } from '../../src/validation/identity/postcode.ts';
import { readVatNumber } from '../../src/validation/identity/vatNumber.ts';
import { isEmailAddress } from '../../src/domain/emailAddresses.ts';
import { shippedJson } from '../rules/shippedRules.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';

interface Identifier {
  readonly kind: string;
  readonly country: string | null;
  readonly value: string;
  readonly valid?: boolean;
  readonly expect?: string;
  readonly disputed?: boolean;
}

const prefixes = parseCompanyNumberPrefixes(shippedJson('catalogues', 'company-number-prefixes.json'));
assert.ok(prefixes.ok);
const readCompanyNumber = companyNumberReader(prefixes.value.prefixes);

/** What Proforma says of an identifier, in the data's own terms. */
const COVERED: Readonly<Record<string, (value: string, country: string | null) => boolean | string | null>> = {
  vat: (value, country) => readVatNumber(value, country)?.isValid ?? false,
  iban: (value) => {
    const { kind, isPlausible } = readDirectDebitAccount(value);
    return kind === 'iban' && isPlausible;
  },
  postcode: (value) => isPostcode(value),
  postcode_normalise: (value) => normalPostcode(value),
  uk_company: (value) => readCompanyNumber(value).isValid,
  uk_mobile: (value) => readPhoneNumber(value, 'GB').isUkMobile,
};

/** Kinds that are not held to the mark, each with why. */
const NOT_COVERED: Readonly<Record<string, string>> = {
  uk_account: 'the modulus check needs a weight table that may not be shipped: only the form is checked',
  utr: 'no customer field holds a tax reference: it has no place in a billing sheet',
  email: 'no library: quoted local parts are refused and full-width letters allowed on purpose',
};

/** Values of covered kinds on which Proforma differs, each with why. */
const KNOWN: Readonly<Record<string, string>> = {
  'BE (0)468.561.072': 'brackets are no part of a number: on an invoice they would have to be taken out',
  EU372022452: 'a number of the scheme for sellers outside the EU: no customer has one',
  NL00449544B01: 'too short: a Dutch number has nine digits before the B',
  NL68357370B01: 'too short: a Dutch number has nine digits before the B',
};

/** Measured for the table alone. */
const FORM_ONLY: typeof COVERED = {
  uk_account: (value) => readDirectDebitAccount(value).isPlausible,
  email: (value) => isEmailAddress(value),
};

describeWithSharedData('identifiers from public sources', () => {
  const all = (
    JSON.parse(readFileSync(sharedDataPath('identifiers/identifiers.json'), 'utf8')) as readonly Identifier[]
  ).filter(({ disputed }) => disputed !== true);
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();

  const rows = kinds.map((kind) => {
    const of = all.filter((identifier) => identifier.kind === kind);
    const check = COVERED[kind] ?? FORM_ONLY[kind];
    const wrong = check === undefined ? [] : of.filter((known) => check(known.value, known.country) !== answer(known));
    return { kind, of: of.length, wrong, measured: check !== undefined };
  });

  const tally = new Oracle('Identifiers: valid or not', 'Test suites of public validators', 'identifiers.test.ts');

  before(() => {
    for (const { kind, of, wrong, measured } of rows) {
      const share = measured ? `${(((of - wrong.length) / of) * 100).toFixed(1)} %`.padStart(8) : '       –';
      console.log(`      ${kind.padEnd(20)}${String(of).padStart(4)} ${share}  ${NOT_COVERED[kind] ?? ''}`);
    }
  });

  it('are all of a kind that is covered, or named with the reason why not', () => {
    for (const kind of kinds) assert.ok(kind in COVERED || kind in NOT_COVERED, kind);
    assert.ok(all.length > 600, String(all.length));
  });

  for (const { kind, of, wrong } of rows.filter((row) => row.kind in COVERED)) {
    it(`${kind}: at least 99 % agree`, () => {
      const agreement = (of - wrong.length) / of;
      tally.agree(of - wrong.length);
      for (const { value, country } of wrong)
        tally.differ(`${kind} ${country ?? ''} ${value}`, KNOWN[value] ?? 'not explained');
      assert.ok(agreement >= 0.99, `${(agreement * 100).toFixed(1)} %: ${JSON.stringify(wrong, null, 1)}`);
    });
  }

  itIsAsDocumented(tally);

  it('UK accounts that are right have the right form', () => {
    for (const { value, valid } of all.filter(({ kind }) => kind === 'uk_account')) {
      const { kind, isPlausible } = readDirectDebitAccount(value);
      assert.equal(kind, 'ukAccount', value);
      if (valid === true) assert.ok(isPlausible, value);
    }
  });
});

function answer({ valid, expect }: Identifier): boolean | string | undefined {
  return expect ?? valid;
}
