import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths, dateInMonth, isoDate, monthNumber } from '../../../src/domain/calendarDate.ts';
import { day } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';
import { afterRun, billedByHand } from './afterRun.ts';
import { anyLife } from './anyLife.ts';
import type { AnyLife, LifeEvent } from './anyLife.ts';
import { BilledOnce } from './billedOnce.ts';
import { booksOf, call, oneOff, recurring } from './books.ts';
import type { Books } from './books.ts';
import { allPaid, drop, finalBill, newCharges, newUsage, reinstate, status } from './happenings.ts';
import { runOnce } from './life.ts';
import { Service } from './service.ts';

/** A life as it goes on: the sheets, what was billed, and what will have to be. */
interface Living {
  books: Books;
  readonly covered: BilledOnce;
  readonly services: Map<string, Service>;
  /** Calls and pieces of work with their dates. */
  readonly once: Map<string, string>;
}

describe('any life of a customer', () => {
  it('bills every day of service, every call and every piece of work once: nothing twice, nothing never', async () => {
    await fc.assert(fc.asyncProperty(anyLife, liveThrough), { numRuns: 30 });
  }).timeout(120_000);
});

async function liveThrough(life: AnyLife): Promise<void> {
  const runDates = life.months.map((_, i) => isoDate(dateInMonth(monthNumber(day('2025-01-01')) + i, life.billingDay)));
  const first = runDates[0] ?? '';
  const living: Living = {
    books: booksOf(customerOf(life, first), [chargeOf(life, 'C0', first)]),
    covered: new BilledOnce(),
    services: new Map([['C0', new Service(first)]]),
    once: new Map(),
  };
  for (const [month, events] of life.months.entries()) {
    const runDate = runDates[month] ?? '';
    if (month === life.gap?.month) await dropAndComeBack(living, runDate, life.gap.days);
    events.forEach((event, i) => {
      happen(living, life, event, runDate, `${event} ${String(month)}-${String(i)}`);
    });
    await run(living, life, runDate);
  }
  await windUp(living, life, runDates.at(-1) ?? '');
}

function customerOf({ billingDay, cycle, low }: AnyLife, nextBillDate: string): TestRow {
  const rolling = {
    lowInvoice: 'If invoice value is less than £',
    lowInvoiceValue: low,
    lowInvoiceAction: 'Rollover amount to next invoice',
  };
  return { billingDay, billingCycle: cycle, nextBillDate, ...(low !== null && rolling) };
}

function chargeOf({ timing, frequency }: AnyLife, id: string, startDate: string): TestRow {
  return recurring(id, 30, startDate, { timing, frequency });
}

/** A monthly run, and what the platform does after it. @returns the outcome. */
async function run(living: Living, { rolledRows }: AnyLife, runDate: string): Promise<string> {
  const result = await runOnce(runDate, living.books);
  const { outcome, lines } = result.preview.customerAt(0);
  living.covered.add(lines.filter(({ placement }) => placement === 'billed'));
  living.books = afterRun(living.books, result, rolledRows);
  return outcome;
}

function happen(living: Living, life: AnyLife, event: LifeEvent, runDate: string, id: string): void {
  const yesterday = isoDate(addDays(day(runDate), -1));
  const since = living.services.get('C0')?.since ?? runDate;
  const { books } = living;
  switch (event) {
    case 'suspend':
      living.books = status('Suspended')(books);
      return;
    case 'make non-billable':
      living.books = status('Active - Do Not Bill')(books);
      return;
    case 'make active':
      living.books = status('Active')(books);
      return;
    case 'pay':
      living.books = allPaid(books);
      return;
    case 'call':
    case 'late call': {
      // A late one may be months old, but is from a day of service.
      const date = event === 'call' && yesterday > since ? yesterday : since;
      living.once.set(id, date);
      living.books = newUsage(call(id, 1.25, date))(books);
      return;
    }
    case 'work':
      living.once.set(id, yesterday);
      living.books = newCharges(oneOff(id, 7.5, yesterday))(books);
      return;
    case 'new charge':
      living.services.set(id, new Service(runDate));
      living.books = newCharges(chargeOf(life, id, runDate))(books);
  }
}

/** The customer was dropped, the office bills by hand what a run lists, and the customer comes back on the run date. */
async function dropAndComeBack(living: Living, runDate: string, days: number): Promise<void> {
  const dropDate = isoDate(addDays(day(runDate), -1 - days));
  living.books = drop(dropDate)(living.books);
  const result = await runOnce(runDate, living.books);
  living.covered.add(result.preview.customerAt(0).lines.filter(({ placement }) => placement === 'skipped'));
  living.books = reinstate(runDate)(billedByHand(living.books, result));
  for (const service of living.services.values()) {
    service.end(dropDate);
    service.resume(runDate);
  }
}

/** Ends it all with a final bill, and runs until the customer is ready to drop. */
async function windUp(living: Living, life: AnyLife, lastRun: string): Promise<void> {
  const since = living.services.get('C0')?.since ?? lastRun;
  const asked = isoDate(addDays(day(lastRun), life.lastDay));
  const lastDay = asked < since ? since : asked;
  living.books = finalBill(lastDay)(living.books);
  let outcome = '';
  for (let month = 1; month <= 6 && outcome !== 'skipped'; month += 1) {
    outcome = await run(living, life, isoDate(addMonths(day(lastRun), month)));
    living.books = allPaid(living.books);
  }
  assert.equal(outcome, 'skipped', 'ready to drop');
  for (const [id, service] of living.services) {
    service.end(lastDay);
    assert.equal(living.covered.daysOf(id), service.days(), id);
  }
  for (const [id, date] of living.once) {
    // Calls after the last day are billed or refunded by the plan's period.
    if (date <= lastDay || id.startsWith('work')) assert.equal(living.covered.timesOf(id), 1, id);
  }
}
