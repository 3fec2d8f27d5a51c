import assert from 'node:assert/strict';
import { DRAMA_BLOCKS } from '../../samples/generator/dramaNumber.ts';
import { companyDomain, personEmail, personName, tradingName } from '../../samples/generator/fictionalNames.ts';
import { fictionalVatNumber, wrongVatNumber } from '../../samples/generator/registrationNumbers.ts';
import { withdrawnPostcode } from '../../samples/generator/withdrawnPostcode.ts';
import { madeSample, recordsOf, valuesOf } from './madeSample.ts';

const SAMPLE = madeSample({ customers: '3000', dirty: '0' });

/** HMRC's modulus 97 check: weights 8 to 2, plus the two check digits, is a multiple of 97. */
function holdsModulus97(vatNumber: string): boolean {
  const digits = vatNumber.replace('GB', '').split('').map(Number);
  const weighted = digits.slice(0, 7).reduce((sum, digit, place) => sum + digit * (8 - place), 0);
  return (weighted + (digits[7] ?? 0) * 10 + (digits[8] ?? 0)) % 97 === 0;
}

describe('nobody real is in a sample', () => {
  it('holds telephone numbers of the drama blocks alone', () => {
    const numbers = [
      ...valuesOf(SAMPLE, 'customers', 'Number 1'),
      ...valuesOf(SAMPLE, 'numbers', 'Number'),
      ...valuesOf(SAMPLE, 'usage', 'Number'),
    ];
    for (const number of numbers) {
      assert.ok(
        DRAMA_BLOCKS.some(
          (block) => String(number).startsWith(block) && /^\d{3}$/.test(String(number).slice(block.length)),
        ),
        String(number),
      );
    }
  });

  it('holds addresses of reserved domains alone', () => {
    const emails = [...valuesOf(SAMPLE, 'customers', 'Email Address'), ...valuesOf(SAMPLE, 'contacts', 'Email')];
    for (const email of emails.flatMap((list) => String(list).split(', '))) {
      assert.match(email, /@([a-z0-9-]+\.)?example(\.com|\.org)?$/);
    }
  });

  it('holds VAT numbers that pass the check and start 00, but for the one planted wrong', () => {
    const wrong = recordsOf(SAMPLE, 'customers')
      .filter((row) => row.get("Customer's VAT Number") !== null)
      .filter((row) => !holdsModulus97(String(row.get("Customer's VAT Number"))))
      .map((row) => row.get('Account Number'));
    assert.deepEqual(wrong, ['C-10044']);
    for (const number of valuesOf(SAMPLE, 'customers', "Customer's VAT Number")) {
      if (number !== null) assert.match(String(number), /^GB00\d{7}$/);
    }
  });

  it('holds company numbers past the register, each once', () => {
    const numbers = valuesOf(SAMPLE, 'customers', 'Company Number').filter((number) => number !== null);
    for (const number of numbers) assert.match(String(number), /^9\d{7}$/);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('holds well-formed postcodes of withdrawn districts', () => {
    for (const postcode of valuesOf(SAMPLE, 'customers', 'Postcode')) {
      assert.match(String(postcode), /^(AB[12]|BS1[278]|CF[124]|M10|NP1|S3[01]) [1-9][ABD-HJLNP-UW-Z]{2}$/);
    }
  });
});

describe('invented identities', () => {
  const MAKERS = [
    { name: 'trading names', make: tradingName, over: 200_000 },
    { name: 'people', make: (index: number) => JSON.stringify(personName(index)), over: 200_000 },
    { name: 'company domains', make: companyDomain, over: 200_000 },
    { name: 'personal addresses', make: personEmail, over: 200_000 },
    { name: 'VAT numbers', make: fictionalVatNumber, over: 99_991 },
    { name: 'postcodes', make: withdrawnPostcode, over: 43_200 },
  ] as const;
  for (const { name, make, over } of MAKERS) {
    it(`${name} do not repeat in ${String(over)}`, () => {
      assert.equal(new Set(Array.from({ length: over }, (_, index) => make(index))).size, over);
    });
  }

  it('a wrong VAT number is wrong', () => {
    for (let index = 0; index < 500; index += 1) assert.ok(!holdsModulus97(wrongVatNumber(index)));
  });

  it('the check is the modulus 97 one', () => {
    // 1×8 + 2×7 + 3×6 + 4×5 + 5×4 + 6×3 + 7×2 = 112, and 112 + 82 = 2 × 97.
    assert.ok(holdsModulus97('GB123456782'));
    assert.ok(!holdsModulus97('GB123456783'));
  });
});

describe('rows belong together', () => {
  const accounts = new Set(valuesOf(SAMPLE, 'customers', 'Account Number'));
  for (const kind of ['usage', 'numbers', 'invoices'] as const) {
    it(`every row of ${kind} has a customer`, () => {
      assert.deepEqual(
        valuesOf(SAMPLE, kind, 'Account Number').filter((account) => !accounts.has(account)),
        [],
      );
    });
  }

  it('every contact has customers', () => {
    const listed = valuesOf(SAMPLE, 'contacts', 'Account Number').flatMap((list) => String(list).split(', '));
    assert.deepEqual(
      listed.filter((account) => !accounts.has(account)),
      [],
    );
  });

  it('every call was made from a number of its customer', () => {
    const owned = new Set(
      recordsOf(SAMPLE, 'numbers').map((row) => `${String(row.get('Account Number'))} ${String(row.get('Number'))}`),
    );
    assert.deepEqual(
      recordsOf(SAMPLE, 'usage')
        .map((row) => `${String(row.get('Account Number'))} ${String(row.get('Number'))}`)
        .filter((pair) => !owned.has(pair)),
      [],
    );
  });

  it('charge ids are used once, and invoices add up to the balance', () => {
    const ids = valuesOf(SAMPLE, 'charges', 'Charge Id');
    assert.equal(new Set(ids).size, ids.length);
    const owed = new Map<unknown, number>();
    for (const row of recordsOf(SAMPLE, 'invoices')) {
      const account = row.get('Account Number');
      owed.set(account, (owed.get(account) ?? 0) + Math.round(Number(row.get('Outstanding')) * 100));
    }
    const differing = recordsOf(SAMPLE, 'customers')
      .filter((row) => Math.round(Number(row.get('Balance')) * 100) !== (owed.get(row.get('Account Number')) ?? 0))
      .map((row) => row.get('Account Number'));
    assert.deepEqual(differing, ['C-10026'], 'the customer in credit paid ahead');
  });
});
