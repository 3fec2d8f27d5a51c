import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMonths, isoDate } from '../../src/domain/calendarDate.ts';
import type { Preview } from '../../src/domain/preview.ts';
import { PLACEMENTS } from '../../src/domain/preview.ts';
import { rolloversOf } from '../../src/app/earlier/rolloversOf.ts';
import type { PreviousRollovers } from '../../src/billing/previousRollovers.ts';
import { lineAsText } from '../support/linesAsText.ts';
import { earlierByJson, earlierByWorkbook, leftBy, printedJson } from '../support/previousRun.ts';
import { randomWorkbook } from '../support/randomWorkbook.ts';
import type { RandomWorkbook } from '../support/randomWorkbook.ts';
import { day, testRun } from '../support/testRun.ts';
import type { TestSheets } from '../support/testRun.ts';

const RUNS = { numRuns: 40 };

/** Most bills of these workbooks roll over, so that there is something to bring in. */
const rollingWorkbook = randomWorkbook.map((workbook): RandomWorkbook => ({
  ...workbook,
  sheets: {
    ...workbook.sheets,
    customers: (workbook.sheets.customers ?? []).map((customer) => ({
      ...customer,
      customerStatus: customer['customerStatus'] === 'Nobody' ? 'Active' : (customer['customerStatus'] ?? 'Active'),
      billingCycle: 'Monthly',
      billingDay: null,
      currency: customer['currency'] === '?' ? null : (customer['currency'] ?? null),
      nextBillDate: null,
      droppedReinstatedDate: null,
      lowInvoice: 'If invoice value is less than £',
      lowInvoiceValue: 5000,
      lowInvoiceAction: 'Rollover amount to next invoice',
    })),
  },
}));

/** The run a month after another. */
function nextRun({ runDate }: RandomWorkbook): string {
  return isoDate(addMonths(day(runDate), 1));
}

async function bothRuns(workbook: RandomWorkbook, sheets: TestSheets = workbook.sheets) {
  const { settings } = workbook;
  const first = await testRun(workbook.runDate, workbook.sheets, { settings });
  const previous = leftBy(first);
  return { first, previous, second: await testRun(nextRun(workbook), sheets, { settings, previous }) };
}

function broughtIn(preview: Preview): readonly string[] {
  const lines = Array.from({ length: preview.customerCount }, (_, record) => preview.customerAt(record).lines).flat();
  return [...lines, ...preview.strayLines()]
    .filter(({ rolledOver }) => rolledOver !== null && rolledOver.broughtInFrom !== null)
    .map((line) => `${lineAsText(line)} ${String(line.quantity)}`)
    .sort();
}

/** The sum of what was left, by currency. */
function sumOf({ lines }: PreviousRollovers): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { currency, net } of lines) sums[currency] = (sums[currency] ?? 0) + net;
  return sums;
}

describe('any bill run after another', () => {
  it('balances by currency with what comes in', async () => {
    let brought = 0;
    await fc.assert(
      fc.asyncProperty(rollingWorkbook, async (workbook) => {
        const { customers = [], charges = [], usage = [] } = workbook.sheets;
        const listed = { customers, charges: charges.slice(5), usage: usage.slice(3) };
        const { second } = await bothRuns(workbook, listed);
        const { control } = second.preview.totals;
        brought += broughtIn(second.preview).length;
        for (const currency of new Set([...control.in.keys(), ...control.fees.keys()])) {
          const into = (control.in.get(currency) ?? 0) + (control.fees.get(currency) ?? 0);
          const out = PLACEMENTS.reduce((sum, place) => sum + (control[place].get(currency) ?? 0), 0);
          assert.equal(into, out, currency);
        }
      }),
      RUNS,
    );
    // The property says nothing when nothing ever comes in.
    assert.ok(brought > 0);
  });

  it('with sheets that no longer list anything brings in exactly what was left, at its price', async () => {
    await fc.assert(
      fc.asyncProperty(rollingWorkbook, async (workbook) => {
        const { customers = [] } = workbook.sheets;
        const { second, previous } = await bothRuns(workbook, { customers });
        const { control, rows } = second.preview.totals;
        const inSums = Object.fromEntries([...control.in].filter(([, sum]) => sum !== 0));
        assert.deepEqual(inSums, Object.fromEntries(Object.entries(sumOf(previous)).filter(([, sum]) => sum !== 0)));
        assert.equal(rows.in, previous.lines.length);
      }),
      RUNS,
    );
  });

  it('gives the same to the byte when it is run again', async () => {
    await fc.assert(
      fc.asyncProperty(rollingWorkbook, async (workbook) => {
        const { second, previous } = await bothRuns(workbook);
        const again = await testRun(nextRun(workbook), workbook.sheets, { settings: workbook.settings, previous });
        assert.equal(printedJson(again), printedJson(second));
      }),
      { numRuns: 15 },
    );
  });

  it('changes nothing when it is given its own preview', async () => {
    await fc.assert(
      fc.asyncProperty(rollingWorkbook, async (workbook) => {
        const { first, previous } = await bothRuns(workbook);
        const { runDate, sheets, settings } = workbook;
        const again = await testRun(runDate, sheets, { settings, previous });
        assert.equal(printedJson(again), printedJson(first));
      }),
      { numRuns: 15 },
    );
  });

  it('does not depend on the order of rows, of either run', async () => {
    const shuffled = rollingWorkbook.chain((workbook) => {
      const { customers = [], charges = [], usage = [] } = workbook.sheets;
      const order = <T>(rows: readonly T[]): fc.Arbitrary<readonly T[]> =>
        fc.shuffledSubarray([...rows], { minLength: rows.length });
      // Charges of a duplicated account are listed under its first row: which one that is depends on the order.
      const once = [...new Map(customers.map((row) => [row['accountNumber'], row])).values()];
      return fc.record({
        workbook: fc.constant({ ...workbook, sheets: { ...workbook.sheets, customers: once } }),
        sheets: fc.record({ customers: order(once), charges: order(charges), usage: order(usage) }),
      });
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ workbook, sheets }) => {
        const one = await bothRuns(workbook);
        const otherWorkbook = { ...workbook, sheets: { ...workbook.sheets, ...sheets } };
        const other = await bothRuns(otherWorkbook);
        assert.deepEqual(broughtIn(other.second.preview), broughtIn(one.second.preview));
        assert.deepEqual(other.second.preview.totals.control, one.second.preview.totals.control);
        assert.deepEqual(other.second.preview.totals.rows, one.second.preview.totals.rows);
      }),
      RUNS,
    );
  });

  it('reads the same from the worksheets of a preview as from its JSON', async () => {
    await fc.assert(
      fc.asyncProperty(rollingWorkbook, async (workbook) => {
        const { first, second } = await bothRuns(workbook);
        for (const result of [first, second]) {
          const [json, sheets] = [earlierByJson(result), await earlierByWorkbook(result)];
          assert.deepEqual(rolloversOf(sheets, 'x'), rolloversOf(json, 'x'));
          assert.deepEqual(
            sheets.customers.map(({ account, lines, net, gross }) => ({ account, lines, net, gross })),
            json.customers.map(({ account, lines, net, gross }) => ({ account, lines, net, gross })),
          );
          assert.deepEqual(sheets.strayLines, json.strayLines);
        }
      }),
      { numRuns: 20 },
    );
  });
});
