import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePaymentTerms } from '../../../src/billing/dates/parsePaymentTerms.ts';
import type { PaymentTerms } from '../../../src/billing/dates/paymentTerms.ts';

const days = (n: number): PaymentTerms => ({ kind: 'days', days: n });
const months = (n: number): PaymentTerms => ({ kind: 'months', months: n });
const day = (n: number): PaymentTerms => ({ kind: 'dayOfMonth', day: n });
const fromEnd = (n: number): PaymentTerms => ({ kind: 'fromMonthEnd', days: n });

const READ: readonly { name: string; text: string; type: string | null; expected: PaymentTerms }[] = [
  { name: 'a plain number without a type is days', text: '30', type: null, expected: days(30) },
  { name: 'a plain number with type Days', text: '14', type: 'Days', expected: days(14) },
  { name: 'no days at all', text: '0', type: 'Days', expected: days(0) },
  { name: 'minus nothing is nothing', text: '-0', type: 'Days', expected: days(0) },
  { name: 'a whole number as a sheet may print it', text: '30.00', type: 'Days', expected: days(30) },
  { name: 'a plain number with type Months', text: '1', type: 'Months', expected: months(1) },
  { name: 'a plain number with type Day of month', text: '15', type: 'Day of month', expected: day(15) },
  { name: 'the seeds’ fixed day', text: '15th', type: null, expected: day(15) },
  { name: 'the seeds’ fixed day under type Days', text: '15th', type: 'Days', expected: day(15) },
  { name: 'first', text: '1st', type: 'Day of month', expected: day(1) },
  { name: 'second', text: '2nd', type: null, expected: day(2) },
  { name: 'third', text: '3rd', type: null, expected: day(3) },
  { name: 'eleventh', text: '11th', type: null, expected: day(11) },
  { name: 'thirty-first of the month', text: '31st of the month', type: null, expected: day(31) },
  { name: 'the seeds’ last day', text: '-1', type: 'Days', expected: fromEnd(-1) },
  { name: 'minus one without a type', text: '-1', type: null, expected: fromEnd(-1) },
  { name: 'minus one as a day of the month', text: '-1', type: 'Day of month', expected: fromEnd(-1) },
  { name: 'a typographic minus', text: '−5', type: 'Days', expected: fromEnd(-5) },
  { name: 'the furthest from the month’s end', text: '-28', type: 'Days', expected: fromEnd(-28) },
  { name: 'EOM', text: 'EOM', type: null, expected: fromEnd(-1) },
  { name: 'end of month in words', text: 'End of Month', type: 'Days', expected: fromEnd(-1) },
  { name: 'Net 30', text: 'Net 30', type: null, expected: days(30) },
  { name: 'net30 written together', text: 'net30', type: null, expected: days(30) },
  { name: '30 days', text: '30 days', type: null, expected: days(30) },
  { name: 'net 30 days', text: 'Net 30 Days', type: 'Days', expected: days(30) },
  { name: '30 days net with a hyphen', text: '30-day net', type: null, expected: days(30) },
  { name: '2 months', text: '2 Months', type: 'Months', expected: months(2) },
  { name: 'on receipt', text: 'Due on receipt', type: null, expected: days(0) },
  { name: 'white space and case do not matter', text: '\u00a0 30   DAYS ', type: ' days ', expected: days(30) },
];

const REFUSED = [
  { name: 'blank', text: '  ', type: 'Days', code: 'blank', says: /blank/ },
  { name: 'a fraction', text: '30.5', type: 'Days', code: 'not-whole', says: /whole number/ },
  { name: 'a fraction with a unit', text: '1.5 months', type: null, code: 'not-whole', says: /whole number/ },
  { name: 'below -28', text: '-29', type: 'Days', code: 'out-of-range', says: /-28/ },
  { name: 'day 32', text: '32', type: 'Day of month', code: 'out-of-range', says: /1 to 31/ },
  { name: 'day 0', text: '0', type: 'Day of month', code: 'out-of-range', says: /1 to 31/ },
  { name: '32nd', text: '32nd', type: null, code: 'out-of-range', says: /1 to 31/ },
  { name: 'negative months', text: '-1', type: 'Months', code: 'out-of-range', says: /0 to 24/ },
  { name: 'more days than a year', text: '366', type: 'Days', code: 'out-of-range', says: /0 to 365/ },
  { name: 'an ending that does not fit', text: '15st', type: null, code: 'unreadable', says: /15th/ },
  { name: 'days after the month’s end', text: '30 days EOM', type: null, code: 'unreadable', says: /-1/ },
  { name: 'a word', text: 'standard', type: 'Days', code: 'unreadable', says: /30 days/ },
  { name: 'an unknown type', text: '30', type: 'Weeks', code: 'unknown-type', says: /Days, Months or Day of month/ },
  { name: 'days under type Months', text: '30 days', type: 'Months', code: 'contradiction', says: /Months/ },
  {
    name: 'months under type Day of month',
    text: '1 month',
    type: 'Day of month',
    code: 'contradiction',
    says: /agree/,
  },
] as const;

describe('parsePaymentTerms', () => {
  for (const { name, text, type, expected } of READ) {
    it(`reads ${name}`, () => {
      assert.deepEqual(parsePaymentTerms(text, type), { ok: true, value: expected });
    });
  }

  for (const { name, text, type, code, says } of REFUSED) {
    it(`refuses ${name} and says what is allowed`, () => {
      const result = parsePaymentTerms(text, type);
      assert.ok(!result.ok);
      assert.equal(result.error.code, code);
      assert.match(result.error.message, says);
    });
  }

  it('never lets a number of days pass that it does not allow', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (n) => {
        assert.equal(parsePaymentTerms(String(n), 'Days').ok, n >= -28 && n <= 365);
        assert.equal(parsePaymentTerms(String(n), 'Day of month').ok, (n >= -28 && n <= -1) || (n >= 1 && n <= 31));
        assert.equal(parsePaymentTerms(String(n), 'Months').ok, n >= 0 && n <= 24);
      }),
    );
  });
});
