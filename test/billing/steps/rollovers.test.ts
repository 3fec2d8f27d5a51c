import assert from 'node:assert/strict';
import { earlierFromJson } from '../../../src/app/earlier/earlierFromJson.ts';
import { rolloversOf } from '../../../src/app/earlier/rolloversOf.ts';
import type { PreviewResult } from '../../../src/app/previewBillRun.ts';
import { isoDate } from '../../../src/domain/calendarDate.ts';
import { ACTIVE, call, oneOff } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { leftBy, printedJson } from '../../support/previousRun.ts';
import { testRun, tryRun } from '../../support/testRun.ts';
import type { TestSheets } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

/** A customer whose bills below a value roll over. */
function rolling(below: number, more: TestRow = {}): TestRow {
  return {
    ...ACTIVE,
    lowInvoice: 'If invoice value is less than £',
    lowInvoiceValue: below,
    lowInvoiceAction: 'Rollover amount to next invoice',
    ...more,
  };
}

/** £3.20 a month in advance. */
function line(billedTo: string | null, more: TestRow = {}): TestRow {
  return {
    accountNumber: 'A1',
    description: 'Line',
    type: 'Recurring',
    amountExVat: 3.2,
    frequency: 'Monthly',
    timing: 'Advance',
    startDate: '2026-10-01',
    billedTo,
    ...more,
  };
}

interface Month {
  readonly run: string;
  readonly sheets: TestSheets;
}

/** Runs month after month, each given the preview of the one before. */
async function runs(months: readonly Month[]): Promise<readonly PreviewResult[]> {
  const results: PreviewResult[] = [];
  for (const { run, sheets } of months) {
    const last = results.at(-1);
    results.push(await testRun(run, sheets, { previous: last === undefined ? null : leftBy(last) }));
  }
  return results;
}

/** The first customer of each run: outcome and lines in the order of their dates, each with the first run that rolled it over. */
function shown(result: PreviewResult | undefined): readonly string[] {
  assert.ok(result !== undefined);
  const customer = result.preview.customerAt(0);
  const lines = linesAsText(customer).map((text, index) => {
    const before = customer.lines[index]?.rolledOver ?? null;
    return before === null ? text : `${text} since ${isoDate(before.since)} ×${String(before.runs)}`;
  });
  return [customer.outcome, ...lines.sort((a, b) => (a.slice(a.indexOf('2')) < b.slice(b.indexOf('2')) ? -1 : 1))];
}

