import { booksOf, call, oneOff, recurring } from './books.ts';
import { charge, newCharges, newUsage, status } from './happenings.ts';
import { live } from './life.ts';
import type { Life, Month } from './life.ts';

/** £31.00 a month in advance. */
const LINE = recurring('LINE', 31, '2025-01-01');

const FIRST_BILL: Month = {
  run: '2025-01-01',
  outcome: 'invoice',
  net: '31.00',
  lines: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
};

const LIVES: readonly Life[] = [
  {
    // Seed: recurring charges are suppressed while suspended, usage still applies, and missed charges are back-filled.
    name: 'suspended for two runs: calls are billed, rentals wait, and each missed month is a line when it is lifted',
    books: booksOf({}, [LINE]),
    months: [
      FIRST_BILL,
      {
        run: '2025-02-01',
        before: [status('Suspended'), newUsage(call('JAN', 3, '2025-01-20'))],
        outcome: 'invoice',
        net: '3.00',
        lines: ['recurring 2025-02-01..2025-02-28 31.00 held', 'usage 2025-01-20..2025-01-20 3.00 billed'],
      },
      {
        run: '2025-03-01',
        outcome: 'not-produced',
        net: '0.00',
        lines: ['recurring 2025-02-01..2025-02-28 31.00 held', 'recurring 2025-03-01..2025-03-31 31.00 held'],
      },
      {
        run: '2025-04-01',
        before: [status('Active')],
        outcome: 'invoice',
        net: '93.00',
        lines: [
          'recurring 2025-02-01..2025-02-28 31.00 billed',
          'recurring 2025-03-01..2025-03-31 31.00 billed',
          'recurring 2025-04-01..2025-04-30 31.00 billed',
        ],
      },
      { run: '2025-05-01', outcome: 'invoice', net: '31.00', lines: ['recurring 2025-05-01..2025-05-31 31.00 billed'] },
    ],
    billed: { LINE: '2025-01-01..2025-05-31', JAN: 1 },
  },
  {
    // £30 a month in arrears: March is the second missed month.
    name: 'suspended in arrears, with a charge that ends meanwhile',
    books: booksOf({}, [
      recurring('LINE', 30, '2025-01-01', { timing: 'Arrears' }),
      recurring('EXTRA', 28, '2025-01-01', { timing: 'Arrears' }),
    ]),
    months: [
      {
        run: '2025-02-01',
        outcome: 'invoice',
        net: '58.00',
        lines: ['recurring 2025-01-01..2025-01-31 28.00 billed', 'recurring 2025-01-01..2025-01-31 30.00 billed'],
      },
      {
        run: '2025-03-01',
        before: [status('Suspended')],
        outcome: 'not-produced',
        net: '0.00',
        lines: ['recurring 2025-02-01..2025-02-28 28.00 held', 'recurring 2025-02-01..2025-02-28 30.00 held'],
      },
      // EXTRA ended on 14 February: 14 of 28 days.
      {
        run: '2025-04-01',
        before: [status('Active'), charge('EXTRA', { endDate: '2025-02-14' })],
        outcome: 'invoice',
        net: '74.00',
        lines: [
          'recurring 2025-02-01..2025-02-14 14.00 billed',
          'recurring 2025-02-01..2025-02-28 30.00 billed',
          'recurring 2025-03-01..2025-03-31 30.00 billed',
        ],
      },
    ],
    billed: { LINE: '2025-01-01..2025-03-31', EXTRA: '2025-01-01..2025-02-14' },
  },
  {
    // Seed: "Charges build up but no invoices sent yet"; when billable again, "back-fills any missed recurring charges".
    name: 'not billable for two runs: everything builds up, and is billed once when billable again',
    books: booksOf({}, [LINE]),
    months: [
      FIRST_BILL,
      {
        run: '2025-02-01',
        before: [status('Active - Do Not Bill'), newUsage(call('JAN', 3, '2025-01-20'))],
        outcome: 'accumulate',
        net: '34.00',
        lines: ['recurring 2025-02-01..2025-02-28 31.00 accumulated', 'usage 2025-01-20..2025-01-20 3.00 accumulated'],
      },
      {
        run: '2025-03-01',
        before: [newCharges(oneOff('WORK', 10, '2025-02-10'))],
        outcome: 'accumulate',
        net: '75.00',
        lines: [
          'one-off 2025-02-10..2025-02-10 10.00 accumulated',
          'recurring 2025-02-01..2025-02-28 31.00 accumulated',
          'recurring 2025-03-01..2025-03-31 31.00 accumulated',
          'usage 2025-01-20..2025-01-20 3.00 accumulated',
        ],
      },
      {
        run: '2025-04-01',
        before: [status('Active')],
        outcome: 'invoice',
        net: '106.00',
        lines: [
          'one-off 2025-02-10..2025-02-10 10.00 billed',
          'recurring 2025-02-01..2025-02-28 31.00 billed',
          'recurring 2025-03-01..2025-03-31 31.00 billed',
          'recurring 2025-04-01..2025-04-30 31.00 billed',
          'usage 2025-01-20..2025-01-20 3.00 billed',
        ],
      },
      { run: '2025-05-01', outcome: 'invoice', net: '31.00', lines: ['recurring 2025-05-01..2025-05-31 31.00 billed'] },
    ],
    billed: { LINE: '2025-01-01..2025-05-31', JAN: 1, WORK: 1 },
  },
  {
    name: 'suspended, then not billable, then active: three missed months, one line each',
    books: booksOf({}, [LINE]),
    months: [
      FIRST_BILL,
      {
        run: '2025-02-01',
        before: [status('Suspended')],
        outcome: 'not-produced',
        net: '0.00',
        lines: ['recurring 2025-02-01..2025-02-28 31.00 held'],
      },
      {
        run: '2025-03-01',
        before: [status('Active - Do Not Bill')],
        outcome: 'accumulate',
        net: '62.00',
        lines: [
          'recurring 2025-02-01..2025-02-28 31.00 accumulated',
          'recurring 2025-03-01..2025-03-31 31.00 accumulated',
        ],
      },
      {
        run: '2025-04-01',
        before: [status('Active')],
        outcome: 'invoice',
        net: '93.00',
        lines: [
          'recurring 2025-02-01..2025-02-28 31.00 billed',
          'recurring 2025-03-01..2025-03-31 31.00 billed',
          'recurring 2025-04-01..2025-04-30 31.00 billed',
        ],
      },
    ],
    billed: { LINE: '2025-01-01..2025-04-30' },
  },
  {
    // A manual preview ignores cycle and billable: "you can still raise manual invoices".
    name: 'a manual invoice while not billable is not billed again afterwards',
    books: booksOf({ customerStatus: 'Active - Do Not Bill' }, [LINE]),
    options: { request: { accounts: ['A1'] } },
    months: [FIRST_BILL, { ...FIRST_BILL, run: '2025-01-15', net: '0.00', outcome: 'not-produced', lines: [] }],
    billed: { LINE: '2025-01-01..2025-01-31' },
  },
];

describe('a customer who is suspended or not billable for some runs', () => {
  for (const life of LIVES) it(life.name, () => live(life));
});
