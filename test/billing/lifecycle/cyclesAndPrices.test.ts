import { booksOf, oneOff, recurring } from './books.ts';
import { charge, customer, newCharges } from './happenings.ts';
import { live } from './life.ts';
import type { Life } from './life.ts';

/** The lines of whole months from one month of 2025 or later on: 13 is January 2026. */
function months(first: number, last: number, amount: string): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(2025 + Math.floor((first + i - 1) / 12));
    const month = (first + i - 1) % 12;
    const days = year === '2025' || year === '2026' ? LENGTHS[month] : undefined;
    const text = `${year}-${String(month + 1).padStart(2, '0')}`;
    return `recurring ${text}-01..${text}-${String(days)} ${amount} billed`;
  });
}

/** Days of each month in 2025 and 2026. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const LIVES: readonly Life[] = [
  {
    name: 'quarterly, with a monthly plan in advance, a quarterly one and a yearly one in arrears: fifteen months',
    books: booksOf({ billingCycle: 'Quarterly', nextBillDate: '2025-01-01' }, [
      recurring('LINE', 10, '2025-01-01'),
      recurring('BACKUP', 30, '2025-01-01', { frequency: 'Quarterly', timing: 'Arrears' }),
      recurring('CARE', 120, '2025-02-01', { frequency: 'Annually', timing: 'Arrears' }),
    ]),
    months: [
      { run: '2025-01-01', outcome: 'invoice', net: '30.00', lines: months(1, 3, '10.00') },
      {
        run: '2025-02-01',
        before: [customer({ nextBillDate: '2025-04-01' })],
        outcome: 'not-due',
        net: '0.00',
        lines: [],
      },
      { run: '2025-03-01', outcome: 'not-due', net: '0.00', lines: [] },
      {
        run: '2025-04-01',
        outcome: 'invoice',
        net: '60.00',
        lines: [...months(4, 6, '10.00'), 'recurring 2025-01-01..2025-03-31 30.00 billed'],
      },
      {
        run: '2025-07-01',
        before: [customer({ nextBillDate: '2025-07-01' })],
        outcome: 'invoice',
        net: '60.00',
        lines: [...months(7, 9, '10.00'), 'recurring 2025-04-01..2025-06-30 30.00 billed'],
      },
      {
        run: '2025-10-01',
        before: [customer({ nextBillDate: '2025-10-01' })],
        outcome: 'invoice',
        net: '60.00',
        lines: [...months(10, 12, '10.00'), 'recurring 2025-07-01..2025-09-30 30.00 billed'],
      },
      {
        run: '2026-01-01',
        before: [customer({ nextBillDate: '2026-01-01' })],
        outcome: 'invoice',
        net: '60.00',
        lines: [...months(13, 15, '10.00'), 'recurring 2025-10-01..2025-12-31 30.00 billed'],
      },
      // The year of CARE has ended, but the customer is not due.
      {
        run: '2026-02-01',
        before: [customer({ nextBillDate: '2026-04-01' })],
        outcome: 'not-due',
        net: '120.00',
        lines: ['recurring 2025-02-01..2026-01-31 120.00 notDue'],
      },
      {
        run: '2026-04-01',
        outcome: 'invoice',
        net: '180.00',
        lines: [
          ...months(16, 18, '10.00'),
          'recurring 2026-01-01..2026-03-31 30.00 billed',
          'recurring 2025-02-01..2026-01-31 120.00 billed',
        ],
      },
    ],
    billed: { LINE: '2025-01-01..2026-06-30', BACKUP: '2025-01-01..2026-03-31', CARE: '2025-02-01..2026-01-31' },
  },
  {
    // EXTRA, £12.00 a month from 15 September: 16 of 30 days, £6.40, with the next yearly bill.
    name: 'annual, with an item added in the middle of the year',
    books: booksOf({ billingCycle: 'Annually', nextBillDate: '2025-01-01' }, [
      recurring('LINE', 10, '2025-01-01'),
      recurring('HOSTING', 240, '2025-01-01', { frequency: 'Annually' }),
    ]),
    months: [
      {
        run: '2025-01-01',
        outcome: 'invoice',
        net: '360.00',
        lines: [...months(1, 12, '10.00'), 'recurring 2025-01-01..2025-12-31 240.00 billed'],
      },
      {
        run: '2026-01-01',
        before: [customer({ nextBillDate: '2026-01-01' }), newCharges(recurring('EXTRA', 12, '2025-09-15'))],
        outcome: 'invoice',
        // 120.00 + 240.00 + 6.40 + 3 × 12.00 + 12 × 12.00
        net: '546.40',
        lines: [
          ...months(13, 24, '10.00'),
          'recurring 2026-01-01..2026-12-31 240.00 billed',
          'recurring 2025-09-15..2025-09-30 6.40 billed',
          ...months(10, 24, '12.00'),
        ],
      },
    ],
    billed: { LINE: '2025-01-01..2026-12-31', HOSTING: '2025-01-01..2026-12-31', EXTRA: '2025-09-15..2026-12-31' },
  },
  {
    // 15–31 March is 17 of 31 days: £17.00 back at the old price, £22.10 at the new one.
    name: 'a price that changes in a month already billed: the old one is refunded, the new one charged, from the day',
    books: booksOf({}, [recurring('OLD', 31, '2025-03-01')]),
    months: [
      { run: '2025-03-01', outcome: 'invoice', net: '31.00', lines: ['recurring 2025-03-01..2025-03-31 31.00 billed'] },
      {
        run: '2025-04-01',
        before: [charge('OLD', { endDate: '2025-03-14' }), newCharges(recurring('NEW', 40.3, '2025-03-15'))],
        outcome: 'invoice',
        net: '45.40',
        lines: [
          'refund 2025-03-15..2025-03-31 -17.00 billed',
          'recurring 2025-03-15..2025-03-31 22.10 billed',
          'recurring 2025-04-01..2025-04-30 40.30 billed',
        ],
      },
      {
        run: '2025-05-01',
        before: [charge('NEW', { amountExVat: 45 })],
        outcome: 'invoice',
        net: '45.00',
        lines: ['recurring 2025-05-01..2025-05-31 45.00 billed'],
      },
    ],
    billed: { OLD: '2025-03-01..2025-03-14', NEW: '2025-03-15..2025-05-31' },
  },
  {
    name: 'a one-off charge is billed once the cut-off has reached it, and once',
    books: booksOf({}, [oneOff('WORK', 80, '2025-01-20')]),
    months: [
      { run: '2025-01-20', outcome: 'not-produced', net: '0.00', lines: [] },
      { run: '2025-01-21', outcome: 'invoice', net: '80.00', lines: ['one-off 2025-01-20..2025-01-20 80.00 billed'] },
      { run: '2025-02-01', outcome: 'not-produced', net: '0.00', lines: [] },
    ],
    billed: { WORK: 1 },
  },
];

describe('a year and more of quarterly and annual bills, and prices that change', () => {
  for (const life of LIVES) it(life.name, () => live(life));
});