describe('rollovers over three monthly runs', () => {
  // What the office does with the row while its amounts roll over.
  const OFFICES: readonly { readonly name: string; readonly billedTo: readonly [string | null, string, string] }[] = [
    { name: 'the sheet marks the row billed to', billedTo: [null, '2026-10-31', '2026-11-30'] },
    { name: 'the sheet keeps the row unbilled', billedTo: ['2026-09-30', '2026-09-30', '2026-09-30'] },
    { name: 'the sheet marks it one run late', billedTo: ['2026-09-30', '2026-09-30', '2026-10-31'] },
  ];
  const RUNS = ['2026-10-01', '2026-11-01', '2026-12-01'] as const;

  for (const id of [{}, { chargeId: 'CH-1' }, { number: '020 7946 0001' }]) {
    for (const { name, billedTo } of OFFICES) {
      const months = (below: number): readonly Month[] =>
        RUNS.map((run, month) => ({
          run,
          sheets: { customers: [rolling(below)], charges: [line(billedTo[month] ?? null, id)] },
        }));
      const by = Object.keys(id)[0] ?? 'content';

      it(`${name}, by ${by}: £9.60 in December is still low under £10.00, and nothing is lost`, async () => {
        const [october, november, december] = await runs(months(10));
        assert.deepEqual(shown(october), ['rollover', 'recurring 2026-10-01..2026-10-31 3.20 rolledOver']);
        assert.deepEqual(shown(november), [
          'rollover',
          'recurring 2026-10-01..2026-10-31 3.20 rolledOver since 2026-10-01 ×1',
          'recurring 2026-11-01..2026-11-30 3.20 rolledOver',
        ]);
        assert.deepEqual(shown(december), [
          'rollover',
          'recurring 2026-10-01..2026-10-31 3.20 rolledOver since 2026-10-01 ×2',
          'recurring 2026-11-01..2026-11-30 3.20 rolledOver since 2026-11-01 ×1',
          'recurring 2026-12-01..2026-12-31 3.20 rolledOver',
        ]);
      });

      it(`${name}, by ${by}: under £9.00 December bills all three with their own dates, and January only its own`, async () => {
        const next = { run: '2027-01-01', sheets: { customers: [rolling(9)], charges: [line('2026-12-31', id)] } };
        const [, , december, january] = await runs([...months(9), next]);
        assert.deepEqual(shown(december), [
          'invoice',
          'recurring 2026-10-01..2026-10-31 3.20 billed since 2026-10-01 ×2',
          'recurring 2026-11-01..2026-11-30 3.20 billed since 2026-11-01 ×1',
          'recurring 2026-12-01..2026-12-31 3.20 billed',
        ]);
        assert.deepEqual(shown(january), ['rollover', 'recurring 2027-01-01..2027-01-31 3.20 rolledOver']);
      });
    }
  }

  it('the third run in a row is found, the second is not', async () => {
    const months = RUNS.map((run, month) => ({
      run,
      sheets: { customers: [rolling(10)], charges: [line(OFFICES[0]?.billedTo[month] ?? null)] },
    }));
    const found = (await runs(months)).map(({ findings }) => findings.filter(({ ruleId }) => ruleId === 'THR-204'));
    assert.deepEqual(
      found.map((findings) => findings.length),
      [0, 0, 1],
    );
    assert.match(found[2]?.[0]?.message ?? '', /since the run of 1 Oct 2026, 3 runs in a row \(£9\.60 net in all\)/);
  });

  it('says on the Summary where they came from, how many and how much', async () => {
    const sheets = (billedTo: string): TestSheets => ({
      customers: [rolling(10)],
      charges: [line(billedTo), oneOff(1.5, { chargeDate: '2026-09-15' })],
    });
    const [october, november] = await runs([
      { run: '2026-10-01', sheets: sheets('2026-09-30') },
      { run: '2026-11-01', sheets: sheets('2026-10-31') },
    ]);
    assert.equal(
      november?.preview.run.assumptions.at(-1),
      `Left by the run of 1 Oct 2026 (${october?.preview.run.id.slice(0, 8) ?? ''}): 2 lines, £4.70 net: 1 brought in with the original dates, 1 still in this workbook’s own rows.`,
    );
  });
});

