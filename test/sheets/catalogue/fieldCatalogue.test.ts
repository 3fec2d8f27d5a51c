import assert from 'node:assert/strict';
import { foldedHeader } from '../../../src/sheets/headers/foldedHeader.ts';
import { parseFieldCatalogue } from '../../../src/sheets/catalogue/fieldCatalogue.schema.ts';
import { fieldKey } from '../../../src/sheets/catalogue/fieldKey.ts';
import { CATALOGUE } from '../reading.ts';

const KEYS = [
  { label: "Customer's VAT Number", key: 'customersVatNumber' },
  { label: 'Customer’s VAT Number', key: 'customersVatNumber' },
  { label: 'GDPR & PECR Consent Given', key: 'gdprPecrConsentGiven' },
  { label: 'VAT Rate (Calls)', key: 'vatRateCalls' },
  { label: 'Dropped / Reinstated Date', key: 'droppedReinstatedDate' },
  { label: 'Grace Period (Days)', key: 'gracePeriodDays' },
  { label: 'MyAccount Profile', key: 'myAccountProfile' },
  { label: 'Amount ex VAT', key: 'amountExVat' },
  { label: 'Bespoke Tariff 1 Markup', key: 'bespokeTariff1Markup' },
];

/** How the seeds' forms count their customer fields, by section. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  Contact: [
    'Title',
    'Trading As',
    'Bill-To Department',
    'Address Line 5',
    'Number 3 Renewal Date',
    'Number 4 Sub Type',
    'CRM Reference',
    'Email Verified',
  ],
  Account: [
    'Ofcom Protection Class',
    'Customer Groups',
    'Direct Debit Account',
    'Payment Terms Type',
    'Annual Increase Profile',
    'Account Flags',
    'Blocked',
    'Balance Control',
    'Lift The Suspension Until',
    'Permanent Termination Date',
    'Update Reason',
    'Update Details',
    'On Behalf Of',
    'Consent Date',
    'Consent Channel',
    'Consent Captured By',
    'Consent Reference',
  ],
  Profile: [
    'Company Number',
    'Primary SIC Code',
    'Status at Companies House',
    'Net Assets',
    'Customer Product Interests',
  ],
  'Duplicate checking': ['Duplicate Check'],
  'Default tariffs': [
    'Fixed Fee Tariff',
    'Non-geographic Markup',
    'Extended International Tariff',
    'Bespoke Tariff 2',
    'Fallback Suggested Retail Markup',
    'Fallback Markup',
  ],
  'Commission/Lead': ['Dealer Code', 'Commission Reference Date', 'Sale Department'],
  'Portal (Frontend access)': ['Legacy Stats Site', 'Legacy Enhanced Stats Site', 'MyAccount Profile'],
  Billing: [
    'Empty Invoices',
    'Low Invoice Action Value',
    'Format Override',
    'Fax Bill',
    'Unsent Credit Limit',
    'Auto Topup Amount',
    'Bill Calls From',
    'Billing Day',
    'Next Bill Date',
    'Final Bill Date',
    'Balance',
    'Monthly Charge',
    'Permanent Credit Limit',
    'Available Funds',
  ],
  System: ['Last Modified', 'Created', 'Dropped', 'Reinstated', 'Deleted'],
};

describe('field catalogue', () => {
  for (const { label, key } of KEYS) {
    it(`makes ${key} of ${label}`, () => {
      assert.equal(fieldKey(label), key);
    });
  }

  it('has the fields of every section of the customer form', () => {
    for (const [section, labels] of Object.entries(SECTIONS)) {
      const has = CATALOGUE.fields
        .filter((field) => field.kind === 'customers' && field.section === section)
        .map((field) => field.label);
      assert.deepEqual(
        labels.filter((label) => !has.includes(label)),
        [],
        section,
      );
    }
  });

  it('gives choices exactly as the dropdowns print them', () => {
    const choices = (key: string) =>
      CATALOGUE.fields.find((field) => field.key === key)?.choices.map((choice) => choice.value);
    assert.deepEqual(choices('emptyInvoices'), ['Do not produce', 'Produce anyway', 'Add Low Usage Fee of £']);
    assert.deepEqual(choices('lowInvoice'), [
      'N/A',
      'If invoice value is less than £',
      'If call spend is less than £',
      'If absolute invoice value is less than £',
    ]);
    assert.deepEqual(choices('lowInvoiceAction'), [
      'Do nothing',
      'Rollover amount to next invoice',
      'Add Low Usage Fee of £',
      'Pad with Low Usage Fee to £',
    ]);
    assert.deepEqual(choices('emailBill'), ['None', 'Short', 'Long', 'Full']);
  });

  it('lets no choice be written like another of its field', () => {
    for (const field of CATALOGUE.fields) {
      const names = field.choices.flatMap((choice) => [
        ...new Set([choice.value, ...choice.synonyms].map((name) => foldedHeader(name))),
      ]);
      assert.equal(new Set(names).size, names.length, `${field.kind}.${field.key}`);
    }
  });

  const field = CATALOGUE.fields[0];
  const REFUSED = [
    { name: 'a key that is not its label', fields: [{ ...field, key: 'other' }], message: /fields\.0\.key/ },
    { name: 'an unknown type', fields: [{ ...field, type: 'colour' }], message: /fields\.0\.type/ },
    { name: 'a property that nobody knows', fields: [{ ...field, script: 'x' }], message: /script/ },
    { name: 'a key twice', fields: [field, field], message: /twice/ },
    {
      name: 'a header for two fields',
      fields: [field, { ...field, key: 'name', label: 'Name', synonyms: ['title'] }],
      message: /“title” names both/,
    },
  ];
  for (const { name, fields, message } of REFUSED) {
    it(`refuses ${name}`, () => {
      const parsed = parseFieldCatalogue({ version: '1', fields });
      assert.ok(!parsed.ok);
      assert.equal(parsed.error.code, 'rules-unusable');
      assert.match(parsed.error.message, message);
    });
  }
});
