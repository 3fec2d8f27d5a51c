import assert from 'node:assert/strict';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CustomerCard } from '../../../src/app/pane/previewView.ts';
import { CustomerCardBody } from '../../../taskpane/customer/CustomerCardBody.tsx';
import { inPaneWords } from '../../../taskpane/customer/inPaneWords.ts';
import { sheetAndCell } from '../../../taskpane/customer/sheetAndCell.ts';
import { paneFormat } from '../../../taskpane/components/paneFormat.ts';
import { FIXTURE_CUSTOMERS, FIXTURE_PREVIEW } from '../../support/previewFixture.ts';

/** The card of a customer of the fixture as the text that a reader meets. */
function textOf(index: number, own: Partial<CustomerCard> = {}): string {
  const preview = FIXTURE_CUSTOMERS[index] ?? null;
  const card: CustomerCard = {
    record: index,
    account: preview?.account ?? null,
    name: preview?.name ?? null,
    status: { name: 'Active', colour: '#0E6B0E', displayName: null },
    sheet: 'Customers',
    row: preview?.row ?? 0,
    terms: [{ label: 'Payment Terms', text: '14' }],
    preview,
    explanation: null,
    findings: [],
    ...own,
  };
  const html = renderToStaticMarkup(
    <CustomerCardBody
      card={card}
      runDate={FIXTURE_PREVIEW.run.runDate}
      format={paneFormat('en-GB')}
      onBack={() => undefined}
      onJump={() => undefined}
      onRule={() => undefined}
      askLine={() => Promise.resolve(null)}
    />,
  );
  return (
    html
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      // How a range is spaced is the matter of the platform's language data.
      .replaceAll(' – ', '–')
      .trim()
  );
}

// Amounts, dates and lines are those of the fixture, which adds them up by hand.
const CASES = [
  { name: 'a bill says its day and what is to pay', index: 0, expected: ['Next bill 1 Dec 2026', 'To pay £50.81'] },
  {
    name: 'a line says its period, quantity, price and rate',
    index: 0,
    expected: ['1–31 Dec 2026 · 2 × £15.00 · VAT 20%'],
  },
  { name: 'usage says its records', index: 0, expected: ['1 record · VAT 20%'] },
  { name: 'net and VAT stand under the lines', index: 0, expected: ['Net £42.34 VAT 20% £8.47'] },
  {
    name: 'due date, collection and balance before',
    index: 0,
    expected: ['Due 15 Dec 2026 Collected 16 Dec 2026', 'Balance before -£12.50'],
  },
  { name: 'terms that are a bare number have their label', index: 0, expected: ['Payment Terms: 14'] },
  { name: 'alerts come before the bill', index: 1, expected: ['Look at Check Low invoice: fee of £3.00 added.'] },
  { name: 'a part of a period says its days', index: 2, expected: ['1 × £6.20, 10 of 31 days', 'no VAT rate'] },
  { name: 'what has no rate stays open', index: 2, expected: ['VAT open', 'To pay open'] },
  {
    name: 'a line that rolls over says so',
    index: 3,
    expected: ['Roll over £1.25', 'rolled over', 'Net, not billed £1.25'],
  },
  { name: 'another currency is its own', index: 5, expected: ['Hold €100.00'] },
  {
    name: 'a customer without an account is known by its row',
    index: 8,
    expected: ['Row 10', 'Stopped', 'The status is blank.'],
  },
  { name: 'a refund is negative', index: 9, expected: ['-€25.00', 'To pay -€18.00'] },
];

describe('the customer card', () => {
  for (const { name, index, expected } of CASES) {
    it(name, () => {
      const text = textOf(index);
      for (const part of expected) assert.ok(text.includes(part), `“${part}” is not in: ${text}`);
    });
  }

  it('before a preview says what is missing, and lists findings', () => {
    const text = textOf(0, { preview: null });
    assert.match(text, /No preview yet/);
    assert.match(text, /Findings No findings\./);
    assert.doesNotMatch(text, /To pay/);
  });
});

const PLACES = [
  { place: 'Charges!J2', expected: { sheet: 'Charges', cell: 'J2' } },
  { place: 'Wow! sheet!A1', expected: { sheet: 'Wow! sheet', cell: 'A1' } },
  { place: 'Summary', expected: null },
  { place: '!A1', expected: null },
];

describe('a cell with its sheet', () => {
  for (const { place, expected } of PLACES) {
    it(place, () => {
      assert.deepEqual(sheetAndCell(place), expected);
    });
  }
});

describe('sentences of the core', () => {
  it('name fields of the form instead of options', () => {
    const sentence = 'Billed by the run on or after 1 Jan 2027; a preview with --accounts bills it now.';
    assert.equal(
      inPaneWords(sentence),
      'Billed by the run on or after 1 Jan 2027; a preview with “Only these accounts” bills it now.',
    );
  });
});