describe('one line or two', () => {
  interface Case {
    readonly name: string;
    readonly october: TestSheets;
    readonly november: TestSheets;
    readonly expected: readonly string[];
  }
  const low = rolling(10);
  const work = (amount: number, more: TestRow = {}): TestRow => oneOff(amount, { chargeDate: '2026-09-15', ...more });
  const charges = (...rows: readonly TestRow[]): TestSheets => ({ customers: [low], charges: rows });
  const calls = (...rows: readonly TestRow[]): TestSheets => ({ customers: [low], usage: rows });
  const CASES: readonly Case[] = [
    {
      name: 'a row with its Charge Id is one line at its amount of today',
      october: charges(work(2, { chargeId: 'X' })),
      november: charges(work(3, { chargeId: 'X' })),
      expected: ['one-off 2026-09-15..2026-09-15 3.00 rolledOver since 2026-10-01 ×1'],
    },
    {
      name: 'and keeps its original date',
      october: charges(work(2, { chargeId: 'X' })),
      november: charges(work(2, { chargeId: 'X', chargeDate: '2026-10-20' })),
      expected: ['one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1'],
    },
    {
      name: 'another Charge Id is another charge, however equal',
      october: charges(work(2, { chargeId: 'X' })),
      november: charges(work(2, { chargeId: 'Y' })),
      expected: [
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver',
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
      ],
    },
    {
      name: 'of an id that is used twice each line finds its equal',
      october: charges(
        oneOff(2, { chargeDate: '2026-09-10', chargeId: 'X' }),
        oneOff(4, { chargeDate: '2026-09-15', chargeId: 'X' }),
      ),
      november: charges(oneOff(4, { chargeDate: '2026-09-15', chargeId: 'X' })),
      expected: [
        'one-off 2026-09-10..2026-09-10 2.00 rolledOver since 2026-10-01 ×1',
        'one-off 2026-09-15..2026-09-15 4.00 rolledOver since 2026-10-01 ×1',
      ],
    },
    {
      name: 'without ids another amount is another charge',
      october: charges(work(2)),
      november: charges(work(3)),
      expected: [
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
        'one-off 2026-09-15..2026-09-15 3.00 rolledOver',
      ],
    },
    {
      name: 'two equal lines are two',
      october: charges(work(2), work(2)),
      november: charges(work(2), work(2)),
      expected: [
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
      ],
    },
    {
      name: 'of two equal lines the sheet keeps one: the other comes in',
      october: charges(work(2), work(2)),
      november: charges(work(2), work(2, { billed: true })),
      expected: [
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
      ],
    },
    {
      name: 'a third equal line is new',
      october: charges(work(2), work(2)),
      november: charges(work(2), work(2), work(2)),
      expected: [
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver',
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
        'one-off 2026-09-15..2026-09-15 2.00 rolledOver since 2026-10-01 ×1',
      ],
    },
    {
      name: 'a one-off charge with an invoice number by now was billed there',
      october: charges(work(2), work(4)),
      november: charges(work(2, { invoiceNumber: 'INV-7' }), work(4, { invoiceNumber: null })),
      expected: ['one-off 2026-09-15..2026-09-15 4.00 rolledOver since 2026-10-01 ×1'],
    },
    {
      name: 'a row that ended before the period it rolled over takes the period back',
      october: charges(line('2026-09-30', { chargeId: 'X', startDate: '2026-01-01' })),
      november: charges(line('2026-09-30', { chargeId: 'X', startDate: '2026-01-01', endDate: '2026-09-30' })),
      expected: [],
    },
    {
      name: 'a row that ended within the period is charged to its end: £3.20 × 10/31',
      october: charges(line('2026-09-30', { chargeId: 'X', startDate: '2026-01-01' })),
      november: charges(line('2026-09-30', { chargeId: 'X', startDate: '2026-01-01', endDate: '2026-10-10' })),
      expected: ['recurring 2026-10-01..2026-10-10 1.03 rolledOver since 2026-10-01 ×1'],
    },
    {
      name: 'calls that stay unbilled are one line with later ones',
      october: calls(call(1, '2026-09-10'), call(2, '2026-09-20')),
      november: calls(call(1, '2026-09-10'), call(2, '2026-09-20'), call(4, '2026-10-05')),
      expected: ['usage 2026-09-10..2026-10-05 7.00 rolledOver since 2026-10-01 ×1'],
    },
    {
      name: 'calls that are marked billed come in beside later ones',
      october: calls(call(1, '2026-09-10'), call(2, '2026-09-20')),
      november: calls(
        call(1, '2026-09-10', { billed: true }),
        call(2, '2026-09-20', { billed: true }),
        call(4, '2026-10-05', { billed: false }),
      ),
      expected: [
        'usage 2026-09-10..2026-09-20 3.00 rolledOver since 2026-10-01 ×1',
        'usage 2026-10-05..2026-10-05 4.00 rolledOver',
      ],
    },
    {
      name: 'a late call of the day does not stand for one that is marked billed',
      october: calls(call(1, '2026-09-10')),
      november: calls(call(1, '2026-09-10', { billed: true }), call(3, '2026-09-10', { billed: false })),
      expected: [
        'usage 2026-09-10..2026-09-10 1.00 rolledOver since 2026-10-01 ×1',
        'usage 2026-09-10..2026-09-10 3.00 rolledOver',
      ],
    },
    {
      name: 'calls that the sheet no longer lists come in, a late one of those days apart',
      october: calls(call(1, '2026-09-10'), call(2, '2026-09-20')),
      november: calls(call(0.5, '2026-09-15'), call(4, '2026-10-05')),
      expected: [
        'usage 2026-09-10..2026-09-20 3.00 rolledOver since 2026-10-01 ×1',
        'usage 2026-09-15..2026-10-05 4.50 rolledOver',
      ],
    },
    {
      name: 'a late call of days that rolled over joins the others',
      october: calls(call(1, '2026-09-10'), call(2, '2026-09-20')),
      november: calls(call(1, '2026-09-10'), call(2, '2026-09-20'), call(0.5, '2026-09-15')),
      expected: ['usage 2026-09-10..2026-09-20 3.50 rolledOver since 2026-10-01 ×1'],
    },
    {
      name: 'of calls of which one is marked billed only that one comes in',
      october: calls(call(1, '2026-09-10'), call(2, '2026-09-20')),
      november: calls(call(1, '2026-09-10', { billed: true }), call(2, '2026-09-20', { billed: null })),
      expected: [
        'usage 2026-09-10..2026-09-20 1.00 rolledOver since 2026-10-01 ×1',
        'usage 2026-09-20..2026-09-20 2.00 rolledOver since 2026-10-01 ×1',
      ],
    },
    {
      name: 'calls with an invoice number by now were billed there',
      october: calls(call(1, '2026-09-10')),
      november: calls(call(1, '2026-09-10', { invoiceNumber: 'INV-7' }), call(4, '2026-10-05')),
      expected: ['usage 2026-10-05..2026-10-05 4.00 rolledOver'],
    },
    {
      name: 'a number is the same however it is written',
      october: calls(call(1, '2026-09-10', { number: '020 7946 0001' })),
      november: calls(call(1, '2026-09-10', { number: '02079460001' })),
      expected: ['usage 2026-09-10..2026-09-10 1.00 rolledOver since 2026-10-01 ×1'],
    },
  ];
  for (const { name, october, november, expected } of CASES) {
    it(name, async () => {
      const [, last] = await runs([
        { run: '2026-10-01', sheets: october },
        { run: '2026-11-01', sheets: november },
      ]);
      assert.deepEqual(shown(last).slice(1), expected);
    });
  }
});

