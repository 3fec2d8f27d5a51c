import { CONSENT_WITHHELD } from '../cleanCustomer.ts';
import { invoiceOf, noInvoice } from '../expectation.ts';
import type { Scene, Story } from '../story.ts';
import { call, earlierInvoice, monthly, rentedLine } from '../story.ts';
import type { SampleRow } from '../sampleRow.ts';

const FEE = 'Add Low Usage Fee of £';
const BELOW_VALUE = 'If invoice value is less than £';
const BELOW_CALLS = 'If call spend is less than £';
const BELOW_ABSOLUTE = 'If absolute invoice value is less than £';

function smallCharge(scene: Scene, amount: number): SampleRow<'charges'> {
  return monthly('Number hosting', amount, scene.day(-13, 1), scene.day(-1, 30));
}

/** Empty and low invoices: each setting where it decides. */
export const THRESHOLD_STORIES: readonly Story[] = [
  {
    lookAt: 'nothing to bill, Empty Invoices "Do not produce"',
    happens: 'Not produced.',
    build: (scene) => ({ customer: scene.clean('Personal'), expected: noInvoice('not-produced') }),
  },
  {
    lookAt: 'nothing to bill, Empty Invoices "Produce anyway"',
    happens: 'Invoice of £0.00.',
    build: (scene) => ({
      customer: { ...scene.clean('UK Limited'), 'Empty Invoices': 'Produce anyway' },
      expected: invoiceOf(0, 0),
    }),
  },
  {
    lookAt: 'nothing to bill, Empty Invoices "Add Low Usage Fee of £" 5.00',
    happens: 'Invoice of £5.00 net, £6.00 with VAT: the fee alone, and it is not tested again as low.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Empty Invoices': FEE,
        'Empty Invoice Value': 5,
        'Low Invoice': BELOW_VALUE,
        'Low Invoice Value': 10,
        'Low Invoice Action': 'Pad with Low Usage Fee to £',
        'Low Invoice Action Value': 10,
      },
      expected: invoiceOf(5_00, 6_00, 5_00),
    }),
  },
  {
    lookAt: 'a bill of £6.50, below £10.00, action "Do nothing"',
    happens: 'Invoice of £6.50 net, £7.80 with VAT, as it is.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        ...CONSENT_WITHHELD,
        'Low Invoice': BELOW_VALUE,
        'Low Invoice Value': 10,
      },
      charges: [smallCharge(scene, 6.5)],
      expected: invoiceOf(6_50, 7_80),
    }),
  },
  {
    lookAt: 'a bill of £3.20, below £10.00, action "Rollover amount to next invoice"',
    happens: 'Rolled over: £3.20 moves to the next run.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        'Low Invoice': BELOW_VALUE,
        'Low Invoice Value': 10,
        'Low Invoice Action': 'Rollover amount to next invoice',
      },
      charges: [smallCharge(scene, 3.2)],
      expected: noInvoice('rollover', { rolledOver: 3_20 }),
    }),
  },
  {
    lookAt: 'low invoice padded to £10: a bill of £3.50',
    happens: 'Invoice of £10.00 net: £6.50 is added to £3.50; £12.00 with VAT.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Empty Invoices': FEE,
        'Empty Invoice Value': 10,
        'Low Invoice': BELOW_VALUE,
        'Low Invoice Value': 10,
        'Low Invoice Action': 'Pad with Low Usage Fee to £',
        'Low Invoice Action Value': 10,
      },
      charges: [smallCharge(scene, 3.5)],
      expected: invoiceOf(10_00, 12_00, 6_50),
    }),
  },
  {
    lookAt: 'call spend of £1.80, below £5.00, action "Add Low Usage Fee of £" 2.50',
    happens: 'Invoice of £22.30 net (18.00 + 1.80 + 2.50), £26.76 with VAT.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Sole Trader'),
        'Low Invoice': BELOW_CALLS,
        'Low Invoice Value': 5,
        'Low Invoice Action': FEE,
        'Low Invoice Action Value': 2.5,
      },
      charges: [monthly('Line rental', 18, scene.day(-13, 1), scene.day(-1, 30))],
      usage: [call(scene, 'National', scene.day(-1, 8), 9, { Charge: 1.8 })],
      numbers: [rentedLine(scene)],
      expected: invoiceOf(22_30, 26_76, 2_50),
    }),
  },
  {
    lookAt: 'a small credit of £3.00, below £5.00 either way, with £40.00 still owed',
    happens: 'Rolled over: -£3.00 (three days of £30.00) moves to the next run, as the balance stays above zero.',
    build: (scene) => ({
      customer: {
        ...scene.clean('UK Limited'),
        'Low Invoice': BELOW_ABSOLUTE,
        'Low Invoice Value': 5,
        'Low Invoice Action': 'Rollover amount to next invoice',
      },
      charges: [
        monthly('Meeting room line', 30, scene.day(-13, 1), scene.day(-1, 30), { 'End Date': scene.day(-1, 27) }),
      ],
      invoices: [earlierInvoice(scene, -1, 33.33, 40, 40, 'Sent')],
      expected: noInvoice('rollover', { rolledOver: -3_00 }),
    }),
  },
  {
    lookAt: 'a credit balance of £60.00 with a bill of £8.00 that would roll over',
    happens: 'Invoice of £8.00 net, £9.60 with VAT: customers in credit are always told.',
    build: (scene) => ({
      customer: {
        ...scene.clean('Personal'),
        ...CONSENT_WITHHELD,
        Balance: -60,
        'Low Invoice': BELOW_VALUE,
        'Low Invoice Value': 10,
        'Low Invoice Action': 'Rollover amount to next invoice',
      },
      charges: [smallCharge(scene, 8)],
      expected: invoiceOf(8_00, 9_60),
    }),
  },
];
