import { invoiceOf, noInvoice } from '../expectation.ts';
import type { Story } from '../story.ts';
import { call, earlierInvoice, monthly, oneOff, rentedLine } from '../story.ts';

/** Every status other than Active, and what suspending, ending and dropping do to charges. */
export const STATUS_STORIES: readonly Story[] = [
  {
    lookAt: 'Active - Do Not Bill: a complimentary account',
    happens: 'Accumulates £19.00 without an invoice.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Charity'),
        'Customer Status': 'Active - Do Not Bill',
        'Status Changed Date': scene.day(-2, 14),
        'Status Reason': 'Complimentary service',
      },
      charges: [monthly('Line rental', 19, scene.day(-13, 1), scene.day(-1, 30))],
      expected: noInvoice('accumulate', { accumulated: 19_00 }),
    }),
  },
  {
    lookAt: 'Suspended since September, still making calls',
    happens: 'Invoice of £4.20 net for the calls, £5.04 with VAT; four rentals (£100.00) are held.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        'Customer Status': 'Suspended',
        'Status Changed Date': scene.day(-3, 1),
        'Status Reason': 'Payment dispute',
      },
      charges: [monthly('Line rental', 25, scene.day(-13, 1), scene.day(-4, 31), { Status: 'Suspended' })],
      usage: [call(scene, 'Mobile', scene.day(-1, 3), 14, { Charge: 4.2 })],
      numbers: [rentedLine(scene, { Status: 'Suspended' })],
      expected: invoiceOf(4_20, 5_04, 0, { held: 100_00 }),
    }),
  },
  {
    lookAt: 'Suspended with rentals only',
    happens: 'Not produced: two rentals (£36.00) are held until the suspension is lifted.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        'Customer Status': 'Suspended',
        'Status Changed Date': scene.day(-1, 2),
        'Status Reason': 'Office move',
        'Empty Invoices': 'Add Low Usage Fee of £',
        'Empty Invoice Value': 5,
      },
      charges: [monthly('Line rental', 18, scene.day(-13, 1), scene.day(-2, 31), { Status: 'Suspended' })],
      expected: noInvoice('not-produced', { held: 36_00 }),
    }),
  },
  {
    lookAt: 'unsuspended in November, with four months to catch up',
    happens: 'Invoice of £120.00 net: September to December at £30.00 each, £144.00 with VAT.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Status Changed Date': scene.day(-1, 10),
        'Status Reason': 'Suspension lifted',
      },
      charges: [monthly('Line rental', 30, scene.day(-13, 1), scene.day(-4, 31))],
      expected: invoiceOf(120_00, 144_00),
    }),
  },
  {
    lookAt: 'Final Bill on 15 December',
    happens:
      'Final invoice of £15.00 net: 15 of the 31 days of £31.00, £18.00 with VAT. The notice of 60 days runs to 11 January: £27.00 of it is listed, never charged.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Customer Status': 'Final Bill',
        'Status Changed Date': scene.day(-1, 12),
        'Final Bill Date': scene.day(0, 15),
        'Cancellation Notice Given': scene.day(-1, 12),
        'Notice Period (Days)': 60,
        'Status Reason': 'Closing premises',
      },
      charges: [monthly('Line rental', 31, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(15_00, 18_00),
    }),
  },
  {
    lookAt: 'Final Bill on 20 November, billed to the end of that month',
    happens: 'Final invoice of -£10.00 net: ten days of £30.00 come back, -£12.00 with VAT.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        'Customer Status': 'Final Bill',
        'Status Changed Date': scene.day(-1, 6),
        'Final Bill Date': scene.day(-1, 20),
        'Cancellation Notice Given': scene.day(-1, 6),
        'Notice Period (Days)': 14,
        'Status Reason': 'Moving house',
      },
      charges: [monthly('Home broadband', 30, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(-10_00, -12_00),
    }),
  },
  {
    lookAt: 'Final Bill since September, invoiced and paid: ready to drop',
    happens: 'Skipped: its final invoice exists, no lines remain and the balance is nil.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        'Customer Status': 'Final Bill',
        'Status Changed Date': scene.day(-3, 8),
        'Final Bill Date': scene.day(-3, 30),
        'Cancellation Notice Given': scene.day(-3, 8),
        'Notice Period (Days)': 14,
        'Status Reason': 'Changed provider',
      },
      charges: [monthly('Line rental', 20, scene.day(-13, 1), scene.day(-3, 30), { 'End Date': scene.day(-3, 30) })],
      invoices: [earlierInvoice(scene, -2, 3.5, 4.2, 0, 'Paid')],
      expected: noInvoice('skipped'),
    }),
  },
  {
    lookAt: 'Dropped in October with a one-off and a call that were never billed, and a call that came after the drop',
    happens:
      'Skipped: the one-off (£12.00) and the call made before the drop (£7.35) are listed for a manual bill; the call after it (£1.10) is refused with an alert.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Sole Trader'),
        'Customer Status': 'Dropped',
        'Status Changed Date': scene.day(-2, 31),
        'Dropped / Reinstated Date': scene.day(-2, 31),
        'Cancellation Notice Given': scene.day(-2, 3),
        'Notice Period (Days)': 28,
        'Status Reason': 'Ceased trading',
      },
      charges: [
        monthly('Line rental', 22, scene.day(-13, 1), scene.day(-2, 31), {
          'End Date': scene.day(-2, 31),
          Status: 'Dropped',
        }),
        oneOff('Line recovery', 12, scene.day(-2, 29)),
      ],
      usage: [
        call(scene, 'International', scene.day(-2, 18), 21, { Charge: 7.35 }),
        call(scene, 'Mobile', scene.day(-1, 5), 9, { Charge: 1.1 }),
      ],
      numbers: [rentedLine(scene, { Status: 'Dropped', 'End Date': scene.day(-2, 31) })],
      expected: noInvoice('skipped', { skipped: 19_35, refused: 1_10 }),
    }),
  },
  {
    lookAt: 'Ex-Customer without a dropped date',
    happens: 'Skipped, with a warning that the date is missing.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        'Customer Status': 'Ex-Customer',
        'Status Changed Date': scene.day(-7, 20),
        'Status Reason': 'Left the area',
      },
      expected: noInvoice('skipped'),
    }),
  },
  {
    lookAt: 'CRM Only: an enquiry, not yet a customer',
    happens: 'Skipped: CRM records are never billed.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Customer Status': 'CRM Only',
        'Status Reason': 'Quotation sent',
        'Contract Start Date': null,
        'Contract End Date': null,
      },
      expected: noInvoice('skipped'),
    }),
  },
];
