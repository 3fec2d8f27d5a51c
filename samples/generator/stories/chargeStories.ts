import { invoiceOf, noInvoice } from '../expectation.ts';
import type { Story } from '../story.ts';
import { call, monthly, oneOff, rentedLine } from '../story.ts';

/** Timing, frequencies, refunds, one-offs, and how calls get their price. */
export const CHARGE_STORIES: readonly Story[] = [
  {
    lookAt: 'a charge in arrears, and one in advance that started on 16 November',
    happens: 'Invoice of £69.00 net (24.00 + 15 of 30 days of 30.00 + 30.00), £82.80 with VAT.',
    build: (scene) => ({
      customer: scene.clean('UK Limited'),
      charges: [
        monthly('Managed router', 24, scene.day(-13, 1), scene.day(-2, 31), { Timing: 'Arrears' }),
        monthly('Hosted seats', 30, scene.day(-1, 16), null),
      ],
      expected: invoiceOf(69_00, 82_80),
    }),
  },
  {
    lookAt: 'a weekly charge in arrears and an annual one whose year starts in December',
    happens: 'Invoice of £124.00 net (four ended weeks of 7.00 + 96.00), £148.80 with VAT.',
    build: (scene) => ({
      customer: scene.clean('Sole Trader'),
      charges: [
        monthly('Line monitoring', 7, scene.day(-11, 5), scene.day(-1, 1), {
          Frequency: 'Weekly',
          Timing: 'Arrears',
        }),
        monthly('Domain and mailbox', 96, scene.day(-12, 10), scene.day(0, 9), { Frequency: 'Annually' }),
      ],
      expected: invoiceOf(124_00, 148_80),
    }),
  },
  {
    lookAt: 'a call of every class: some with their own charge, some rated by tariff',
    happens: 'Invoice of £28.06 net (rental 20.00, calls 8.06), £33.67 with VAT.',
    build: (scene) => {
      const on = (day: number): number => scene.day(-1, day);
      return {
        customer: { ...scene.clean('UK PLC'), 'Inbound Tariff': 'Business Standard' },
        charges: [monthly('Line rental', 20, scene.day(-13, 1), scene.day(-1, 30))],
        usage: [
          call(scene, 'Inbound', on(2), 10),
          call(scene, 'National', on(2), 30),
          call(scene, 'Mobile', on(3), 12),
          call(scene, 'Non-geographic', on(4), 4),
          call(scene, 'Service Numbers', on(5), 2, { Charge: 1.2 }),
          call(scene, 'International', on(6), 6),
          call(scene, 'Extended International', on(9), 2),
          call(scene, 'Surcharges', on(9), 1, { Charge: 0.35 }),
          call(scene, 'Bespoke 1', on(10), 5, { Charge: 2 }),
          call(scene, 'Bespoke 2', on(11), 5, { Charge: 0.75 }),
        ],
        numbers: [rentedLine(scene, { 'Extended International Tariff': 'Business Standard' })],
        expected: invoiceOf(28_06, 33_67),
      };
    },
  },
  {
    lookAt: 'calls priced by markup: 40 % on a cost of £1.00, and the 25 % fallback on £2.00',
    happens: 'Invoice of £18.90 net (15.00 + 1.40 + 2.50), £22.68 with VAT.',
    build: (scene) => ({
      customer: scene.clean('Sole Trader'),
      charges: [monthly('Line rental', 15, scene.day(-13, 1), scene.day(-1, 30))],
      usage: [
        call(scene, 'Service Numbers', scene.day(-1, 4), 5, { 'CDR Cost': 1, 'Carrier Cost': 0.8 }),
        call(scene, 'Surcharges', scene.day(-1, 6), 1, { 'CDR Cost': 2 }),
      ],
      numbers: [rentedLine(scene)],
      expected: invoiceOf(18_90, 22_68),
    }),
  },
  {
    lookAt: 'a charge that ended on 10 November but was billed to the 30th',
    happens: 'Invoice of £30.00 net (50.00 - 20 of 30 days of 30.00), £36.00 with VAT.',
    build: (scene) => ({
      customer: scene.clean('UK Limited'),
      charges: [
        monthly('Fax line', 30, scene.day(-13, 1), scene.day(-1, 30), { 'End Date': scene.day(-1, 10) }),
        monthly('Business broadband', 50, scene.day(-13, 1), scene.day(-1, 30)),
      ],
      expected: invoiceOf(30_00, 36_00),
    }),
  },
  {
    lookAt: 'three one-offs: one to bill, one billed already, one dated after the cut-off',
    happens: 'Invoice of £95.00 net (rental 20.00 + installation 75.00), £114.00 with VAT.',
    build: (scene) => ({
      customer: scene.clean('UK Limited'),
      charges: [
        monthly('Line rental', 20, scene.day(-2, 18), scene.day(-1, 30)),
        oneOff('Installation', 75, scene.day(-1, 18)),
        oneOff('Router delivery', 20, scene.day(-2, 18), { Billed: 'Yes', 'Invoice Number': 'INV-000032-1' }),
        oneOff('Engineer visit', 60, scene.day(0, 5)),
      ],
      expected: invoiceOf(95_00, 114_00),
    }),
  },
  {
    lookAt: 'billing day 31, in a month of 30 days',
    happens: 'Invoice of £40.00 net for 30 November to 30 December, £48.00 with VAT.',
    build: (scene) => ({
      customer: { ...scene.clean('UK Limited'), 'Billing Day': 31, 'Next Bill Date': scene.day(-1, 31) },
      charges: [monthly('Hosted seats', 40, scene.day(-11, 31), scene.day(-1, 29))],
      expected: invoiceOf(40_00, 48_00),
    }),
  },
  {
    lookAt: 'payment terms -1: the last day of the month',
    happens: 'Invoice of £36.00 net, £43.20 with VAT, due on 31 December.',
    build: (scene) => ({
      customer: { ...scene.clean('UK PLC'), 'Payment Terms': -1 },
      charges: [monthly('Hosted seats', 36, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(36_00, 43_20),
    }),
  },
  {
    lookAt: 'payment terms "15th": a fixed day of the month',
    happens: 'Invoice of £42.00 net, £50.40 with VAT, due on 15 December.',
    build: (scene) => ({
      customer: { ...scene.clean('UK Limited'), 'Payment Terms': '15th', 'Payment Terms Type': 'Day of month' },
      charges: [monthly('Hosted seats', 42, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(42_00, 50_40),
    }),
  },
  {
    lookAt: 'a customer billed in euros, outside the scope of VAT (0 %)',
    happens: 'Invoice of €55.00; it is never added to pounds.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        Currency: 'EUR',
        'VAT Rate': 0,
        'VAT Rate (Calls)': 0,
        'Default Invoice Message': 'Billed in euros by agreement',
      },
      charges: [monthly('Cross-border link', 55, scene.day(-13, 1), scene.day(-1, 30))],
      expected: invoiceOf(55_00, 55_00),
    }),
  },
];

/** A record that nothing can price. */
export const UNPRICED_STORY: Story = {
  lookAt: 'a call that nothing can price: no charge, tariff, markup or fallback fits',
  happens: 'The record is reported as unpriced, never billed at £0.00.',
  build: (scene) => ({
    customer: { ...scene.clean('Sole Trader'), 'Fallback Markup': null },
    usage: [call(scene, 'Bespoke 2', scene.day(-1, 13), 7)],
    numbers: [rentedLine(scene)],
    expected: noInvoice(null, {}, 1),
  }),
};
