import assert from 'node:assert/strict';
import { isoDate } from '../../../src/domain/calendarDate.ts';
import { afterRun } from './afterRun.ts';
import { booksOf, call, oneOff, recurring } from './books.ts';
import type { Books } from './books.ts';
import { newCharges, newUsage, status } from './happenings.ts';
import { live, runOnce } from './life.ts';
import type { Month } from './life.ts';

/** Bills under £10.00 roll over. */
const ROLLING = {
  lowInvoice: 'If invoice value is less than £',
  lowInvoiceValue: 10,
  lowInvoiceAction: 'Rollover amount to next invoice',
};

/** £2.00 a month in advance. */
const LINE = recurring('LINE', 2, '2025-01-01');

const MONTHLY = [
  '01-01..2025-01-31',
  '02-01..2025-02-28',
  '03-01..2025-03-31',
  '04-01..2025-04-30',
  '05-01..2025-05-31',
];

/** The first so many months of the line, in one place. */
function rentals(count: number, placement: string): readonly string[] {
  return MONTHLY.slice(0, count).map((dates) => `recurring 2025-${dates} 2.00 ${placement}`);
}

const CALL = 'usage 2025-01-15..2025-01-15 1.00';
const WORK = 'one-off 2025-02-10..2025-02-10 0.50';

/** £2.00, £5.00, £7.50 and £9.50 are under £10.00; £11.50 is not. */
const FIVE_RUNS: readonly Month[] = [
  { run: '2025-01-01', outcome: 'rollover', net: '2.00', lines: rentals(1, 'rolledOver') },
  {
    run: '2025-02-01',
    before: [newUsage(call('JAN', 1, '2025-01-15'))],
    outcome: 'rollover',
    net: '5.00',
    lines: [...rentals(2, 'rolledOver'), `${CALL} rolledOver`],
  },
  {
    run: '2025-03-01',
    before: [newCharges(oneOff('WORK', 0.5, '2025-02-10'))],
    outcome: 'rollover',
    net: '7.50',
    lines: [...rentals(3, 'rolledOver'), `${CALL} rolledOver`, `${WORK} rolledOver`],
  },
  {
    run: '2025-04-01',
    outcome: 'rollover',
    net: '9.50',
    lines: [...rentals(4, 'rolledOver'), `${CALL} rolledOver`, `${WORK} rolledOver`],
  },
  {
    run: '2025-05-01',
    outcome: 'invoice',
    net: '11.50',
    lines: [...rentals(5, 'billed'), `${CALL} billed`, `${WORK} billed`],
  },
  {
    run: '2025-06-01',
    outcome: 'rollover',
    net: '2.00',
    lines: ['recurring 2025-06-01..2025-06-30 2.00 rolledOver'],
  },
];

const BILLED = { LINE: '2025-01-01..2025-05-31', JAN: 1, WORK: 1 };

/** The rules that find a perpetual rollover. */
const PERPETUAL: readonly string[] = ['THR-201', 'THR-204'];

describe('bills that roll over from run to run', () => {
  for (const rolledRows of ['kept', 'marked'] as const) {
    it(`four runs move the amounts on, the fifth bills each once, with its own dates; the sheet’s rows are ${rolledRows}`, () =>
      live({ name: '', books: booksOf(ROLLING, [LINE]), months: FIVE_RUNS, billed: BILLED, rolledRows }));

    it(`what rolled over waits while the customer is not billable; the sheet’s rows are ${rolledRows}`, () =>
      live({
        name: '',
        books: booksOf(ROLLING, [LINE]),
        rolledRows,
        months: [
          ...FIVE_RUNS.slice(0, 1),
          {
            run: '2025-02-01',
            before: [status('Active - Do Not Bill')],
            outcome: 'accumulate',
            net: '4.00',
            lines: rentals(2, 'accumulated'),
          },
          {
            run: '2025-03-01',
            before: [status('Active'), newUsage(call('FEB', 4.5, '2025-02-20'))],
            outcome: 'invoice',
            net: '10.50',
            lines: [...rentals(3, 'billed'), 'usage 2025-02-20..2025-02-20 4.50 billed'],
          },
        ],
        billed: { LINE: '2025-01-01..2025-03-31', FEB: 1 },
      }));

    it(`the line says since when and how often; the sheet’s rows are ${rolledRows}`, async () => {
      let books: Books = booksOf(ROLLING, [LINE]);
      for (const run of ['2025-01-01', '2025-02-01', '2025-03-01']) {
        books = afterRun(books, await runOnce(run, books), rolledRows);
      }
      const { lines } = (await runOnce('2025-04-01', books)).preview.customerAt(0);
      assert.deepEqual(
        lines
          .map(({ from, rolledOver }) => ({
            from: from === null ? null : isoDate(from),
            since: rolledOver === null ? null : isoDate(rolledOver.since),
            runs: rolledOver?.runs ?? 0,
          }))
          .sort((a, b) => String(a.from).localeCompare(String(b.from))),
        [
          { from: '2025-01-01', since: '2025-01-01', runs: 3 },
          { from: '2025-02-01', since: '2025-02-01', runs: 2 },
          { from: '2025-03-01', since: '2025-03-01', runs: 1 },
          { from: '2025-04-01', since: null, runs: 0 },
        ],
      );
    });

    it(`the third run in a row that moves an amount on finds it; the sheet’s rows are ${rolledRows}`, async () => {
      let books: Books = booksOf(ROLLING, [LINE]);
      const found: string[][] = [];
      for (const run of ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01']) {
        const result = await runOnce(run, books);
        found.push(result.findings.map(({ ruleId }) => String(ruleId)).filter((id) => PERPETUAL.includes(id)));
        books = afterRun(books, result, rolledRows);
      }
      assert.deepEqual(found, [[], [], ['THR-204'], ['THR-204']]);
    });
  }
});
