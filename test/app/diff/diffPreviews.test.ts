import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffPreviews } from '../../../src/app/diff/diffPreviews.ts';
import { diffJsonSchema } from '../../../src/app/diff/diffJson.schema.ts';
import type { DiffJson } from '../../../src/app/diff/diffJson.schema.ts';
import type { EarlierPreview } from '../../../src/app/earlier/earlierPreview.ts';
import type { PreviewResult } from '../../../src/app/previewBillRun.ts';
import { OUTCOMES } from '../../../src/domain/outcome.ts';
import { ACTIVE, oneOff, rental } from '../../support/billRows.ts';
import { earlierByJson, earlierByWorkbook } from '../../support/previousRun.ts';
import { randomWorkbook } from '../../support/randomWorkbook.ts';
import { day, testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';

function compared(a: EarlierPreview, b: EarlierPreview): DiffJson {
  const diff = diffPreviews(a, b);
  assert.ok(diff.ok, diff.ok ? '' : diff.error);
  return diffJsonSchema.parse(diff.value);
}

interface Side {
  readonly run?: string;
  readonly sheets: TestSheets;
  readonly options?: TestRunOptions;
}

function resultOf({ run = '2025-02-01', sheets, options = {} }: Side): Promise<PreviewResult> {
  return testRun(run, sheets, options);
}

const RENTED: TestSheets = { customers: [ACTIVE], charges: [rental('2025-01-31')] };

describe('the difference of two previews', () => {
  interface Case {
    readonly name: string;
    readonly a: Side;
    readonly b: Side;
    /** Of the only customer who changed. */
    readonly fields: readonly string[];
    readonly lines: readonly string[];
    readonly why: readonly string[];
    /** `outcome currency customers net vat gross`. */
    readonly totals: readonly string[];
  }
  const CASES: readonly Case[] = [
    {
      name: 'an amount in the sheet: £31.00 to £40.00, VAT at 20 %',
      a: { sheets: RENTED },
      b: { sheets: { ...RENTED, charges: [rental('2025-01-31', { amountExVat: 40 })] } },
      fields: ['net 31.00 → 40.00', 'vat 6.20 → 8.00', 'gross 37.20 → 48.00'],
      lines: ['changed 31.00 → 40.00'],
      why: ['input Charges!D2 “Line rental” (Charges!D2): amount 31 → 40.'],
      totals: ['invoice GBP 0 9.00 1.80 10.80'],
    },
    {
      name: 'a quantity in the sheet',
      a: { sheets: { ...RENTED, charges: [rental('2025-01-31', { quantity: 1 })] } },
      b: { sheets: { ...RENTED, charges: [rental('2025-01-31', { quantity: 3 })] } },
      fields: ['net 31.00 → 93.00', 'vat 6.20 → 18.60', 'gross 37.20 → 111.60'],
      lines: ['changed 31.00 → 93.00'],
      why: ['input Charges!D2 “Line rental” (Charges!D2): quantity 1 → 3.'],
      totals: ['invoice GBP 0 62.00 12.40 74.40'],
    },
    {
      name: 'an end date in the sheet: £31.00 × 14/28',
      a: { sheets: RENTED },
      b: { sheets: { ...RENTED, charges: [rental('2025-01-31', { endDate: '2025-02-14' })] } },
      fields: ['net 31.00 → 15.50', 'vat 6.20 → 3.10', 'gross 37.20 → 18.60'],
      lines: ['changed 31.00 → 15.50'],
      why: ['input Charges!D2 “Line rental” (Charges!D2): last day 2025-02-28 → 2025-02-14.'],
      totals: ['invoice GBP 0 -15.50 -3.10 -18.60'],
    },
    {
      name: 'a row that came',
      a: { sheets: RENTED },
      b: { sheets: { ...RENTED, charges: [rental('2025-01-31'), oneOff(5)] } },
      fields: ['net 31.00 → 36.00', 'vat 6.20 → 7.20', 'gross 37.20 → 43.20'],
      lines: ['added null → 5.00'],
      why: ['input Charges!D3 “Work” (Charges!D3) is billed only in B.'],
      totals: ['invoice GBP 0 5.00 1.00 6.00'],
    },
    {
      name: 'of two equal rows one that went',
      a: { sheets: { customers: [ACTIVE], charges: [oneOff(5), oneOff(5)] } },
      b: { sheets: { customers: [ACTIVE], charges: [oneOff(5)] } },
      fields: ['net 10.00 → 5.00', 'vat 2.00 → 1.00', 'gross 12.00 → 6.00'],
      lines: ['removed 5.00 → null'],
      why: ['input Charges!D3 “Work” (Charges!D3) is billed only in A.'],
      totals: ['invoice GBP 0 -5.00 -1.00 -6.00'],
    },
    {
      name: 'a setting',
      a: { sheets: RENTED },
      b: { sheets: RENTED, options: { settings: { vatRate: '5' } } },
      fields: ['vat 6.20 → 1.55', 'gross 37.20 → 32.55'],
      lines: ['changed 31.00 → 31.00'],
      why: ['settings null Other settings: vatRate.'],
      totals: ['invoice GBP 0 0.00 -4.65 -4.65'],
    },
    {
      name: 'the due date that was asked for changes that alone, and the input is all that can tell why',
      a: { sheets: RENTED, options: { request: { dueDate: day('2025-02-10') } } },
      b: { sheets: RENTED, options: { request: { dueDate: day('2025-02-20') } } },
      fields: ['dueDate 2025-02-10 → 2025-02-20'],
      lines: [],
      why: ['other-input null Another cell of the input: nothing else differs between the runs.'],
      totals: [],
    },
    {
      name: 'a customer who came',
      a: { sheets: { customers: [], charges: [] } },
      b: { sheets: RENTED },
      fields: ['outcome null → invoice', 'net null → 31.00', 'vat null → 6.20', 'gross null → 37.20'],
      lines: ['added null → 31.00'],
      why: ['customer null The customer is only in B.'],
      totals: ['invoice GBP 1 31.00 6.20 37.20'],
    },
    {
      name: 'a status that stops the bill',
      a: { sheets: RENTED },
      b: { sheets: { ...RENTED, customers: [{ ...ACTIVE, customerStatus: 'Suspended' }] } },
      fields: ['outcome invoice → not-produced', 'net 31.00 → 0.00', 'vat 6.20 → 0.00', 'gross 37.20 → 0.00'],
      lines: ['changed 31.00 → 31.00'],
      why: ['other-input null Another cell of the input: nothing else differs between the runs.'],
      totals: ['invoice GBP -1 -31.00 -6.20 -37.20', 'not-produced GBP 1 0.00 0.00 0.00'],
    },
  ];
  for (const { name, a, b, fields, lines, why, totals } of CASES) {
    it(name, async () => {
      const [one, two] = [await resultOf(a), await resultOf(b)];
      const diff = compared(earlierByJson(one), earlierByJson(two));
      assert.equal(diff.isSame, false);
      const [customer, ...others] = diff.customers;
      assert.ok(customer !== undefined && others.length === 0);
      const asked = ['outcome', 'net', 'vat', 'gross', ...(name.includes('due date') ? ['dueDate'] : [])];
      assert.deepEqual(
        customer.fields
          .filter(({ field }) => asked.includes(field))
          .map(({ field, from, to }) => `${field} ${String(from)} → ${String(to)}`),
        fields,
      );
      assert.deepEqual(
        customer.lines.map(({ change, net }) => `${change} ${String(net.from)} → ${String(net.to)}`),
        lines,
      );
      assert.deepEqual(
        customer.why
          .filter(({ kind }) => kind !== 'rule')
          .map(({ kind, cell, text }) => `${kind} ${String(cell)} ${text}`),
        why,
      );
      assert.deepEqual(
        diff.totals.map(({ outcome, currency, customers, change: { net, vat, gross } }) =>
          [outcome, currency, customers, net, vat, gross].join(' '),
        ),
        totals,
      );
      // And the same from the worksheets of either.
      assert.deepEqual(compared(await earlierByWorkbook(one), await earlierByWorkbook(two)), diff);
    });
  }

  it('names the dates, settings and rule sets that differ', async () => {
    const a = earlierByJson(await resultOf({ sheets: RENTED }));
    const b = earlierByJson(
      await resultOf({ run: '2025-03-01', sheets: RENTED, options: { settings: { thresholdBasis: 'gross' } } }),
    );
    const [first, ...rest] = b.ruleSets;
    assert.ok(first !== undefined);
    const ruleSets = [{ ...first, version: '9.0.0', sha256: 'f'.repeat(64) }, ...rest.slice(1)];
    const diff = compared(a, { ...b, ruleSets });
    assert.deepEqual(diff.run, [
      { field: 'runDate', from: '2025-02-01', to: '2025-03-01' },
      { field: 'asOf', from: '2025-02-01', to: '2025-03-01' },
      { field: 'cutOff', from: '2025-01-31', to: '2025-02-28' },
    ]);
    assert.deepEqual(diff.settings, [{ field: 'thresholdBasis', from: 'net', to: 'gross' }]);
    assert.deepEqual(
      diff.ruleSets.map(({ id, change, to }) => [id, change, to]),
      [
        [first.id, 'changed', '9.0.0 (ffffffff)'],
        [rest[0]?.id, 'removed', null],
      ],
    );
    assert.deepEqual(
      diff.customers[0]?.why.map(({ kind }) => kind),
      ['run', 'settings', 'rule-sets'],
    );
  });

  it('refuses a preview whose totals are not those of its customers', async () => {
    const a = earlierByJson(await resultOf({ sheets: RENTED }));
    const totals = a.totals.map((total) => (total.outcome === 'invoice' ? { ...total, net: '31.01' } : total));
    const diff = diffPreviews(a, { ...a, totals });
    assert.ok(!diff.ok);
    assert.match(diff.error, /net invoice GBP/);
  });

  describe('for any two workbooks', () => {
    const RUNS = { numRuns: 30 };
    const preview = async ({
      runDate,
      sheets,
      settings,
    }: typeof randomWorkbook extends fc.Arbitrary<infer T> ? T : never) =>
      earlierByJson(await testRun(runDate, sheets, { settings }));

    it('of a preview with itself there is none', async () => {
      await fc.assert(
        fc.asyncProperty(randomWorkbook, async (workbook) => {
          const one = await preview(workbook);
          const diff = compared(one, structuredClone(one));
          assert.deepEqual([diff.isSame, diff.customers, diff.totals, diff.run], [true, [], [], []]);
        }),
        RUNS,
      );
    });

    it('the changes tie to the totals, and turn round with the previews', async () => {
      await fc.assert(
        fc.asyncProperty(randomWorkbook, randomWorkbook, async (one, two) => {
          const [a, b] = [await preview(one), await preview(two)];
          const [there, back] = [compared(a, b), compared(b, a)];
          const counts = OUTCOMES.map((outcome) => [
            outcome,
            b.customers.filter((customer) => customer.outcome === outcome).length -
              a.customers.filter((customer) => customer.outcome === outcome).length,
          ]);
          const summed = OUTCOMES.map((outcome) => [
            outcome,
            there.totals.reduce((sum, total) => sum + (total.outcome === outcome ? total.customers : 0), 0),
          ]);
          assert.deepEqual(summed, counts);
          assert.equal(back.customers.length, there.customers.length);
          for (const total of there.totals) {
            const other = back.totals.find(({ outcome, currency }) => {
              return outcome === total.outcome && currency === total.currency;
            });
            assert.equal(Number(other?.change.gross) + Number(total.change.gross), 0);
            assert.equal(Number(other?.change.net) + Number(total.change.net), 0);
          }
        }),
        RUNS,
      );
    });
  });
});
