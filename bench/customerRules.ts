import type { RuleCondition, RuleLiteral } from '../src/domain/ruleSet.ts';

const test = (fact: string, operator: string, value: RuleLiteral | { readonly fact: string }): RuleCondition => ({
  fact,
  operator,
  value,
});
const all = (...conditions: readonly RuleCondition[]): RuleCondition => ({ all: conditions });
const any = (...conditions: readonly RuleCondition[]): RuleCondition => ({ any: conditions });
const not = (condition: RuleCondition): RuleCondition => ({ not: condition });
const is = (fact: string, value: RuleLiteral): RuleCondition => test(fact, 'equal', value);
const isBlank = (fact: string): RuleCondition => test(fact, 'isBlank', true);
const isFilled = (fact: string): RuleCondition => test(fact, 'isNotBlank', true);

const LIVE = is('customerStatus', 'Active');
const DROPPED = is('customerStatus', 'Dropped');
const LOW = is('lowInvoices', 'Yes');
const EMAIL = '[^\\s@]+@[^\\s@]+\\.[a-z]{2,}';
const EUROPE = ['IE', 'FR', 'DE', 'ES', 'NL'];

/** Thirty rules as a billing team would write them, over twenty columns. */
export const CUSTOMER_RULES: readonly (readonly [title: string, conditions: RuleCondition])[] = [
  ['active without a billing cycle', all(LIVE, isBlank('billingCycle'))],
  [
    'direct debit without consent',
    all(
      test('customerStatus', 'in', ['Active', 'Suspended']),
      is('paymentMethod', 'Direct Debit'),
      test('consentGiven', 'notEqual', 'Yes'),
    ),
  ],
  ['dropped without a date', all(DROPPED, isBlank('droppedDate'))],
  ['a drop date but not dropped', all(isFilled('droppedDate'), test('customerStatus', 'notEqual', 'Dropped'))],
  ['dropped in the future', all(DROPPED, test('droppedDate', 'greaterThan', '2026-11-30'))],
  ['dropped owing money with no reason', all(DROPPED, test('balance', 'greaterThan', 0), isBlank('statusReason'))],
  [
    'European business without a VAT number',
    all(
      test('customerType', 'in', ['Small business', 'Corporate', 'Reseller']),
      isBlank('vatNumber'),
      test('country', 'in', EUROPE),
    ),
  ],
  [
    'VAT number of no known form',
    all(isFilled('vatNumber'), not(test('vatNumber', 'matches', '[A-Z]{2}[0-9A-Z]{8,12}'))),
  ],
  [
    'VAT rate that does not exist',
    all(test('customerStatus', 'notEqual', 'CRM only'), not(test('vatRate', 'in', [0, 5, 20]))),
  ],
  [
    'zero rate at home without a VAT number',
    all(
      is('vatRate', 0),
      isBlank('vatNumber'),
      test('customerType', 'notEqual', 'Test'),
      any(is('country', 'IE'), is('country', 'GB')),
    ),
  ],
  [
    'low invoices without a value',
    all(LOW, any(isBlank('lowInvoiceValue'), test('lowInvoiceValue', 'lessThanInclusive', 0))),
  ],
  ['low invoices without an action', all(LOW, isBlank('lowInvoiceAction'), LIVE)],
  [
    'a fee of nothing',
    all(
      LOW,
      is('lowInvoiceAction', 'Add fee'),
      any(isBlank('lowInvoiceActionValue'), test('lowInvoiceActionValue', 'lessThanInclusive', 0)),
    ),
  ],
  [
    'a fee above the threshold',
    all(
      LOW,
      is('lowInvoiceAction', 'Add fee'),
      test('lowInvoiceActionValue', 'greaterThan', { fact: 'lowInvoiceValue' }),
    ),
  ],
  [
    'empty invoices sent, low ones rolled over',
    all(is('emptyInvoices', 'Send'), LOW, is('lowInvoiceAction', 'Roll over')),
  ],
  [
    'over the credit limit',
    all(LIVE, test('creditLimit', 'greaterThan', 0), test('balance', 'greaterThan', { fact: 'creditLimit' })),
  ],
  [
    'credit limit high for a household',
    all(is('customerType', 'Residential'), test('creditLimit', 'greaterThan', 1000)),
  ],
  [
    'long terms for a household',
    all(
      is('customerType', 'Residential'),
      test('paymentTermsDays', 'greaterThan', 30),
      test('paymentMethod', 'notEqual', 'BACS'),
    ),
  ],
  ['unusual terms', all(LIVE, not(test('paymentTermsDays', 'in', [0, 14, 30, 45, 60, 90])))],
  ['email of no known form', all(isFilled('email'), not(test('email', 'matches', EMAIL)))],
  [
    'paid by card or debit, no email',
    all(isBlank('email'), LIVE, any(is('paymentMethod', 'Card'), is('paymentMethod', 'Direct Debit'))),
  ],
  [
    'test address on a real customer',
    all(test('customerType', 'notEqual', 'Test'), test('email', 'matches', '.*@(mail|test)\\.invalid')),
  ],
  ['suspended without a reason', all(is('customerStatus', 'Suspended'), isBlank('statusReason'))],
  ['active though deceased or a fraud', all(LIVE, test('statusReason', 'in', ['Deceased', 'Fraud']))],
  [
    'credit balance with no bill to come',
    all(any(is('customerStatus', 'CRM only'), is('customerStatus', 'Final Bill')), test('balance', 'lessThan', 0)),
  ],
  [
    'large customer paying cash on credit',
    all(
      test('customerType', 'in', ['Corporate', 'Reseller']),
      test('paymentMethod', 'in', ['Cash', 'Card']),
      not(all(is('creditLimit', 0), is('paymentTermsDays', 0))),
    ),
  ],
  [
    'billing cycle that is not run',
    all(isFilled('billingCycle'), test('billingCycle', 'notIn', ['Monthly', 'Quarterly', 'Annually'])),
  ],
  [
    'account number of no known form',
    all(not(test('accountNumber', 'matches', 'C\\d{7}')), test('customerStatus', 'notEqual', 'CRM only')),
  ],
  [
    'something needed is missing',
    any(
      isBlank('customerStatus'),
      all(isBlank('customerType'), LIVE),
      all(isBlank('consentGiven'), test('country', 'in', EUROPE), LIVE),
    ),
  ],
  [
    'VAT number of another country',
    all(
      isFilled('vatNumber'),
      not(test('vatNumber', 'startsWith', { fact: 'country' })),
      test('customerType', 'notEqual', 'Test'),
    ),
  ],
];
