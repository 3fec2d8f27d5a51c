import assert from 'node:assert/strict';
import type { PreviewDelivery } from '../../../src/domain/preview.ts';
import { ACTIVE, call, oneOff } from '../../support/billRows.ts';
import { firstCustomer, testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const RUN_DATE = '2025-02-01';
const REVIEWED = { ofcomProtectionClass: 'Not protected', customerClass: 'UK Limited', customerGroups: null };
const EMAIL = { emailAddress: 'accounts@example.com', emailBill: 'Full', invoiceUsageReport: 'Summary', ...REVIEWED };

function contact(attachmentPreference: string | null, more: TestRow = {}): TestRow {
  return { accountNumber: 'A1', name: 'Sam Example', email: 'sam@example.com', attachmentPreference, ...more };
}

/** A bill with a call on it, so that there are call records. */
async function deliveriesOf(
  customer: TestRow,
  contacts: readonly TestRow[] = [],
  options: TestRunOptions = {},
): Promise<readonly PreviewDelivery[]> {
  const sheets: TestSheets = { customers: [{ ...ACTIVE, ...customer }], usage: [call(4)], contacts };
  return (await firstCustomer(RUN_DATE, sheets, options)).deliveries;
}

/** `to: bill, call records, usage report`; of what cannot be delivered what is missing. */
function told({ channel, to, bill, callRecords, usageReport, missing }: PreviewDelivery): string {
  const whom = `${channel} ${to ?? '?'}`;
  return missing.length > 0
    ? `${whom}: needs ${missing.join(', ')}`
    : `${whom}: ${bill}, ${callRecords}, ${usageReport}`;
}

describe('what an account’s own email address gets', () => {
  // Customers, "GDPR & PECR Consent Given": without it short bills, CDRs as protected ZIP, usage files withheld; with it in full.
  const LOCKED = 'email accounts@example.com: short, protected-zip, withheld';
  const CASES: readonly { readonly name: string; readonly customer: TestRow; readonly expected: readonly string[] }[] =
    [
      {
        name: 'consent: everything as set',
        customer: { gdprPecrConsentGiven: true },
        expected: ['email accounts@example.com: full, plain, attached'],
      },
      { name: 'no consent: short, locked, withheld', customer: { gdprPecrConsentGiven: false }, expected: [LOCKED] },
      { name: 'blank consent is none', customer: { gdprPecrConsentGiven: null }, expected: [LOCKED] },
      {
        name: 'consent, protected by a blank Ofcom class: consent is consent',
        customer: { gdprPecrConsentGiven: true, ofcomProtectionClass: null },
        expected: ['email accounts@example.com: full, plain, attached'],
      },
      {
        name: 'no usage report is set: none',
        customer: { gdprPecrConsentGiven: true, invoiceUsageReport: 'None' },
        expected: ['email accounts@example.com: full, plain, none'],
      },
      {
        name: 'every address of the field gets the same; one that is no address is told apart',
        customer: { gdprPecrConsentGiven: false, emailAddress: 'a@example.com, b@example.com; not-one' },
        expected: [
          'email a@example.com: short, protected-zip, withheld',
          'email b@example.com: short, protected-zip, withheld',
          'email not-one: needs a usable email address',
        ],
      },
      {
        name: 'an address that stands twice gets one email',
        customer: { gdprPecrConsentGiven: true, emailAddress: 'a@example.com, A@EXAMPLE.COM' },
        expected: ['email A@EXAMPLE.COM: full, plain, attached'],
      },
      { name: 'Email Bill is None: nobody', customer: { emailBill: 'None' }, expected: [] },
      {
        name: 'no address: named as missing',
        customer: { emailAddress: null },
        expected: ['email ?: needs Email Address'],
      },
    ];
  for (const { name, customer, expected } of CASES) {
    it(name, async () => {
      assert.deepEqual((await deliveriesOf({ ...EMAIL, ...customer })).map(told), expected);
    });
  }

  it('a bill without usage has no call records', async () => {
    const customer = { ...ACTIVE, ...EMAIL, gdprPecrConsentGiven: true };
    const { deliveries } = await firstCustomer(RUN_DATE, { customers: [customer], charges: [oneOff(10)] });
    assert.deepEqual(deliveries.map(told), ['email accounts@example.com: full, none, attached']);
  });
});

describe('what a contact gets: consent × preference × protection', () => {
  interface Case {
    readonly preference: string | null;
    readonly consent: boolean;
    readonly protectedBy?: TestRow;
    readonly expected: string;
  }
  const PERSONAL = { customerClass: 'Personal' };
  const RESELLERS = { customerGroups: 'Resellers' };
  const NOT_REVIEWED = { ofcomProtectionClass: null };
  const CASES: readonly Case[] = [
    { preference: null, consent: true, expected: 'full, plain, attached' },
    { preference: null, consent: false, expected: 'short, protected-zip, withheld' },
    { preference: 'Account default', consent: false, expected: 'short, protected-zip, withheld' },
    { preference: 'no such preference', consent: false, expected: 'short, protected-zip, withheld' },
    { preference: 'None', consent: true, expected: 'none, none, none' },
    { preference: 'Short bill', consent: true, expected: 'short, none, none' },
    { preference: 'Short bill', consent: false, expected: 'short, none, none' },
    { preference: 'Encrypted CDRs', consent: true, expected: 'full, protected-zip, none' },
    { preference: 'Long bill', consent: false, expected: 'long, none, none' },
    { preference: 'Full bill', consent: false, expected: 'full, none, none' },
    { preference: 'CDRs', consent: false, expected: 'short, plain, none' },
    { preference: 'Usage report', consent: false, expected: 'short, none, attached' },
    { preference: 'All', consent: false, expected: 'full, plain, attached' },
    // A personal class, a reseller group and a blank Ofcom class count as protected: plain call records travel locked.
    { preference: 'All', consent: false, protectedBy: PERSONAL, expected: 'full, protected-zip, attached' },
    { preference: 'All', consent: false, protectedBy: RESELLERS, expected: 'full, protected-zip, attached' },
    { preference: 'All', consent: false, protectedBy: NOT_REVIEWED, expected: 'full, protected-zip, attached' },
    { preference: 'CDRs', consent: false, protectedBy: PERSONAL, expected: 'short, protected-zip, none' },
    { preference: 'All', consent: true, protectedBy: PERSONAL, expected: 'full, plain, attached' },
  ];
  for (const { preference, consent, protectedBy, expected } of CASES) {
    const who = protectedBy === undefined ? '' : `, protected by ${Object.keys(protectedBy).join()}`;
    it(`${preference ?? 'no preference'}, ${consent ? 'consent' : 'no consent'}${who}: ${expected}`, async () => {
      const customer = { ...EMAIL, emailAddress: null, gdprPecrConsentGiven: consent, ...protectedBy };
      const found = await deliveriesOf(customer, [contact(preference)]);
      assert.deepEqual(found.filter(({ contact: name }) => name !== null).map(told), [
        `email sam@example.com: ${expected}`,
      ]);
    });
  }

  it('a preference releases detail to that contact alone', async () => {
    const customer = { ...EMAIL, gdprPecrConsentGiven: false };
    const found = await deliveriesOf(customer, [contact('All'), contact('Short bill', { email: 'kim@example.com' })]);
    assert.deepEqual(found.map(told), [
      'email accounts@example.com: short, protected-zip, withheld',
      'email sam@example.com: full, plain, attached',
      'email kim@example.com: short, none, none',
    ]);
  });

  it('says by its rule that the release is of a protected customer', async () => {
    const customer = { ...EMAIL, gdprPecrConsentGiven: false };
    const open = await deliveriesOf(customer, [contact('Full bill')]);
    const guarded = await deliveriesOf({ ...customer, ...NOT_REVIEWED }, [contact('Full bill')]);
    assert.deepEqual([open[1]?.rules.bill, guarded[1]?.rules.bill], ['DLV-070', 'DLV-060']);
  });

  it('an address that is a contact’s too gets one email, as the contact prefers', async () => {
    const customer = { ...EMAIL, gdprPecrConsentGiven: true, emailAddress: 'sam@example.com, kim@example.com' };
    const found = await deliveriesOf(customer, [contact('Short bill', { email: 'SAM@example.com' })]);
    assert.deepEqual(found.map(told), [
      'email kim@example.com: full, plain, attached',
      'email SAM@example.com: short, none, none',
    ]);
  });

  it('a contact without an address is named, and Email Bill None leaves what the preference asks for', async () => {
    const customer = { ...EMAIL, emailBill: 'None', gdprPecrConsentGiven: false };
    const found = await deliveriesOf(customer, [
      contact('CDRs'),
      contact(null, { email: 'kim@example.com' }),
      contact('Full bill', { email: null }),
    ]);
    assert.deepEqual(found.map(told), [
      'email sam@example.com: none, plain, none',
      'email ?: needs the contact’s email address',
    ]);
  });

  it('a shared contact is a recipient of each of its accounts', async () => {
    const customers = ['A1', 'A2'].map((accountNumber) => ({
      ...ACTIVE,
      ...EMAIL,
      accountNumber,
      gdprPecrConsentGiven: true,
    }));
    const usage = ['A1', 'A2'].map((accountNumber) => call(4, '2025-01-10', { accountNumber }));
    const contacts = [contact('Short bill', { accountNumber: 'A1, A2' })];
    const { preview } = await testRun(RUN_DATE, { customers, usage, contacts });
    const shared = [0, 1].map((index) => preview.customerAt(index).deliveries.map(told)[1]);
    assert.deepEqual(shared, ['email sam@example.com: short, none, none', 'email sam@example.com: short, none, none']);
  });
});

describe('post, online and fax', () => {
  const ADDRESS = { addressLine1: '1 High Street', addressLine4: 'Exampleton', postcode: 'EX1 1AA' };
  interface Case {
    readonly name: string;
    readonly customer: TestRow;
    readonly options?: TestRunOptions;
    readonly expected: readonly string[];
  }
  const CASES: readonly Case[] = [
    {
      name: 'post: consent is about email, a complete address gets the bill as set',
      customer: { postBill: 'Full', gdprPecrConsentGiven: false, ...ADDRESS },
      expected: ['post 1 High Street, Exampleton, EX1 1AA: full, none, none'],
    },
    {
      name: 'post: what is missing is named',
      customer: { postBill: 'Short', addressLine1: null, addressLine4: null, postcode: null },
      expected: ['post ?: needs Address Line 1, a town in address lines 2 to 5, Postcode'],
    },
    {
      name: 'post: an address abroad needs no postcode',
      customer: { postBill: 'Short', ...ADDRESS, postcode: null, country: 'France' },
      expected: ['post 1 High Street, Exampleton, France: short, none, none'],
    },
    {
      name: 'post: a sheet without addresses says nothing of them',
      customer: { postBill: 'Short' },
      expected: ['post ?: short, none, none'],
    },
    {
      name: 'fax: the number whose type is Fax',
      customer: {
        faxBill: 'Short',
        number1Type: 'Office',
        number1: '01632 960001',
        number2Type: 'Fax',
        number2: '01632 960002',
      },
      expected: ['fax 01632 960002: short, none, none'],
    },
    {
      name: 'fax: no number of that type',
      customer: { faxBill: 'Short', number1Type: 'Office', number1: '01632 960001' },
      expected: ['fax ?: needs a contact number of type Fax'],
    },
    {
      name: 'online: MyAccount, entered by email address, and the enhanced Stats Site',
      customer: {
        onlineBill: 'Long',
        myAccountProfile: 'Standard',
        legacyEnhancedStatsSite: 'Reports',
        emailAddress: 'a@example.com',
      },
      expected: ['online MyAccount (Standard): long, none, none', 'online Stats Site (enhanced): long, none, none'],
    },
    {
      name: 'online: MyAccount without an address to sign in with',
      customer: { onlineBill: 'Long', myAccountProfile: 'Standard', emailAddress: null },
      expected: ['online MyAccount (Standard): needs an email address to sign in with'],
    },
    {
      name: 'online: no access at all',
      customer: { onlineBill: 'Long', myAccountProfile: null, legacyStatsSite: 'No Access' },
      expected: ['online ?: needs portal access'],
    },
    {
      name: 'online: a status without portal login opens nothing',
      customer: { onlineBill: 'Long', legacyStatsSite: 'Invoices' },
      options: { statuses: { Active: { hasPortalLogin: false } } },
      expected: ['online Stats Site: needs a status with portal login'],
    },
    {
      name: 'Send Correspondence = no: nothing on any channel, contacts included',
      customer: { ...EMAIL, postBill: 'Full', ...ADDRESS },
      options: { statuses: { Active: { sendCorrespondence: false } } },
      expected: [],
    },
  ];
  for (const { name, customer, options, expected } of CASES) {
    it(name, async () => {
      assert.deepEqual((await deliveriesOf(customer, [], options)).map(told), expected);
    });
  }

  it('who is not invoiced gets nothing', async () => {
    assert.deepEqual(await deliveriesOf({ ...EMAIL, billingCycle: 'Manual' }, [contact('All')]), []);
  });

  it('an alert names what cannot be delivered, but not a missing email address, which has its own', async () => {
    const alertsOf = async (customer: TestRow): Promise<readonly string[]> => {
      const sheets = { customers: [{ ...ACTIVE, paymentTerms: '14', ...customer }], usage: [call(4)] };
      return (await firstCustomer(RUN_DATE, sheets)).alerts.map(({ code, message }) => `${code} ${message}`);
    };
    const fax = await alertsOf({ faxBill: 'Short', number1Type: 'Office', number1: '01632 960001' });
    assert.match(fax.find((alert) => alert.startsWith('DLA-010')) ?? '', /fax \(needs a contact number of type Fax\)/);
    const email = await alertsOf({ emailBill: 'Short', emailAddress: null });
    assert.deepEqual(
      email.filter((alert) => alert.startsWith('DLA')),
      [],
    );
  });
});
