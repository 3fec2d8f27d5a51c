import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDate } from '../../src/domain/calendarDate.ts';
import type { CustomerPreview, Preview, PreviewLine } from '../../src/domain/preview.ts';
import { PLACEMENTS } from '../../src/domain/preview.ts';
import { ACTIVE, oneOff, rental } from '../support/billRows.ts';
import { lineAsText } from '../support/linesAsText.ts';
import { randomWorkbook } from '../support/randomWorkbook.ts';
import type { RandomWorkbook } from '../support/randomWorkbook.ts';
import { testRun } from '../support/testRun.ts';
import type { TestSheets } from '../support/testRun.ts';

const RUNS = { numRuns: 60 };

async function previewOf({ runDate, sheets, settings }: RandomWorkbook, changed: TestSheets = {}): Promise<Preview> {
  return (await testRun(runDate, { ...sheets, ...changed }, { settings })).preview;
}

function customersOf(preview: Preview): readonly CustomerPreview[] {
  return Array.from({ length: preview.customerCount }, (_, record) => preview.customerAt(record));
}

/** Sums by currency without those that are 0, so that "nothing" is written in one way. */
type Sums = Record<string, number>;

function added(sums: Sums, currency: string, amount: number): void {
  sums[currency] = (sums[currency] ?? 0) + amount;
}

function withoutZeros(sums: Iterable<readonly [string, number]>): Sums {
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
}

/** Every line of a preview with the currency that it counts in; a line of nobody counts in the default one. */
function allLines(preview: Preview): readonly { readonly line: PreviewLine; readonly currency: string }[] {
  return [
    ...customersOf(preview).flatMap(({ lines, currency }) => lines.map((line) => ({ line, currency }))),
    ...preview.strayLines().map((line) => ({ line, currency: 'GBP' })),
  ];
}

const isFee = ({ kind }: PreviewLine): boolean => kind === 'fee' || kind === 'pad';

/** VAT rounded once a rate, half away from zero, with whole numbers of any size; null when a rate is open. */
function vatByHand(lines: readonly PreviewLine[]): number | null {
  const nets = new Map<number, bigint>();
  for (const { net, vatRate } of lines) {
    if (vatRate === null) return null;
    nets.set(vatRate, (nets.get(vatRate) ?? 0n) + BigInt(net));
  }
  let vat = 0n;
  for (const [rate, net] of nets) {
    const exact = net * BigInt(rate);
    const magnitude = ((exact < 0n ? -exact : exact) + 50_000_000n) / 100_000_000n;
    vat += exact < 0n ? -magnitude : magnitude;
  }
  return Number(vat);
}

