import { booksOf, call, oneOff, recurring } from './books.ts';
import { allPaid, customer, drop, finalBill, newCharges, newUsage, status } from './happenings.ts';
import { live } from './life.ts';
import type { Life } from './life.ts';

/** £31.00 a month in advance: £1.00 a day in January and March, 31/28 in February. */
const LINE = recurring('LINE', 31, '2025-01-01');

const LIVES: readonly Life[] = [
  {
    // 15–28 February is 14 of 28 days: £15.50 back.
    name: 'billed beyond the date: refunded to it, billed in the next run, again until the balance is clear, then ready to drop',
    books: booksOf({}, [LINE]),
    months: [
      { run: '2025-01-01', outcome: 'invoice', net: '31.00', lines: ['recurring 2025-01-01..2025-01-31 31.00 billed'] },
      {
        run: '2025-02-01',
        before: [newUsage(call('JAN', 4.2, '2025-01-10'))],
        outcome: 'invoice',
        net: '35.20',
        lines: ['recurring 2025-02-01..2025-02-28 31.00 billed', 'usage 2025-01-10..2025-01-10 4.20 billed'],
      },
      {
        run: '2025-03-01',
        before: [finalBill('2025-02-14'), newUsage(call('FEB', 2, '2025-02-13'))],
        outcome: 'invoice',
        net: '-13.50',
        lines: ['refund 2025-02-15..2025-02-28 -15.50 billed', 'usage 2025-02-13..2025-02-13 2.00 billed'],
      },
      // Nothing is left to bill, but the invoices are not paid; a call after the date and the plan's period is refused.
      {
        run: '2025-04-01',
        before: [newUsage(call('LATE', 1, '2025-03-05'))],
        outcome: 'invoice',
        net: '0.00',
        lines: ['usage 2025-03-05..2025-03-05 1.00 refused'],
      },
      // Late traffic from before the date makes one more final invoice.
      {
        run: '2025-05-01',
        before: [allPaid, newUsage(call('SLOW', 0.7, '2025-02-14'))],
        outcome: 'invoice',
        net: '0.70',
        lines: ['usage 2025-02-14..2025-02-14 0.70 billed', 'usage 2025-03-05..2025-03-05 1.00 refused'],
      },
      {
        run: '2025-06-01',
        before: [allPaid],
        outcome: 'skipped',
        net: '0.00',
        lines: ['usage 2025-03-05..2025-03-05 1.00 refused'],
      },
      // Dropped in that run: what is used before the drop but comes later is listed, never billed by itself.
      {
        run: '2025-07-01',
        before: [status('Dropped', { droppedReinstatedDate: '2025-06-01' }), newUsage(call('LAST', 0.3, '2025-02-10'))],
        outcome: 'skipped',
        net: '0.30',
        lines: ['usage 2025-02-10..2025-02-10 0.30 skipped', 'usage 2025-03-05..2025-03-05 1.00 refused'],
      },
    ],
    billed: { LINE: '2025-01-01..2025-02-14', JAN: 1, FEB: 1, LATE: 0, SLOW: 1, LAST: 0 },
  },
  {
    // 1–20 March is 20 of 31 days. The cut-off is ignored up to the date: the work of 10 March is on the bill of the 1st, the fee of
    // the 21st waits.
    name: 'a date ahead: charged up to it at once, one-off work included, and late calls on one more invoice',
    books: booksOf({}, [recurring('LINE', 31, '2025-02-01')]),
    months: [
      { run: '2025-02-01', outcome: 'invoice', net: '31.00', lines: ['recurring 2025-02-01..2025-02-28 31.00 billed'] },
      {
        run: '2025-03-01',
        before: [finalBill('2025-03-20'), newCharges(oneOff('WORK', 50, '2025-03-10'), oneOff('FEE', 9, '2025-03-21'))],
        outcome: 'invoice',
        net: '70.00',
        lines: ['recurring 2025-03-01..2025-03-20 20.00 billed', 'one-off 2025-03-10..2025-03-10 50.00 billed'],
      },
      {
        run: '2025-04-01',
        before: [newUsage(call('CALL', 2.5, '2025-03-15')), allPaid],
        outcome: 'invoice',
        net: '11.50',
        lines: ['one-off 2025-03-21..2025-03-21 9.00 billed', 'usage 2025-03-15..2025-03-15 2.50 billed'],
      },
      { run: '2025-05-01', before: [allPaid], outcome: 'skipped', net: '0.00', lines: [] },
    ],
    billed: { LINE: '2025-02-01..2025-03-20', WORK: 1, FEE: 1, CALL: 1 },
  },
  {
    // The first quarter of 2025 has 90 days: £1.00 a day. 16–31 March is 16 of them.
    name: 'a quarterly customer is billed in the very next run, whatever the cycle',
    books: booksOf({ billingCycle: 'Quarterly', nextBillDate: '2025-01-01' }, [
      recurring('PLAN', 90, '2025-01-01', { frequency: 'Quarterly' }),
    ]),
    months: [
      { run: '2025-01-01', outcome: 'invoice', net: '90.00', lines: ['recurring 2025-01-01..2025-03-31 90.00 billed'] },
      {
        run: '2025-02-01',
        before: [customer({ nextBillDate: '2025-04-01' })],
        outcome: 'not-due',
        net: '0.00',
        lines: [],
      },
      {
        run: '2025-03-01',
        before: [finalBill('2025-03-15'), allPaid],
        outcome: 'invoice',
        net: '-16.00',
        lines: ['refund 2025-03-16..2025-03-31 -16.00 billed'],
      },
      // The only invoice after the action is from before the date, so one more is made, empty.
      { run: '2025-04-01', before: [allPaid], outcome: 'invoice', net: '0.00', lines: [] },
      { run: '2025-05-01', outcome: 'skipped', net: '0.00', lines: [] },
    ],
    billed: { PLAN: '2025-01-01..2025-03-15' },
  },
  {
    // 1–10 April is 10 of 30 days of £30.
    name: 'in arrears: the last part is billed when the date has passed, and a low bill goes out all the same',
    books: booksOf(
      {
        lowInvoice: 'If invoice value is less than £',
        lowInvoiceValue: 20,
        lowInvoiceAction: 'Rollover amount to next invoice',
      },
      [recurring('LINE', 30, '2025-03-01', { timing: 'Arrears' })],
    ),
    months: [
      { run: '2025-04-01', outcome: 'invoice', net: '30.00', lines: ['recurring 2025-03-01..2025-03-31 30.00 billed'] },
      {
        run: '2025-05-01',
        before: [finalBill('2025-04-10')],
        outcome: 'invoice',
        net: '10.00',
        lines: ['recurring 2025-04-01..2025-04-10 10.00 billed'],
      },
      { run: '2025-06-01', before: [allPaid], outcome: 'skipped', net: '0.00', lines: [] },
    ],
    billed: { LINE: '2025-03-01..2025-04-10' },
  },
  {
    name: 'what rolled over before is on the final bill',
    books: booksOf(
      {
        lowInvoice: 'If invoice value is less than £',
        lowInvoiceValue: 50,
        lowInvoiceAction: 'Rollover amount to next invoice',
      },
      [LINE],
    ),
    rolledRows: 'marked',
    months: [
      {
        run: '2025-01-01',
        outcome: 'rollover',
        net: '31.00',
        lines: ['recurring 2025-01-01..2025-01-31 31.00 rolledOver'],
      },
      // 11–31 January is 21 of 31 days.
      {
        run: '2025-02-01',
        before: [finalBill('2025-01-10')],
        outcome: 'invoice',
        net: '10.00',
        lines: ['recurring 2025-01-01..2025-01-31 31.00 billed', 'refund 2025-01-11..2025-01-31 -21.00 billed'],
      },
      { run: '2025-03-01', before: [allPaid], outcome: 'skipped', net: '0.00', lines: [] },
    ],
    billed: { LINE: '2025-01-01..2025-01-10' },
  },
  {
    name: 'the held charges of a suspended customer are on the final bill',
    books: booksOf({ customerStatus: 'Suspended' }, [LINE]),
    months: [
      {
        run: '2025-01-01',
        outcome: 'not-produced',
        net: '0.00',
        lines: ['recurring 2025-01-01..2025-01-31 31.00 held'],
      },
      // 1–14 February is 14 of 28 days.
      {
        run: '2025-02-01',
        before: [finalBill('2025-02-14')],
        outcome: 'invoice',
        net: '46.50',
        lines: ['recurring 2025-01-01..2025-01-31 31.00 billed', 'recurring 2025-02-01..2025-02-14 15.50 billed'],
      },
      { run: '2025-03-01', before: [allPaid], outcome: 'invoice', net: '0.00', lines: [] },
      { run: '2025-04-01', before: [allPaid], outcome: 'skipped', net: '0.00', lines: [] },
    ],
    billed: { LINE: '2025-01-01..2025-02-14' },
  },
  {
    name: 'without a Final Bill Date the charges’ End Dates stand: billed to them, and ready to drop once paid',
    books: booksOf({}, [recurring('LINE', 31, '2025-01-01', { endDate: '2025-01-31' })]),
    months: [
      {
        run: '2025-01-01',
        before: [status('Final Bill')],
        outcome: 'invoice',
        net: '31.00',
        lines: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
      },
      { run: '2025-02-01', before: [allPaid], outcome: 'invoice', net: '0.00', lines: [] },
      { run: '2025-03-01', before: [allPaid], outcome: 'skipped', net: '0.00', lines: [] },
    ],
    billed: { LINE: '2025-01-01..2025-01-31' },
  },
];

describe('a customer’s final bill from run to run', () => {
  for (const life of LIVES) it(life.name, () => live(life));

  it('a drop while final bills are made ends them at once', () =>
    live({
      name: '',
      books: booksOf({}, [LINE]),
      months: [
        {
          run: '2025-01-01',
          outcome: 'invoice',
          net: '31.00',
          lines: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
        },
        {
          run: '2025-02-01',
          before: [finalBill('2025-02-14')],
          outcome: 'invoice',
          net: '15.50',
          lines: ['recurring 2025-02-01..2025-02-14 15.50 billed'],
        },
        { run: '2025-03-01', before: [drop('2025-02-20')], outcome: 'skipped', net: '0.00', lines: [] },
      ],
      billed: { LINE: '2025-01-01..2025-02-14' },
    }));
});
