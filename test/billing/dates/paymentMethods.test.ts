import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePaymentMethods } from '../../../src/billing/dates/paymentMethods.schema.ts';

const FILE = path.resolve(import.meta.dirname, '../../../rules/catalogues/payment-methods.json');
const json = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly methods: readonly Record<string, unknown>[] };

// The billing platform's guide, "Configure Billing": cards 3–7 days, direct debit 10–14 days, corporate accounts 30 days; the later
// end of each range is taken, so that nobody is asked to pay earlier than the guide says.
const SHIPPED = [
  { written: 'direct debit', name: 'Direct Debit', days: 14, directDebit: true },
  { written: ' DD ', name: 'Direct Debit', days: 14, directDebit: true },
  { written: 'Debit Card', name: 'Card', days: 7, directDebit: false },
  { written: 'BACS', name: 'Bank Transfer', days: 30, directDebit: false },
  { written: 'Cheque', name: 'Cheque', days: 30, directDebit: false },
  { written: 'Cash', name: 'Cash', days: null, directDebit: false },
];

const first = { name: 'Cash', synonyms: [], terms: null, graceDays: null, directDebit: false };
const BROKEN = [
  { name: 'a name twice', methods: [first, { ...first, name: 'CASH' }], says: /"CASH" twice/ },
  {
    name: 'a synonym that is another name',
    methods: [first, { ...first, name: 'X', synonyms: ['cash'] }],
    says: /twice/,
  },
  { name: 'terms that cannot be read', methods: [{ ...first, terms: 'soon' }], says: /"Cash": .*soon/ },
  { name: 'a negative grace period', methods: [{ ...first, graceDays: -1 }], says: /graceDays/ },
  { name: 'no methods', methods: [], says: /methods/ },
];

describe('payment methods', () => {
  const parsed = parsePaymentMethods(json);
  assert.ok(parsed.ok);

  for (const { written, name, days, directDebit } of SHIPPED) {
    it(`finds "${written}" with its default terms`, () => {
      const method = parsed.value.find(written);
      assert.equal(method?.name, name);
      assert.deepEqual(method.terms, days === null ? null : { kind: 'days', days });
      assert.equal(method.isDirectDebit, directDebit);
    });
  }

  it('knows neither a blank nor an unknown name', () => {
    assert.equal(parsed.value.find(''), undefined);
    assert.equal(parsed.value.find('Barter'), undefined);
  });

  for (const { name, methods, says } of BROKEN) {
    it(`refuses ${name}`, () => {
      const result = parsePaymentMethods({ ...json, methods });
      assert.ok(!result.ok);
      assert.match(result.error, says);
    });
  }
});