describe('a line that comes in', () => {
  it('keeps its VAT rate, and takes the customer’s where none was known', async () => {
    const october = (rate: number | null): TestSheets => ({
      customers: [rolling(10)],
      charges: [line('2026-09-30', { vatRate: rate })],
    });
    const november = { customers: [rolling(1, { vatRate: 20 })], charges: [line('2026-10-31')] };
    for (const [rate, vat] of [
      [5, 80],
      [null, 128],
    ] as const) {
      const before = await testRun('2026-10-01', october(rate), { settings: { vatRate: null } });
      const after = await testRun('2026-11-01', november, { settings: { vatRate: null }, previous: leftBy(before) });
      // £3.20 at 20 % and £3.20 at 5 %: 64p + 16p; both at 20 %: 128p.
      assert.equal(after.preview.customerAt(0).vat, vat);
    }
  });

  it('waits with a customer who is suspended or not due, and is carried on', async () => {
    const suspended = { customers: [rolling(10, { customerStatus: 'Suspended' })], charges: [line('2026-10-31')] };
    const quarterly = {
      customers: [rolling(10, { billingCycle: 'Quarterly', nextBillDate: '2027-01-01' })],
      charges: [line('2026-11-30')],
    };
    const [, held, notDue, billed] = await runs([
      { run: '2026-10-01', sheets: { customers: [rolling(10)], charges: [line('2026-09-30')] } },
      { run: '2026-11-01', sheets: suspended },
      { run: '2026-12-01', sheets: quarterly },
      { run: '2027-01-01', sheets: { customers: [rolling(1)], charges: [line('2026-12-31')] } },
    ]);
    const october = 'recurring 2026-10-01..2026-10-31 3.20';
    assert.ok(shown(held).includes(`${october} held since 2026-10-01 ×1`), shown(held).join('\n'));
    assert.ok(shown(notDue).includes(`${october} notDue since 2026-10-01 ×1`), shown(notDue).join('\n'));
    assert.ok(shown(billed).includes(`${october} billed since 2026-10-01 ×1`), shown(billed).join('\n'));
  });

  it('without its customer is refused once, found, and carried on', async () => {
    const other = {
      customers: [{ ...ACTIVE, accountNumber: 'B1' }],
      charges: [line('2026-10-31', { accountNumber: 'B1' })],
    };
    const [, gone, back] = await runs([
      { run: '2026-10-01', sheets: { customers: [rolling(10)], charges: [line('2026-09-30')] } },
      { run: '2026-11-01', sheets: other },
      { run: '2026-12-01', sheets: { customers: [rolling(1)], charges: [line('2026-11-30')] } },
    ]);
    assert.deepEqual(
      gone?.preview.strayLines().map(({ account, net, placement }) => [account, net, placement]),
      [['A1', 320, 'refused']],
    );
    assert.equal(gone.preview.totals.rows.refused, 1);
    const found = gone.findings.filter(({ ruleId }) => ruleId === 'BILL-NO-ACCOUNT');
    assert.deepEqual(
      found.map(({ account, severity }) => [account, severity]),
      [['A1', 'error']],
    );
    assert.deepEqual(shown(back).slice(0, 2), [
      'invoice',
      'recurring 2026-10-01..2026-10-31 3.20 billed since 2026-10-01 ×1',
    ]);
  });

  it('of an account that is used twice is refused once', async () => {
    const twice = { customers: [rolling(10), rolling(10)], charges: [line('2026-10-31')] };
    const [, last] = await runs([
      { run: '2026-10-01', sheets: { customers: [rolling(10)], charges: [line('2026-09-30')] } },
      { run: '2026-11-01', sheets: twice },
    ]);
    assert.deepEqual([...(last?.preview.totals.control.refused ?? [])], [['GBP', 640]]);
    assert.deepEqual(last?.preview.customerAt(1).lines, []);
  });

  it('in another currency than its customer’s has no price', async () => {
    const [, last] = await runs([
      { run: '2026-10-01', sheets: { customers: [rolling(10)], charges: [line('2026-09-30')] } },
      { run: '2026-11-01', sheets: { customers: [rolling(10, { currency: 'EUR' })], charges: [line('2026-10-31')] } },
    ]);
    assert.deepEqual([...(last?.preview.totals.control.in ?? [])], [['EUR', 320]]);
    assert.equal(last?.preview.totals.unpriced, 1);
    assert.ok(last.findings.some(({ ruleId, account }) => ruleId === 'BILL-UNPRICED' && account === 'A1'));
  });
});