describe('any bill run', () => {
  it('balances by currency, and its control totals are the sums of its lines', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (workbook) => {
        const preview = await previewOf(workbook);
        const { control } = preview.totals;
        const places = ['in', 'fees', ...PLACEMENTS] as const;
        const expected = new Map(places.map((place): [string, Sums] => [place, {}]));
        for (const { line, currency } of allLines(preview)) {
          added(expected.get(isFee(line) ? 'fees' : 'in') ?? {}, currency, line.net);
          added(expected.get(line.placement) ?? {}, currency, line.net);
        }
        for (const place of places) {
          const sums = withoutZeros(Object.entries(expected.get(place) ?? {}));
          assert.deepEqual(withoutZeros(control[place]), sums, place);
        }
        for (const currency of new Set([...control.in.keys(), ...control.fees.keys()])) {
          const into = (control.in.get(currency) ?? 0) + (control.fees.get(currency) ?? 0);
          const out = PLACEMENTS.reduce((sum, place) => sum + (control[place].get(currency) ?? 0), 0);
          assert.equal(into, out, currency);
        }
      }),
      RUNS,
    );
  });

  it('counts every row of charges and usage once', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (workbook) => {
        const { rows, unpriced } = (await previewOf(workbook)).totals;
        const { charges = [], usage = [] } = workbook.sheets;
        assert.equal(rows.in, charges.length + usage.length);
        assert.equal(rows.withLines + rows.nothingDue + rows.alreadyBilled + rows.unpriced + rows.refused, rows.in);
        assert.equal(rows.unpriced, unpriced);
      }),
      RUNS,
    );
  });

  it('loses no customer, and each one’s net and VAT are its lines’', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (workbook) => {
        const preview = await previewOf(workbook);
        const customers = customersOf(preview);
        assert.deepEqual(
          customers.map(({ account }) => account),
          workbook.sheets.customers?.map(({ accountNumber }) => accountNumber),
        );
        const counts = Object.values(preview.totals.byOutcome).reduce((sum, { count }) => sum + count, 0);
        assert.equal(counts, customers.length);
        const invoiced: Sums = {};
        for (const { outcome, net, vat, gross, lines, currency } of customers) {
          if (outcome === 'error') continue;
          const own = lines.filter(({ placement }) => placement !== 'held' && placement !== 'refused');
          assert.equal(
            net,
            own.reduce((sum, line) => sum + line.net, 0),
          );
          assert.equal(vat, vatByHand(own));
          assert.equal(gross, vat === null ? null : net + vat);
          if (outcome === 'invoice') added(invoiced, currency, net);
        }
        assert.deepEqual(withoutZeros(preview.totals.byOutcome.invoice.net), withoutZeros(Object.entries(invoiced)));
      }),
      RUNS,
    );
  });

  /** What a run says of an account, whatever the order of rows: the lines sorted, their cells left out. */
  const said = ({ lines, outcome, reasonRule, net, vat, dueDate, alerts }: CustomerPreview): unknown => ({
    outcome,
    reasonRule,
    net,
    vat,
    dueDate,
    alerts: alerts.map(({ code }) => code),
    lines: lines.map((line) => `${lineAsText(line)} ${String(line.vatRate)} ${String(line.quantity)}`).sort(),
  });

  const byAccount = (preview: Preview): ReadonlyMap<string, unknown> => {
    const customers = customersOf(preview);
    // Charges of a duplicated account are listed under its first row: which one that is depends on the order.
    const once = customers.filter(({ account }) => customers.filter((other) => other.account === account).length === 1);
    return new Map(once.map((customer) => [String(customer.account), said(customer)]));
  };

  it('does not depend on the order of rows', async () => {
    const shuffled = randomWorkbook.chain((workbook) => {
      const { customers = [], charges = [], usage = [] } = workbook.sheets;
      const order = <T>(rows: readonly T[]): fc.Arbitrary<readonly T[]> =>
        fc.shuffledSubarray([...rows], { minLength: rows.length });
      return fc.record({
        workbook: fc.constant(workbook),
        sheets: fc.record({ customers: order(customers), charges: order(charges), usage: order(usage) }),
      });
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ workbook, sheets }) => {
        const before = await previewOf(workbook);
        const after = await previewOf(workbook, sheets);
        assert.deepEqual(new Map([...byAccount(after)].sort()), new Map([...byAccount(before)].sort()));
        if (byAccount(before).size === before.customerCount) {
          assert.deepEqual(after.totals.rows, before.totals.rows);
          assert.deepEqual(after.totals.control, before.totals.control);
        }
      }),
      RUNS,
    );
  });

  it('an unrelated customer changes nothing for the others', async () => {
    const stranger = {
      customers: [{ ...ACTIVE, accountNumber: 'X1' }],
      charges: [rental('2024-05-31', { accountNumber: 'X1' }), oneOff(5, { accountNumber: 'X1' })],
      usage: [{ accountNumber: 'X1', callClass: 'National', date: '2024-01-01', charge: 2 }],
    };
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (workbook) => {
        const { customers = [], charges = [], usage = [] } = workbook.sheets;
        const before = await previewOf(workbook);
        const after = await previewOf(workbook, {
          customers: [...customers, ...stranger.customers],
          charges: [...stranger.charges, ...charges],
          usage: [...stranger.usage, ...usage],
        });
        for (const [record] of customers.entries()) {
          assert.deepEqual(said(after.customerAt(record)), said(before.customerAt(record)));
        }
      }),
      RUNS,
    );
  });

  it('has the same id for the same input, whatever the file’s name, and another for any other value', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async ({ runDate, sheets, settings }) => {
        const first = await testRun(runDate, sheets, { settings });
        const again = await testRun(runDate, sheets, { settings, fileName: 'elsewhere/copy of it.csv' });
        assert.equal(again.preview.run.id, first.preview.run.id);
        const other = { ...sheets, charges: [...(sheets.charges ?? []), oneOff(1)] };
        const third = await testRun(runDate, other, { settings });
        assert.notEqual(third.preview.run.id, first.preview.run.id);
      }),
      { numRuns: 15 },
    );
  });

  it('shows every date as a day of the calendar, from before to', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (workbook) => {
        for (const { line } of allLines(await previewOf(workbook))) {
          if (line.from === null || line.to === null) continue;
          assert.ok(line.from <= line.to, `${isoDate(line.from)} ${isoDate(line.to)}`);
        }
      }),
      RUNS,
    );
  });
});
