import assert from 'node:assert/strict';
import { renderToStaticMarkup } from 'react-dom/server';
import { OutcomePicture } from '../../../taskpane/preview/OutcomePicture.tsx';
import { currenciesOf } from '../../../taskpane/preview/currenciesOf.ts';
import { sameSetting } from '../../../taskpane/preview/sameSetting.ts';
import { paneFormat } from '../../../taskpane/components/paneFormat.ts';
import { FIXTURE_PREVIEW, money } from '../../support/previewFixture.ts';

/** The texts of a table's rows; what is drawn has none. */
function rowsOf(html: string): readonly (readonly string[])[] {
  const body = /<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replaceAll(/<[^>]+>/g, '|')
      .split('|')
      .filter((text) => text !== ''),
  );
}

describe('money by outcome', () => {
  const html = renderToStaticMarkup(
    <OutcomePicture
      totals={FIXTURE_PREVIEW.totals}
      chosen="rollover"
      onChoose={() => undefined}
      format={paneFormat('en-GB')}
    />,
  );

  it('has a row for each outcome with its customers and its net by currency, never mixed', () => {
    // The fixture's totals by outcome, added up by hand there.
    assert.deepEqual(rowsOf(html), [
      ['Bill', '4', '£56.84', '-€15.00'],
      ['Roll over', '1', '£1.25'],
      ['Hold', '1', '€100.00'],
      ['No bill (nothing to bill)', '1', '£0.00'],
      ['No bill (not due)', '1', '£9.99'],
      ['No bill (inactive or settled)', '1', '€50.00'],
      ['Stopped', '1', '£7.00'],
    ]);
  });

  it('says which row the list is narrowed to', () => {
    assert.equal([...html.matchAll(/aria-pressed="true"/g)].length, 1);
  });

  it('leaves out outcomes that nobody has, but never the bills', () => {
    const none = { count: 0, net: money(null), vat: money(null), gross: money(null) };
    const byOutcome = { ...FIXTURE_PREVIEW.totals.byOutcome, invoice: none, skipped: none };
    const markup = renderToStaticMarkup(
      <OutcomePicture
        totals={{ ...FIXTURE_PREVIEW.totals, byOutcome }}
        chosen={null}
        onChoose={() => undefined}
        format={paneFormat('en-GB')}
      />,
    );
    const names = rowsOf(markup).map(([name]) => name);
    assert.ok(names.includes('Bill'));
    assert.ok(!names.includes('No bill (inactive or settled)'));
  });
});

describe('the order of currencies', () => {
  it('is by how many sums have one, then the alphabet', () => {
    assert.deepEqual(currenciesOf([money(1, 1), money(1), money(null)]), ['GBP', 'EUR']);
    assert.deepEqual(currenciesOf([money(1, 1)]), ['EUR', 'GBP']);
    assert.deepEqual(currenciesOf([]), []);
  });
});

const SAME = [
  { one: null, other: null, expected: true },
  { one: '20', other: 20, expected: false },
  { one: { a: '1', b: null }, other: { b: null, a: '1' }, expected: true },
  { one: { a: '1' }, other: { a: '1', b: null }, expected: false },
  { one: { a: null }, other: {}, expected: false },
  { one: null, other: {}, expected: false },
];

describe('two values of a setting', () => {
  for (const { one, other, expected } of SAME) {
    it(`${JSON.stringify(one)} and ${JSON.stringify(other)} are ${expected ? 'one' : 'two'}`, () => {
      assert.equal(sameSetting(one, other), expected);
    });
  }
});
