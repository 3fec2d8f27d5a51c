import assert from 'node:assert/strict';
import type { PreviewResult } from '../../../src/app/previewBillRun.ts';
import type { CustomerPreview, Preview } from '../../../src/domain/preview.ts';
import { PLACEMENTS } from '../../../src/domain/preview.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { printedJson } from '../../support/previousRun.ts';
import { pounds, testRun } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { afterRun, billedByHand } from './afterRun.ts';
import type { RolledRows } from './afterRun.ts';
import { BilledOnce } from './billedOnce.ts';
import type { Books, Happening } from './books.ts';
import { sheetsOf } from './books.ts';

/** One run of a customer's life: what happens before it, and what its bill must be, worked out by hand. */
export interface Month {
  readonly run: string;
  readonly before?: readonly Happening[];
  readonly outcome: CustomerPreview['outcome'];
  /** Net in pounds. */
  readonly net: string;
  /** Every line as `kind from..to net placement`, in any order. */
  readonly lines: readonly string[];
  /** After the run, what it listed is billed by hand. */
  readonly byHand?: true;
}

export interface Life {
  readonly name: string;
  readonly books: Books;
  readonly months: readonly Month[];
  /** What is billed in the end: days of each charge, and 1 or 0 for each one-off charge and usage record. */
  readonly billed: Readonly<Record<string, string | number>>;
  readonly rolledRows?: RolledRows;
  readonly options?: TestRunOptions;
}

/** Carries a customer through their months and holds each run, and what was billed in all, to what is expected. */
export async function live({ books: start, months, billed, rolledRows = 'kept', options = {} }: Life): Promise<void> {
  const covered = new BilledOnce();
  let books = start;
  for (const { run, before = [], outcome, net, lines, byHand = false } of months) {
    books = before.reduce((now, happen) => happen(now), books);
    const result = await runOnce(run, books, options);
    const preview = result.preview.customerAt(0);
    assert.deepEqual(
      { run, outcome: preview.outcome, net: pounds(preview.net), lines: [...linesAsText(preview)].sort() },
      { run, outcome, net, lines: [...lines].sort() },
    );
    covered.add(preview.lines.filter(({ placement }) => placement === (byHand ? 'skipped' : 'billed')));
    books = byHand ? billedByHand(books, result) : afterRun(books, result, rolledRows);
  }
  for (const [id, expected] of Object.entries(billed)) {
    assert.equal(typeof expected === 'number' ? covered.timesOf(id) : covered.daysOf(id), expected, id);
  }
}

/** Runs over the books as they stand; its totals must balance, and a second run of the same must be the same to the byte. */
export async function runOnce(run: string, books: Books, options: TestRunOptions = {}): Promise<PreviewResult> {
  const withPrevious = { ...options, previous: books.previous };
  const result = await testRun(run, sheetsOf(books), withPrevious);
  assertBalanced(result.preview);
  assert.equal(printedJson(await testRun(run, sheetsOf(books), withPrevious)), printedJson(result), `${run} again`);
  return result;
}

function assertBalanced({ totals }: Preview): void {
  const { control, rows } = totals;
  const pence = (place: keyof typeof control): number => [...control[place].values()].reduce((a, b) => a + b, 0);
  const placed = PLACEMENTS.reduce((sum, place) => sum + pence(place), 0);
  assert.equal(pence('in') + pence('fees'), placed, 'control totals');
  assert.equal(rows.in, rows.withLines + rows.nothingDue + rows.alreadyBilled + rows.unpriced + rows.refused);
}
