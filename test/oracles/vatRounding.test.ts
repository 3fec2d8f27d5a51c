import assert from 'node:assert/strict';
import { vatAmount } from '../../src/billing/vat/vatAmount.ts';
import { vatOfInvoice } from '../../src/billing/vat/vatOfInvoice.ts';
import type { VatRounding } from '../../src/billing/vat/vatRounding.ts';
import { micros } from '../../src/domain/micros.ts';
import { minorUnits } from '../../src/domain/minorUnits.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';

/** What HMRC allows, with a figure for it: VAT of lines of so many pence at a rate, in pence. */
const PUBLISHED: readonly {
  readonly source: string;
  readonly says: string;
  readonly lines: readonly number[];
  readonly percent: number;
  readonly rounding: VatRounding;
  readonly pence: number;
}[] = [
  // 723p at 12 % is 86.76p, the amount of the examples in paragraph 17.5.1.
  {
    source: 'VAT Notice 700, 17.5',
    says: 'the total VAT payable on an invoice may be rounded down to a whole penny',
    lines: [723],
    percent: 12,
    rounding: 'invoice-down',
    pence: 86,
  },
  {
    source: 'VAT Notice 700, 17.5.1',
    says: 'a line to the nearest 1p: 86.76p would be rounded up to 87p',
    lines: [723],
    percent: 12,
    rounding: 'per-line-penny',
    pence: 87,
  },
  // Two lines of 86.8p are 173.6p.
  {
    source: 'VAT Notice 700, 17.5.1',
    says: 'lines to the nearest 0.1p: two of 86.8p come to 174p',
    lines: [723, 723],
    percent: 12,
    rounding: 'per-line-tenth',
    pence: 174,
  },
  // 2p at 20 % is 0.4p, 10p at 5 % is 0.5p, 3p at 20 % is 0.6p.
  {
    source: 'VATREC12030',
    says: 'less than 0.5 of one penny is rounded down',
    lines: [2],
    percent: 20,
    rounding: 'per-rate',
    pence: 0,
  },
  {
    source: 'VATREC12030',
    says: '0.5 of one penny is rounded up',
    lines: [10],
    percent: 5,
    rounding: 'per-rate',
    pence: 1,
  },
  {
    source: 'VATREC12030',
    says: 'more than 0.5 of one penny is rounded up',
    lines: [3],
    percent: 20,
    rounding: 'per-rate',
    pence: 1,
  },
  // Lines of 0.8p and 0.4p: 1p and nothing, where rounding all down would give nothing.
  {
    source: 'VATREC12020',
    says: 'retailers round up and down to the nearest 1p',
    lines: [4, 2],
    percent: 20,
    rounding: 'per-line-penny',
    pence: 1,
  },
];

describe('VAT rounding as HMRC publishes it', () => {
  const oracle = new Oracle(
    'VAT rounding',
    'HMRC, VAT Notice 700 (17.5), VATREC12010, 12020 and 12030',
    'vatRounding.test.ts',
  );

  for (const { source, says, lines, percent, rounding, pence } of PUBLISHED) {
    it(`${source}: ${says}`, () => {
      const rate = micros(percent * 1_000_000);
      const taxed = lines.map((net) => ({ net: minorUnits(net), rate }));
      assert.equal(vatOfInvoice(taxed, rounding).vat, pence);
      oracle.agree();
    });
  }

  it('VAT Notice 700, 17.5.1: to the nearest 0.1p, 86.76p would be rounded up to 86.8p', () => {
    assert.equal(vatAmount(723, 12_000_000, 10), 868);
    oracle.agree();
  });

  it('VATREC12010: rounding down to one tenth of a penny; here a line goes to the nearest tenth', () => {
    // 86.76p down would be 86.7p.
    assert.equal(vatAmount(723, 12_000_000, 10), 868);
    oracle.differ(
      'VATREC12010, a line down to 0.1p',
      'a line is never rounded down; the nearest tenth is allowed as well',
    );
  });

  it('VAT Notice 700, 17.5.2: VAT per unit or article; here nothing is rounded per unit', () => {
    // Ten at 2p each and 20 %: £0.004 a unit; the line's 4p is computed at once.
    assert.equal(vatOfInvoice([{ net: minorUnits(20), rate: micros(20_000_000) }], 'per-line-penny').vat, 4);
    oracle.differ(
      'VAT Notice 700 17.5.2, per unit to three digits, or to 0.5p',
      'VAT is of a line or a rate, never of one unit',
    );
  });
  itIsAsDocumented(oracle);
});
