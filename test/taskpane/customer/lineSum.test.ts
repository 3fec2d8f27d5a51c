import assert from 'node:assert/strict';
import type { LineExplanation } from '../../../src/app/explain/explainLine.ts';
import { paneFormat } from '../../../taskpane/components/paneFormat.ts';
import { lineSum } from '../../../taskpane/customer/lineSum.ts';
import { line } from '../../support/previewFixture.ts';
import { UNHEARD, NO_ANSWERS, paneEngineOf, sampleWorkbook, valueOf } from '../../support/paneEngineOf.ts';

type Arithmetic = LineExplanation['arithmetic'];

function sumOf(arithmetic: Arithmetic, net: number): string {
  const explained: LineExplanation = {
    number: 1,
    line: line(net, { kind: 'recurring', placement: 'billed' }),
    cells: [],
    period: [],
    arithmetic,
    records: [],
    vat: { from: 'customer', cell: null },
    undo: null,
  };
  return lineSum(explained, 'GBP', paneFormat('en-GB'));
}

const record = (micros: number) => ({ cell: 'Usage!F2', date: '5 Nov 2026', from: [], micros });
const CELL = { label: 'Low Invoice Action Value', cell: 'Customers!AB4', text: '£10.00' };

const CASES: readonly { name: string; arithmetic: Arithmetic; net: number; expected: string }[] = [
  {
    name: 'a whole price',
    arithmetic: { kind: 'price', unitPrice: 32_000_000, quantity: 2, factor: null, exact: 64_000_000 },
    net: 6400,
    expected: '£32.00 × 2 = £64.00',
  },
  {
    // 31 × 10 ÷ 30 = 10.333 333…
    name: 'a part of a period, with what it was before it was rounded',
    arithmetic: {
      kind: 'price',
      unitPrice: 31_000_000,
      quantity: 1,
      factor: { days: 10, of: 30 },
      exact: 310_000_000 / 30,
    },
    net: 1033,
    expected: '£31.00 × 1 × 10/30 days = £10.333333, rounded to £10.33',
  },
  {
    name: 'a refund of a price',
    arithmetic: { kind: 'price', unitPrice: 15_000_000, quantity: 1, factor: null, exact: -15_000_000 },
    net: -1500,
    expected: '-£15.00 × 1 = -£15.00',
  },
  {
    // 0.125 + 0.0401 = 0.1651
    name: 'a few records, each with its price',
    arithmetic: { kind: 'records', count: 2, records: [record(125_000), record(40_100)], exact: 165_100 },
    net: 17,
    expected: '£0.125 + £0.0401 = £0.1651, rounded to £0.17',
  },
  {
    name: 'records that an earlier preview brought in',
    arithmetic: { kind: 'records', count: 3, records: [], exact: null },
    net: 420,
    expected: '3 records = £4.20',
  },
  {
    name: 'a pad up to its target',
    arithmetic: { kind: 'pad', target: CELL, invoiceValue: '£2.00' },
    net: 800,
    expected: 'Low Invoice Action Value £10.00 (Customers!AB4) − invoice value £2.00 = £8.00',
  },
  {
    name: 'a fee without a cell',
    arithmetic: { kind: 'fee', setting: null },
    net: 300,
    expected: 'A fixed fee of £3.00',
  },
];

describe('how a line adds up', () => {
  for (const { name, arithmetic, net, expected } of CASES) {
    it(name, () => {
      assert.equal(sumOf(arithmetic, net), expected);
    });
  }
});

describe('the engine of the pane', () => {
  it('explains a line of a customer of the last preview, and nothing that is not there', async () => {
    const engine = await paneEngineOf();
    assert.equal(await engine.explainLine(0, 0), null);
    valueOf(await engine.open(await sampleWorkbook(), NO_ANSWERS));
    const chosen = { cutOff: null, cycles: null, accounts: null, dueDate: null, settings: {}, previous: null };
    valueOf(await engine.preview({ runDate: '2026-12-01', asOf: '2026-11-20', ...chosen }, UNHEARD));
    const card = await engine.customer(0);
    for (const [index, { net, source }] of (card?.preview?.lines ?? []).entries()) {
      const explained = await engine.explainLine(0, index);
      assert.deepEqual([explained?.number, explained?.line.net, explained?.line.source], [index + 1, net, source]);
    }
    assert.equal(await engine.explainLine(0, 999), null);
    assert.equal(await engine.explainLine(9999, 0), null);
  });
});
