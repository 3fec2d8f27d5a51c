import { booksOf, call, recurring } from './books.ts';
import { charge, drop, newUsage, reinstate } from './happenings.ts';
import { live } from './life.ts';
import type { Life, Month } from './life.ts';

/** £31.00 a month in advance. */
const LINE = recurring('LINE', 31, '2025-01-01');

const JANUARY: Month = {
  run: '2025-01-01',
  outcome: 'invoice',
  net: '31.00',
  lines: ['recurring 2025-01-01..2025-01-31 31.00 billed'],
};
const FEBRUARY: Month = {
  run: '2025-02-01',
  outcome: 'invoice',
  net: '31.00',
  lines: ['recurring 2025-02-01..2025-02-28 31.00 billed'],
};
/** Dropped on 10 February: 11–28 February is 18 of 28 days of £31.00, £19.93 back; the office bills that by hand. */
const DROPPED: Month = {
  run: '2025-03-01',
  before: [drop('2025-02-10')],
  outcome: 'skipped',
  net: '-19.93',
  lines: ['refund 2025-02-11..2025-02-28 -19.93 skipped'],
  byHand: true,
};
const NOTHING_MORE: Month = { run: '2025-04-01', outcome: 'skipped', net: '0.00', lines: [] };

const LIVES: readonly Life[] = [
  {
    name: 'dropped: refunded to the drop date by hand, calls before it listed, calls after it refused, and never billed again',
    books: booksOf({}, [LINE]),
    months: [
      JANUARY,
      FEBRUARY,
      {
        ...DROPPED,
        before: [drop('2025-02-10'), newUsage(call('FEB', 2, '2025-02-05'), call('AFTER', 1, '2025-02-20'))],
        net: '-17.93',
        lines: [
          'refund 2025-02-11..2025-02-28 -19.93 skipped',
          'usage 2025-02-05..2025-02-05 2.00 skipped',
          'usage 2025-02-20..2025-02-20 1.00 refused',
        ],
      },
      { ...NOTHING_MORE, lines: ['usage 2025-02-20..2025-02-20 1.00 refused'] },
    ],
    billed: { LINE: '2025-01-01..2025-02-10', FEB: 1, AFTER: 0 },
  },
  {
    // 16–30 April is 15 of 30 days.
    name: 'reinstated after a gap: nothing is charged for the gap, and the first month back is in part',
    books: booksOf({}, [LINE]),
    months: [
      JANUARY,
      FEBRUARY,
      DROPPED,
      NOTHING_MORE,
      {
        run: '2025-05-01',
        before: [reinstate('2025-04-16')],
        outcome: 'invoice',
        net: '46.50',
        lines: ['recurring 2025-04-16..2025-04-30 15.50 billed', 'recurring 2025-05-01..2025-05-31 31.00 billed'],
      },
      { run: '2025-06-01', outcome: 'invoice', net: '31.00', lines: ['recurring 2025-06-01..2025-06-30 31.00 billed'] },
    ],
    billed: { LINE: '2025-01-01..2025-02-10, 2025-04-16..2025-06-30' },
  },
  {
    // Seed: "If the reinstate date is in the past, the platform adds back-dated recurring charges".
    name: 'reinstated from the day after the drop: the months missed are billed, one line each',
    books: booksOf({}, [LINE]),
    months: [
      JANUARY,
      FEBRUARY,
      DROPPED,
      {
        run: '2025-04-01',
        before: [reinstate('2025-02-11')],
        outcome: 'invoice',
        net: '81.93',
        lines: [
          'recurring 2025-02-11..2025-02-28 19.93 billed',
          'recurring 2025-03-01..2025-03-31 31.00 billed',
          'recurring 2025-04-01..2025-04-30 31.00 billed',
        ],
      },
    ],
    billed: { LINE: '2025-01-01..2025-04-30' },
  },
  {
    name: 'dropped by mistake and reinstated before anybody refunded it: what was billed stays billed',
    books: booksOf({}, [LINE]),
    months: [
      JANUARY,
      FEBRUARY,
      {
        run: '2025-03-01',
        before: [drop('2025-02-10'), reinstate('2025-02-10')],
        outcome: 'invoice',
        net: '31.00',
        lines: ['recurring 2025-03-01..2025-03-31 31.00 billed'],
      },
    ],
    billed: { LINE: '2025-01-01..2025-03-31' },
  },
  {
    // A date ahead: nothing before it, then 20–31 May, 12 of 31 days.
    name: 'reinstated from a date ahead: nothing until its run, then from the day on',
    books: booksOf({}, [LINE]),
    months: [
      JANUARY,
      FEBRUARY,
      DROPPED,
      {
        run: '2025-04-01',
        before: [reinstate('2025-05-20')],
        outcome: 'not-produced',
        net: '0.00',
        lines: [],
      },
      {
        run: '2025-05-01',
        outcome: 'invoice',
        net: '12.00',
        lines: ['recurring 2025-05-20..2025-05-31 12.00 billed'],
      },
    ],
    billed: { LINE: '2025-01-01..2025-02-10, 2025-05-20..2025-05-31' },
  },
  {
    // EXTRA (£28) was ended by itself on 14 February, before the customer was dropped: it comes back only when asked for.
    name: 'an item that was dropped by itself stays ended, until it is reinstated too',
    books: booksOf({}, [LINE, recurring('EXTRA', 28, '2025-02-01', { endDate: '2025-02-05' })]),
    months: [
      JANUARY,
      {
        ...FEBRUARY,
        net: '36.00',
        lines: ['recurring 2025-02-01..2025-02-28 31.00 billed', 'recurring 2025-02-01..2025-02-05 5.00 billed'],
      },
      DROPPED,
      {
        run: '2025-04-01',
        before: [reinstate('2025-04-01')],
        outcome: 'invoice',
        net: '31.00',
        lines: ['recurring 2025-04-01..2025-04-30 31.00 billed'],
      },
      {
        run: '2025-05-01',
        before: [charge('EXTRA', { endDate: null })],
        outcome: 'invoice',
        net: '87.00',
        lines: [
          'recurring 2025-04-01..2025-04-30 28.00 billed',
          'recurring 2025-05-01..2025-05-31 28.00 billed',
          'recurring 2025-05-01..2025-05-31 31.00 billed',
        ],
      },
    ],
    billed: {
      LINE: '2025-01-01..2025-02-10, 2025-04-01..2025-05-31',
      EXTRA: '2025-02-01..2025-02-05, 2025-04-01..2025-05-31',
    },
  },
];

describe('a customer who is dropped, and one who comes back', () => {
  for (const life of LIVES) it(life.name, () => live(life));
});
