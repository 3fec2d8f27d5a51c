import assert from 'node:assert/strict';
import { detailsChange } from '../../../src/billing/followUps/detailsChange.ts';
import type { ExistingInvoice } from '../../../src/billing/followUps/existingInvoices.ts';
import { vatRateChange } from '../../../src/billing/followUps/vatRateChange.ts';
import type { VatTerms } from '../../../src/billing/followUps/vatRateChange.ts';
import { currencyCode } from '../../../src/domain/currencyCode.ts';
import { micros } from '../../../src/domain/micros.ts';
import { minorUnits } from '../../../src/domain/minorUnits.ts';
import { shippedRulesLoaded } from '../../support/shippedRuleTexts.ts';
import { day } from '../../support/testRun.ts';

const GBP = currencyCode('GBP');
assert.ok(GBP !== null);

/** £400.00 net at 20 %: £80.00 VAT, unsent and unapproved. */
const INVOICE: ExistingInvoice = {
  account: 'A1',
  invoiceNumber: '1001',
  issueDate: day('2026-11-01'),
  status: 'Unsent',
  isApproved: false,
  net: minorUnits(400_00),
  vat: minorUnits(80_00),
  currency: GBP,
  source: { sheet: 'Invoices', cell: 'F2' },
};

const TERMS: VatTerms = {
  vatRates: shippedRulesLoaded().billing.vatRates,
  today: day('2026-12-01'),
  rounding: 'per-rate',
  otherRates: [],
};

/** `restated 80.00 → 20.00`, `unapprove …`, `credit-note …`; empty where the invoice is left alone. */
function outcomeOf(invoice: Partial<ExistingInvoice>, percent: number, terms: Partial<VatTerms> = {}): string {
  const change = vatRateChange([{ ...INVOICE, ...invoice }], 'A1', micros(percent * 1_000_000), { ...TERMS, ...terms });
  return [
    ...change.restated.map((one) => ['restated', one] as const),
    ...change.blockers.map((one) => [one.remedy, one] as const),
  ]
    .map(([word, { amounts }]) => `${word} ${pence(amounts.vat.before)} → ${pence(amounts.vat.after)}`)
    .join();
}

function pence(amount: number | null): string {
  return amount === null ? '?' : (amount / 100).toFixed(2);
}

const CASES = [
  // 400.00 × 5 % = 20.00.
  { name: 'an unsent, unapproved invoice is restated', invoice: {}, rate: 5, expected: 'restated 80.00 → 20.00' },
  { name: 'an invoice at the new rate is left alone', invoice: {}, rate: 20, expected: '' },
  {
    name: 'an approved invoice is a blocker',
    invoice: { status: 'Approved' },
    rate: 5,
    expected: 'unapprove 80.00 → 20.00',
  },
  {
    name: 'an unsent one whose Approved cell says yes too',
    invoice: { isApproved: true },
    rate: 5,
    expected: 'unapprove 80.00 → 20.00',
  },
  {
    name: 'an Approved cell that cannot be read is not taken for no',
    invoice: { isApproved: null },
    rate: 5,
    expected: 'unapprove 80.00 → 20.00',
  },
  {
    name: 'a sent invoice needs a credit note',
    invoice: { status: 'Sent' },
    rate: 5,
    expected: 'credit-note 80.00 → 20.00',
  },
  { name: 'and so does an overdue one', invoice: { status: 'Overdue' }, rate: 0, expected: 'credit-note 80.00 → 0.00' },
  { name: 'a paid invoice is history', invoice: { status: 'Paid' }, rate: 5, expected: '' },
  { name: 'without a status nobody knows what may be done', invoice: { status: null }, rate: 5, expected: '' },
  { name: 'another account’s invoice is not looked at', invoice: { account: 'A2' }, rate: 5, expected: '' },
  { name: 'without a net nothing can be said', invoice: { net: null }, rate: 5, expected: '' },
  // 17.5 % was the standard rate up to 3 January 2011.
  {
    name: 'an invoice whose rate was right at its date is not wrong',
    invoice: { issueDate: day('2011-01-03'), vat: minorUnits(70_00) },
    rate: 20,
    expected: '',
  },
  {
    name: 'the day after, the same VAT is wrong',
    invoice: { issueDate: day('2011-01-04'), vat: minorUnits(70_00) },
    rate: 20,
    expected: 'restated 70.00 → 80.00',
  },
  {
    name: 'an old invoice is restated to the rate of its date',
    invoice: { issueDate: day('2010-06-01'), vat: minorUnits(0) },
    rate: 20,
    expected: 'restated 0.00 → 70.00',
  },
  {
    name: 'a penny of rounding is no other rate',
    invoice: { vat: minorUnits(79_99) },
    rate: 20,
    expected: '',
  },
  { name: 'two pence are', invoice: { vat: minorUnits(79_98) }, rate: 20, expected: 'restated 79.98 → 80.00' },
  {
    name: 'where lines are rounded each, half a point of net is rounding (2.00 of 400.00)',
    invoice: { vat: minorUnits(78_00) },
    rate: 20,
    terms: { rounding: 'per-line-penny' as const },
    expected: '',
  },
  {
    name: 'a credit note is restated with its sign',
    invoice: { net: minorUnits(-400_00), vat: minorUnits(-80_00) },
    rate: 5,
    expected: 'restated -80.00 → -20.00',
  },
  {
    name: 'between two rates in use an invoice may be a mixture',
    invoice: { vat: minorUnits(50_00) },
    rate: 20,
    terms: { otherRates: [0, 20_000_000] },
    expected: '',
  },
  {
    name: 'beyond both it is wrong, and what it would come to nobody knows',
    invoice: { vat: minorUnits(90_00) },
    rate: 20,
    terms: { otherRates: [0, 20_000_000] },
    expected: 'restated 90.00 → ?',
  },
];

describe('a VAT rate change on existing invoices', () => {
  for (const { name, invoice, rate, terms, expected } of CASES) {
    it(name, () => {
      assert.equal(outcomeOf(invoice, rate, terms), expected);
    });
  }

  it('gives gross before and after beside VAT', () => {
    const [one] = vatRateChange([INVOICE], 'A1', micros(5_000_000), TERMS).restated;
    assert.deepEqual(one?.amounts.gross, { before: 480_00, after: 420_00 });
  });
});

describe('a change of name or address', () => {
  it('lists the account’s invoices whose PDF would need to be made again, those still to send apart', () => {
    const statuses = ['Unsent', 'Approved', 'Sent', 'Overdue', 'Paid', null];
    const invoices = statuses.map((status) => ({ ...INVOICE, status, invoiceNumber: status ?? 'none' }));
    const change = detailsChange([...invoices, { ...INVOICE, account: 'A2' }], 'A1');
    assert.deepEqual(
      change.unsent.map(({ invoiceNumber }) => invoiceNumber),
      ['Unsent', 'Approved'],
    );
    assert.deepEqual(
      change.sent.map(({ invoiceNumber }) => invoiceNumber),
      ['Sent', 'Overdue', 'Paid', 'none'],
    );
  });
});
