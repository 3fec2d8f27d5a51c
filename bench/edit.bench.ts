import assert from 'node:assert/strict';
import { checkViewOf } from '../src/app/pane/checkViewOf.ts';
import { checkBook } from '../src/app/session/checkedBook.ts';
import { editBook } from '../src/app/session/editBook.ts';
import { openBook } from '../src/app/session/openBook.ts';
import { dateFromIso } from '../src/domain/calendarDate.ts';
import { shippedRulesLoaded } from '../test/support/shippedRuleTexts.ts';
import type { BenchReport } from './gate.ts';
import { atLeast, atMost } from './gate.ts';
import { liveWorkbook } from './liveWorkbook.ts';
import { median } from './median.ts';

const CUSTOMERS = 100_000;
const EDITS = 30;
const UNWATCHED = { report: () => undefined, isCancelled: () => false };

const UNANSWERED = {
  sheets: {},
  mapping: {},
  dateOrder: 'day-first',
  defaultStatus: null,
  defaultCycle: null,
  statusCatalogue: null,
} as const;

/** One cell edited after another in a checked workbook of 100,000 customers with their charges, usage, numbers and invoices. */
export async function benchEdit(): Promise<BenchReport> {
  const rules = shippedRulesLoaded();
  const opened = openBook(liveWorkbook(CUSTOMERS), UNANSWERED, rules);
  assert.ok(opened.ok);
  const fullStart = cpuMs();
  const checked = await checkBook(opened.value, dateFromIso('2026-11-20') ?? assert.fail(), UNWATCHED);
  const full = cpuMs() - fullStart;
  assert.ok(checked.ok);
  let now = checked.value;
  const customers = now.book.recognised.read.tables.get('customers');
  const column = customers?.columns.find(({ field }) => field === 'balance')?.sheetColumn ?? assert.fail();
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const row = customers?.sourceRows[edit * 3_001] ?? assert.fail();
    const cell = { firstRow: row, firstColumn: column, values: [[edit - 10.5]], numberFormats: [['0.00']] };
    const start = cpuMs();
    const edited = await editBook(now.book, now, [{ ...cell, sheet: 'Customers', errors: [[false]] }], UNWATCHED);
    assert.ok(edited.ok && edited.value.checked !== null);
    now = edited.value.checked;
    checkViewOf(now, rules, edit, []);
    times.push(cpuMs() - start);
  }
  const edit = median(times);
  return {
    title: `${String(CUSTOMERS)} customers, ${String(rules.book.rules.length)} rules, one balance edited`,
    times: [
      { name: 'full check', ms: full, note: 'processor time' },
      { name: 'one edit, findings up to date', ms: edit, note: `processor time, of ${String(EDITS)} edits` },
    ],
    gates: [atLeast('edit, of a full check', full / edit, 200), atMost('edit, ms', edit, 16)],
  };
}

/** Processor time of this process so far: other programs of the machine do not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
