import { invoiceOf, noInvoice } from '../expectation.ts';
import { CONSENT_WITHHELD } from '../cleanCustomer.ts';
import type { Story } from '../story.ts';
import { call, earlierInvoice, monthly, oneOff, rentedLine } from '../story.ts';

/** Plain bills, consent, and every billing cycle. */
export const CYCLE_STORIES: readonly Story[] = [
  {
    lookAt: 'a plain monthly bill: line rental, broadband and calls',
    happens:
      'Invoice of £83.42 net (32.00 + 45.00 + 6.42), £100.10 with VAT; the CPI increase of 15 December is listed as due.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Annual Increase Profile': 'CPI',
        'Annual Increase Reference Date': scene.day(0, 15),
      },
      charges: [
        monthly('Line rental', 32, scene.day(-13, 1), scene.day(-1, 30)),
        monthly('Business broadband', 45, scene.day(-13, 1), scene.day(-1, 30)),
      ],
      usage: [
        call(scene, 'National', scene.day(-1, 5), 21, { Charge: 4.2 }),
        call(scene, 'Mobile', scene.day(-1, 12), 6, { Charge: 2.22 }),
      ],
      numbers: [rentedLine(scene)],
      invoices: [earlierInvoice(scene, -1, 80.1, 96.12, 0, 'Paid')],
      contacts: [
        { Name: 'Accounts office', Email: 'invoices@reception.example.com', 'Attachment Preference': 'Short bill' },
      ],
      expected: invoiceOf(83_42, 100_10),
    }),
  },
  {
    lookAt: 'a residential customer without consent whose emailed bill is set to Full',
    happens:
      'Invoice of £28.00 net, £33.60 with VAT; the email carries the short bill, and only the contact who asked for it gets detail.',
    build: (scene) => ({
      customer: { ...scene.clean('Personal'), ...CONSENT_WITHHELD, 'Email Bill': 'Full' },
      charges: [monthly('Home broadband', 28, scene.day(-13, 1), scene.day(-1, 30))],
      numbers: [rentedLine(scene)],
      contacts: [{ Name: 'Home office', Email: 'home.office@example.org', 'Attachment Preference': 'Full bill' }],
      expected: invoiceOf(28_00, 33_60),
    }),
  },
  {
    lookAt: 'a quarterly customer who is due',
    happens:
      'Invoice of £150.00 net (one quarter of 90.00, three months of 20.00), £180.00 with VAT. Two invoices of November carry no VAT: the unsent one is to be restated, the approved one blocks.',
    build: (scene) => ({
      customer: { ...scene.clean('UK Limited'), 'Billing Cycle': 'Quarterly' },
      charges: [
        monthly('Leased line', 90, scene.day(-15, 1), scene.day(-1, 30), { Frequency: 'Quarterly' }),
        monthly('Static IP addresses', 20, scene.day(-15, 1), scene.day(-1, 30)),
      ],
      invoices: [
        earlierInvoice(scene, -3, 150, 180, 0, 'Paid'),
        { ...earlierInvoice(scene, -1, 25, 25, 25, 'Approved') },
        { ...earlierInvoice(scene, -1, 10, 10, 10, 'Unsent') },
      ],
      expected: invoiceOf(150_00, 180_00),
    }),
  },
  {
    lookAt: 'a quarterly customer who is not due until January',
    happens: 'Not due; the £12.00 one-off waits for the January bill.',
    build: (scene) => ({
      customer: { ...scene.clean('Sole Trader'), 'Billing Cycle': 'Quarterly', 'Next Bill Date': scene.day(1, 1) },
      charges: [
        monthly('Line rental', 66, scene.day(-14, 1), scene.day(0, 31), { Frequency: 'Quarterly' }),
        oneOff('Call forwarding set-up', 12, scene.day(-1, 9)),
      ],
      expected: noInvoice('not-due', { notDue: 12_00 }),
    }),
  },
  {
    lookAt: 'a half-yearly customer who is due',
    happens: 'Invoice of £240.00 net (180.00 + six months of 10.00), £288.00 with VAT.',
    build: (scene) => ({
      customer: { ...scene.clean('Charity'), 'Billing Cycle': 'Half-yearly' },
      charges: [
        monthly('Alarm line', 180, scene.day(-12, 1), scene.day(-1, 30), { Frequency: 'Half-yearly' }),
        monthly('Voicemail', 10, scene.day(-12, 1), scene.day(-1, 30)),
      ],
      expected: invoiceOf(240_00, 288_00),
    }),
  },
  {
    lookAt: 'an annual customer who is due',
    happens:
      'Invoice of £120.00 net, £144.00 with VAT. It takes £100.00 of available funds to -£44.00: a top-up of £50.00 is projected.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK PLC'),
        'Billing Cycle': 'Annually',
        'Available Funds': 100,
        'Auto Topup Profile': 'Standard',
        'Auto Topup Amount': 50,
      },
      charges: [monthly('Support plan', 120, scene.day(-24, 1), scene.day(-1, 30), { Frequency: 'Annually' })],
      expected: invoiceOf(120_00, 144_00),
    }),
  },
  {
    lookAt: 'a customer billed by hand (cycle Manual)',
    happens: 'Not due in any run; £45.00 waits for a manual bill.',
    build: (scene) => ({
      customer: { ...scene.clean('UK PLC'), 'Billing Cycle': 'Manual', 'Next Bill Date': null },
      charges: [oneOff('Site survey', 45, scene.day(-1, 16))],
      expected: noInvoice('not-due', { notDue: 45_00 }),
    }),
  },
];
