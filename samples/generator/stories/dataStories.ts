import { fictionalAddress, tradingName } from '../fictionalNames.ts';
import { invoiceOf, noInvoice } from '../expectation.ts';
import { wrongVatNumber } from '../registrationNumbers.ts';
import type { Story } from '../story.ts';
import { earlierInvoice, monthly, oneOff } from '../story.ts';
import { withdrawnPostcode } from '../withdrawnPostcode.ts';
import { UNPRICED_STORY } from './chargeStories.ts';

const TWIN = 'C-10037';
const TWIN_INDEX = 36;

/** The account number of a charge that belongs to nobody in the sheet. */
const ORPHAN_ACCOUNT = 'X-99999';

/** Rows that a check should stop or question. */
export const DATA_STORIES: readonly Story[] = [
  {
    account: TWIN,
    lookAt: 'two rows with one account number (this and the next)',
    happens: 'Error for both; their £60.00 charge is refused once.',
    build: (scene) => ({
      customer: { ...scene.clean('UK Limited'), 'Account Number': TWIN },
      charges: [oneOff('Cabling', 60, scene.day(-1, 11))],
      expected: noInvoice('error', { refused: 60_00 }),
    }),
  },
  {
    account: TWIN,
    lookAt: 'the second of the two: the same company, typed again',
    happens: 'Error, as above.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Account Number': TWIN,
        'Company Name': `${tradingName(TWIN_INDEX)} Limited`,
        'Address Line 1': fictionalAddress(TWIN_INDEX).line1,
        'Address Line 4': fictionalAddress(TWIN_INDEX).town,
        Postcode: withdrawnPostcode(TWIN_INDEX),
      },
      expected: noInvoice('error'),
    }),
  },
  {
    lookAt: 'a status that nobody defined: "Pending Migration"',
    happens: 'Error, never billed silently; its £25.00 is refused.',
    build: (scene) => ({
      customer: { ...scene.clean('UK Limited'), 'Customer Status': 'Pending Migration' },
      charges: [oneOff('Porting fee', 25, scene.day(-1, 4))],
      expected: noInvoice('error', { refused: 25_00 }),
    }),
  },
  {
    lookAt: 'a blank billing cycle',
    happens: 'Error, never billed silently; its £15.00 is refused.',
    build: (scene) => ({
      customer: { ...scene.clean('Personal'), 'Billing Cycle': null },
      charges: [oneOff('Handset', 15, scene.day(-1, 17))],
      expected: noInvoice('error', { refused: 15_00 }),
    }),
  },
  {
    lookAt: 'consent ticked without a record of it, and one bad address among three emails',
    happens: 'Invoice of £27.00 net, £32.40 with VAT; findings on the consent and on "ledger@example".',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Update Reason': null,
        'Update Details': null,
        'Consent Date': null,
        'Consent Channel': null,
        'Consent Captured By': null,
        'Consent Reference': null,
        'Email Address': 'accounts@trio.example.com, ledger@example, finance@trio.example.com',
      },
      charges: [monthly('Line rental', 27, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(27_00, 32_40),
    }),
  },
  {
    account: '00731',
    lookAt: 'an old account number with leading zeros, kept as text',
    happens: 'Invoice of £21.00 net, £25.20 with VAT; the zeros stay.',
    build: (scene) => ({
      customer: { ...scene.clean('Personal'), 'Account Number': '00731' },
      charges: [monthly('Line rental', 21, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(21_00, 25_20),
    }),
  },
  {
    lookAt: 'over the credit limit, with an invoice overdue past the grace period',
    happens: 'Invoice of £90.00 net, £108.00 with VAT; £620.00 is owed against a limit of £500.00.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Credit Limit': 500,
        'Overdue Invoices Credit Limit': 250,
        'Next Invoice Message': 'Please call the credit desk',
      },
      charges: [monthly('Hosted seats', 90, scene.day(-13, 1), scene.day(-1, 30))],
      invoices: [
        earlierInvoice(scene, -3, 300, 360, 360, 'Overdue'),
        earlierInvoice(scene, -1, 216.67, 260, 260, 'Sent'),
      ],
      expected: invoiceOf(90_00, 108_00),
    }),
  },
  {
    lookAt: 'a VAT number whose check digits are wrong',
    happens: 'Invoice of £33.00 net, £39.60 with VAT; a finding on the VAT number.',
    build: (scene) => ({
      customer: { ...scene.clean('UK Limited'), "Customer's VAT Number": wrongVatNumber(scene.index) },
      charges: [monthly('Line rental', 33, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(33_00, 39_60),
    }),
  },
  {
    lookAt: 'two VAT rates on one bill: a printed directory is zero-rated',
    happens: 'Invoice of £32.00 net (20.00 at 20 %, 12.00 at 0 %), £36.00 with VAT.',
    build: (scene) => ({
      customer: scene.clean('Charity'),
      charges: [
        monthly('Line rental', 20, scene.day(-13, 1), scene.day(-1, 30)),
        oneOff('Printed directory', 12, scene.day(-1, 19), { 'VAT Rate': 0 }),
      ],
      expected: invoiceOf(32_00, 36_00),
    }),
  },
  UNPRICED_STORY,
  {
    lookAt: 'a reseller whose name starts with @, whose contract ended; after it an orphan charge for X-99999',
    happens: 'Invoice of £64.00 net, £76.80 with VAT; the name stays text everywhere. The orphan (£9.99) is refused.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Reseller'),
        'Company Name': '@Tarnwick Communications Ltd',
        'Contract End Date': scene.day(-2, 30),
      },
      charges: [
        monthly('Wholesale lines', 16, scene.day(-13, 1), scene.day(-1, 30), { Quantity: 4 }),
        oneOff('Line test', 9.99, scene.day(-1, 3), { 'Account Number': ORPHAN_ACCOUNT }),
      ],
      contacts: [
        {
          'Account Number': 'C-10001, C-10003',
          Name: 'Group finance team',
          Email: 'group.finance@example.com',
          'Attachment Preference': 'Full bill',
        },
      ],
      expected: invoiceOf(64_00, 76_80, 0, { refused: 9_99 }),
    }),
  },
];