describe('the previous preview', () => {
  const october = { customers: [rolling(10)], charges: [line('2026-09-30')] };

  it('may be the run’s own: nothing changes', async () => {
    const alone = await testRun('2026-10-01', october);
    const again = await testRun('2026-10-01', october, { previous: leftBy(alone) });
    assert.equal(printedJson(again), printedJson(alone));
  });

  it('gives the same to the byte each time, and another run id than without it', async () => {
    const previous = leftBy(await testRun('2026-10-01', october));
    const november = { customers: [rolling(10)], charges: [line('2026-10-31')] };
    const [first, again, alone] = [
      await testRun('2026-11-01', november, { previous }),
      await testRun('2026-11-01', november, { previous }),
      await testRun('2026-11-01', november),
    ];
    assert.equal(printedJson(again), printedJson(first));
    assert.notEqual(first.preview.run.id, alone.preview.run.id);
  });

  const LATER: readonly { readonly name: string; readonly run: string; readonly sheets: TestSheets }[] = [
    { name: 'of a later run', run: '2026-09-01', sheets: october },
    { name: 'of the same day but other input', run: '2026-10-01', sheets: { ...october, charges: [line(null)] } },
  ];
  for (const { name, run, sheets } of LATER) {
    it(`${name} is refused in one line`, async () => {
      const previous = leftBy(await testRun('2026-10-01', october));
      const result = await tryRun(run, sheets, { previous });
      assert.ok(!result.ok);
      assert.equal(result.error.code, 'previous-unusable');
      assert.match(
        result.error.message,
        /^The previous preview is of the run of 1 Oct 2026, which is not before .*\.$/,
      );
    });
  }

  const DAMAGED: readonly { readonly name: string; readonly change: (text: string) => string }[] = [
    { name: 'cut off', change: (text) => text.slice(0, 300) },
    { name: 'of another kind', change: () => '{"version":1,"findings":[]}' },
    { name: 'of another version', change: (text) => text.replace('"version":1', '"version":9') },
    {
      name: 'with a changed amount',
      change: (text) => text.replace('"net":"3.20","vatRate"', '"net":"3.21","vatRate"'),
    },
    { name: 'with a date that is none', change: (text) => text.replace('"from":"2026-10-01"', '"from":"2026-13-01"') },
    { name: 'with a placement that is none', change: (text) => text.replace('"rolledOver","desc', '"moved","desc') },
  ];
  for (const { name, change } of DAMAGED) {
    it(`${name} is refused in one line`, async () => {
      const text = printedJson(await testRun('2026-10-01', october));
      assert.ok(earlierFromJson(text, 'p.json').ok);
      assert.notEqual(change(text), text);
      const result = earlierFromJson(change(text), 'p.json');
      const error = result.ok ? rolloversOf(result.value, 'p.json') : result;
      assert.ok(!error.ok);
      assert.equal(error.error.code, 'previous-unusable');
      assert.match(error.error.message, /^p\.json cannot be used as an earlier preview: [^\n]+\.$/);
    });
  }
});
