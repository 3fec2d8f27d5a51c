import assert from 'node:assert/strict';
import type { LoadedRules } from '../src/app/rules/loadedRules.ts';
import type { BillRun } from '../src/billing/billRun.ts';
import type { BillingTables } from '../src/billing/billRunInput.ts';
import { billFindings } from '../src/billing/billFindings.ts';
import { customerPreview } from '../src/billing/customerPreview.ts';
import { rulesFrom } from '../src/cli/shippedRules.ts';
import { atLeast, atMost } from './gate.ts';
import type { BenchReport } from './gate.ts';
import { median, timed } from './median.ts';
import { billRows } from './preview/billRows.ts';
import { billTables } from './preview/billTables.ts';
import { plainBillRun } from './preview/plainBillRun.ts';
import type { PlainBillRun } from './preview/plainBillRun.ts';
import { plainRows } from './preview/plainRows.ts';
import { plainSettings } from './preview/plainSettings.ts';
import { shippedBillRun } from './preview/shippedBillRun.ts';

const CUSTOMERS = 100_000;
/** The smaller run that the cost of a row is compared with. */
const FEWER_CUSTOMERS = 10_000;
/** Charges and usage rows of each customer, and the customer's own. */
const ROWS_A_CUSTOMER = 14;

/** Each round measures every contestant once, so that a busy moment of the machine does not hit one alone. */
const ROUNDS = 3;

/** A bill run of 100,000 customers against one written plainly with objects and decimal.js, equal to the penny for each customer. */
export async function benchPreview(): Promise<BenchReport> {
  const rules = await shippedRules();
  const tables = billTables(billRows(CUSTOMERS), rules.fields.fields);
  const fewer = billTables(billRows(FEWER_CUSTOMERS), rules.fields.fields);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measured(tables, fewer, rules));
  const ms = (of: (round: Round) => number): number => median(rounds.map(of));
  const run = shippedBillRun(tables, rules);
  const objects = await timed(1, () => countLines(run));
  const findings = await timed(1, () => billFindings(run).length);
  return {
    title: `${String(CUSTOMERS)} customers, ${String(CUSTOMERS * 3)} charges, ${String(CUSTOMERS * 10)} usage rows: ${String(run.context.lines.length)} lines, the same bills from both`,
    times: [
      {
        name: 'objects and decimal.js',
        ms: ms(({ plain }) => plain),
        note: 'lines, outcomes, net, VAT, gross and control totals',
      },
      { name: 'bill run', ms: ms(({ run: whole }) => whole) },
      {
        name: `bill run of ${String(FEWER_CUSTOMERS)} customers`,
        ms: ms(({ fewer: part }) => part),
        note: `${nanoseconds(
          ms(({ fewer: part }) => part),
          FEWER_CUSTOMERS,
        )} a row, ${nanoseconds(
          ms(({ run: whole }) => whole),
          CUSTOMERS,
        )} of ${String(CUSTOMERS)}`,
      },
      { name: 'every customer and line as objects', ms: objects.ms, note: `${String(objects.value)} lines` },
      { name: 'findings of the run', ms: findings.ms, note: String(findings.value) },
    ],
    gates: [
      atLeast(
        'preview, × objects and decimal.js',
        ms(({ plain, run: whole }) => plain / whole),
        10,
      ),
      atMost(
        'preview cost per row, 10k → 100k',
        ms(({ run: whole, fewer: part }) => whole / part / (CUSTOMERS / FEWER_CUSTOMERS)),
        1.3,
      ),
    ],
  };
}

/** Milliseconds of each contestant in one round. */
type Round = Readonly<Record<'plain' | 'run' | 'fewer', number>>;

/** A round in a function of its own, which takes the plain rows and bills with it: the next would be timed with their memory to go through. */
async function measured(tables: BillingTables, fewer: BillingTables, rules: LoadedRules): Promise<Round> {
  const few = await timed(5, () => shippedBillRun(fewer, rules).totals);
  const run = await timed(5, () => shippedBillRun(tables, rules));
  // Made anew in each round, so that nobody is timed with the other's input in memory.
  const rows = plainRows(billRows(CUSTOMERS));
  const settings = plainSettings(rules);
  const plain = await timed(1, () => plainBillRun(rows, settings));
  assertEqual(run.value, plain.value);
  return { plain: plain.ms, run: run.ms, fewer: few.ms };
}

async function shippedRules(): Promise<LoadedRules> {
  const rules = await rulesFrom(null);
  return rules.ok ? rules.value : assert.fail(rules.error.message);
}

function assertEqual({ outcomes, sums, totals }: BillRun, { customers: plain, control }: PlainBillRun): void {
  assert.equal(plain.length, outcomes.length);
  for (const [record, { outcome, net, vat, gross }] of plain.entries()) {
    const ownVat = outcomes[record] === 'error' ? Number.NaN : (sums.vat[record] ?? Number.NaN);
    const own = [outcomes[record], sums.net[record], ownVat, (sums.net[record] ?? 0) + ownVat];
    const other = [outcome, ...[net, vat, gross].map((amount) => amount?.times(100).toNumber() ?? Number.NaN)];
    assert.ok(
      own.every((value, at) => value === other[at] || (Number.isNaN(value) && Number.isNaN(other[at]))),
      `customer ${String(record)}: ${own.join(', ')} and plainly ${other.join(', ')}`,
    );
  }
  for (const [total, amount] of Object.entries(control)) {
    const own = [...totals.control[total as keyof PlainBillRun['control']].values()];
    assert.deepEqual(own.length === 0 ? [0] : own, [amount.times(100).toNumber()], `control total ${total}`);
  }
}

function countLines(run: BillRun): number {
  let lines = 0;
  for (let record = 0; record < CUSTOMERS; record += 1) lines += customerPreview(run, record).lines.length;
  return lines;
}

function nanoseconds(ms: number, customers: number): string {
  return `${String(Math.round((ms * 1e6) / (customers * ROWS_A_CUSTOMER)))} ns`;
}
