import assert from 'node:assert/strict';
import { explainAsked } from '../../../src/app/explain/explainAsked.ts';
import type { AskedExplanation, ExplainAsked } from '../../../src/app/explain/explainAsked.ts';
import { explainText } from '../../../src/cli/reporters/explainText.ts';
import { ACTIVE, call, oneOff, rental } from '../../support/billRows.ts';
import { testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const RUN_DATE = '2025-02-01';
const CUSTOMER: TestRow = { ...ACTIVE, vatRate: 20 };

async function explained(
  sheets: Omit<TestSheets, 'customers'>,
  asked: Partial<ExplainAsked>,
  customer: TestRow = {},
  options: TestRunOptions = {},
): Promise<AskedExplanation> {
  const result = await testRun(RUN_DATE, { customers: [{ ...CUSTOMER, ...customer }], ...sheets }, options);
  const found = explainAsked(result, { account: 'A1', ...asked });
  assert.ok(found.ok, found.ok ? '' : found.error.message);
  return found.value;
}

describe('the explanation of a line', () => {
  interface Case {
    readonly name: string;
    readonly sheets: Omit<TestSheets, 'customers'>;
    readonly line: string;
    readonly customer?: TestRow;
    readonly options?: TestRunOptions;
    /** Parts of the text, in order. */
    readonly says: readonly string[];
  }
  const LOW = { lowInvoice: 'If invoice value is less than £', lowInvoiceValue: 10 };
  const CASES: readonly Case[] = [
    {
      // £31.00 a month from 17 January: 15 of January's 31 days are £15.00.
      name: 'a recurring charge that begins inside a period',
      sheets: { charges: [rental(null, { startDate: '2025-01-17' })] },
      line: '1',
      says: [
        'It begins on 17 Jan 2025, its Start Date',
        'It ends on 31 Jan 2025, where a period ends',
        '15 of the 31 days of the whole period',
        '£31.00 × 1 × 15/31 days = £15.00',
        '20%, the customer’s rate',
        'Billed.',
      ],
    },
    {
      // £31.00 × 10/31 days = £10.00: billed to 31 January, ended on the 21st.
      name: 'a refund',
      sheets: { charges: [rental('2025-01-31', { endDate: '2025-01-21' })] },
      line: '1',
      says: [
        'The refund begins on 22 Jan 2025, the day after the charge ended',
        'It ends on 31 Jan 2025, the day to which the charge was billed',
        '-£31.00 × 1 × 10/31 days = -£10.00',
        'Billed.',
      ],
    },
    {
      name: 'a one-off charge',
      sheets: { charges: [oneOff(12.5, { quantity: 3 })] },
      line: '1',
      says: ['Its date is on or before the cut-off, 31 Jan 2025', '£12.50 × 3 = £37.50'],
    },
    {
      // A part of a penny: £10.00 × 7/31 days = £2.258064…
      name: 'a net that was rounded says what it was before',
      sheets: { charges: [rental(null, { amountExVat: 10, startDate: '2025-01-25' })] },
      line: '1',
      says: ['£10.00 × 1 × 7/31 days = £2.258065, rounded to £2.26'],
    },
    {
      name: 'usage: the sum of its records, at the rate for calls',
      sheets: { usage: [call(1.5), call(2.25, '2025-01-12')] },
      line: '1',
      customer: { vatRateCalls: 5 },
      says: [
        '£1.50 + £2.25 = £3.75',
        'Priced by: own charge',
        '10 Jan 2025: £1.50 from',
        '12 Jan 2025: £2.25 from',
        '5%, the customer’s rate for calls',
      ],
    },
    {
      name: 'a fee for a low bill',
      sheets: { charges: [oneOff(4)] },
      line: '2',
      customer: { ...LOW, lowInvoiceAction: 'Add Low Usage Fee of £', lowInvoiceActionValue: 2.5 },
      says: ['£2.50 (', ') = £2.50'],
    },
    {
      name: 'a fee for an empty bill comes from its own setting',
      sheets: {},
      line: '1',
      customer: { emptyInvoices: 'Add Low Usage Fee of £', emptyInvoiceValue: 5, lowInvoiceActionValue: 7 },
      says: ['£5.00 (', ') = £5.00'],
    },
    {
      // 10.00 − 3.50 = 6.50
      name: 'a pad',
      sheets: { charges: [oneOff(3.5)] },
      line: '2',
      customer: { ...LOW, lowInvoiceAction: 'Pad with Low Usage Fee to £', lowInvoiceActionValue: 10 },
      says: ['£10.00 (', ') − invoice value £3.50 = £6.50'],
    },
    {
      name: 'a line that rolls over says when it is billed',
      sheets: { charges: [oneOff(4)] },
      line: '1',
      customer: { ...LOW, lowInvoiceAction: 'Rollover amount to next invoice' },
      says: ['£4.00 × 1 = £4.00', 'Rolled over.', 'Billed with the next run whose bill is not low', '--previous'],
    },
    {
      name: 'a held line says what lifts it',
      sheets: { charges: [rental('2025-01-31')] },
      line: '1',
      options: { statuses: { Active: { canHaveFixedCharges: false } } },
      says: ['Held until unsuspended.', 'Billed again once the status allows fixed charges: one line for each missed'],
    },
    {
      name: 'a line’s own VAT rate goes first',
      sheets: { charges: [oneOff(10, { vatRate: 5 })] },
      line: '1',
      says: ['5%, the line’s own rate'],
    },
    {
      name: 'a rate from the settings',
      sheets: { charges: [oneOff(10)] },
      line: '1',
      customer: { vatRate: null },
      says: ['20%, the setting vatRate'],
    },
  ];
  for (const { name, sheets, line, customer, options, says } of CASES) {
    it(name, async () => {
      const text = explainText(await explained(sheets, { line }, customer, options));
      let at = 0;
      for (const part of says) {
        const found = text.replace(/\s+/g, ' ').indexOf(part, at);
        assert.ok(found >= 0, `“${part}” is not in\n${text}`);
        at = found + part.length;
      }
      for (const row of text.split('\n')) assert.ok(row.length <= 100, row);
    });
  }

  it('is asked for by any cell of its row, with or without the sheet', async () => {
    const charges = [oneOff(1), oneOff(2)];
    const all = await explained({ charges }, {});
    const source = all.customer.customer.lines[1]?.source ?? assert.fail('no source');
    const row = source.cell.replace(/^[A-Z]+/, '');
    for (const line of [`${source.sheet}!A${row}`, `B${row}`, `$C$${row}`, '2']) {
      const { lines } = await explained({ charges }, { line });
      assert.deepEqual(
        lines.map(({ number }) => number),
        [2],
        line,
      );
    }
  });

  it('adds up: what its arithmetic comes to is its net, to half a penny', async () => {
    const charges = [rental(null, { startDate: '2025-01-17' }), oneOff(12.34, { quantity: 7 }), rental('2024-12-31')];
    const asked = await explained({ charges }, {});
    for (const [index, line] of asked.customer.customer.lines.entries()) {
      const { lines } = await explained({ charges }, { line: String(index + 1) });
      const arithmetic = lines[0]?.arithmetic;
      assert.ok(arithmetic?.kind === 'price');
      assert.ok(Math.abs(arithmetic.exact / 10_000 - line.net) <= 0.5, line.description);
    }
  });

  it('refuses a line that is not there, naming those that are', async () => {
    const result = await testRun(RUN_DATE, { customers: [CUSTOMER], charges: [oneOff(1)] });
    for (const line of ['2', '0', 'Charges!A99', 'Usage!A2', 'nonsense']) {
      const found = explainAsked(result, { account: 'A1', line });
      assert.ok(!found.ok, line);
      assert.match(found.error.message, /has no line .* Name one from 1 to 1: 1 \(/);
    }
  });
});

describe('what would undo an outcome', () => {
  const CASES = [
    { name: 'an invoice: nothing to undo', customer: {}, expected: null },
    { name: 'not billable', customer: { customerStatus: 'Active - Do Not Bill' }, expected: /status is billable/ },
    { name: 'a manual cycle', customer: { billingCycle: 'Manual' }, expected: /manual cycle .* --accounts/ },
    {
      // Quarterly from the next bill date, 1 April 2025.
      name: 'a cycle that is not due: the day when it is',
      customer: { billingCycle: 'Quarterly', nextBillDate: '2025-04-01' },
      expected: /on or after 1 Apr 2025/,
    },
    { name: 'a dropped customer', customer: { customerStatus: 'Dropped' }, expected: /by hand or write them off/ },
    { name: 'an unknown status', customer: { customerStatus: 'Whatever' }, expected: /correct the cells/ },
  ] as const;
  for (const { name, customer, expected } of CASES) {
    it(name, async () => {
      const { customer: found } = await explained({ charges: [oneOff(10)] }, {}, customer);
      if (expected === null) assert.equal(found.undo, null);
      else assert.match(found.undo ?? '', expected);
    });
  }
});

describe('the explanation of any rule', () => {
  it('says of a rule that holds what it saw, with the cells, and of one that does not how near it was', async () => {
    const held = await explained({ charges: [oneOff(10)] }, { rule: 'eli-130' });
    assert.equal(held.rule?.explanations[0]?.explanation.fired, true);
    const [cell] = held.rule.cells.get('cycleIsDue') ?? [];
    assert.match(cell?.cell ?? '', /![A-Z]+\d+$/);
    assert.equal(cell?.text, 'Monthly');
    const missed = await explained({ charges: [oneOff(10)] }, { rule: 'ELI-120' });
    assert.equal(missed.rule?.explanations[0]?.explanation.fired, false);
  });

  it('tries a rule about deliveries for each recipient', async () => {
    const customer = { emailAddress: 'a@example.com, b@example.com', emailBill: 'Full', gdprPecrConsentGiven: false };
    const { rule } = await explained({ charges: [oneOff(10)] }, { rule: 'DLV-090' }, customer);
    assert.deepEqual(
      rule?.explanations.map(({ recipient, explanation }) => [recipient?.to, explanation.fired]),
      [
        ['a@example.com', true],
        ['b@example.com', true],
      ],
    );
  });

  it('refuses an id that no rule has', async () => {
    const result = await testRun(RUN_DATE, { customers: [CUSTOMER] });
    const found = explainAsked(result, { account: 'A1', rule: 'NO-SUCH' });
    assert.ok(!found.ok);
    assert.match(found.error.message, /There is no rule “NO-SUCH”/);
  });
});

describe('an explained decision', () => {
  it('names the rule set in its version and the cells of the facts', async () => {
    const { customer } = await explained({ charges: [oneOff(10)] }, {});
    const [eligibility] = customer.decisions;
    assert.equal(eligibility?.set.id, 'billing-eligibility');
    assert.match(eligibility.set.version, /^\d+\.\d+\.\d+$/);
    assert.equal(eligibility.cells.get('cycleIsDue')?.[0]?.text, 'Monthly');
  });
});
