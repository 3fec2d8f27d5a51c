import assert from 'node:assert/strict';
import { previewJsonPieces } from '../../../src/app/json/previewJson.ts';
import { previewJsonSchema } from '../../../src/app/json/previewJson.schema.ts';
import { previewText } from '../../../src/cli/reporters/previewText.ts';
import { testRun } from '../../support/testRun.ts';
import { RUN_DATE, SENT, customer } from './listsFollowUps.ts';

const WITH_FOLLOW_UPS = {
  customers: [customer({ vatRate: 5, annualIncreaseProfile: 'CPI', annualIncreaseReferenceDate: '2026-12-01' })],
  invoices: [SENT, { ...SENT, status: 'Unsent' }],
};

describe('follow-ups in the preview’s JSON', () => {
  it('stand beside the customers, with money as decimal text', async () => {
    const { preview } = await testRun(RUN_DATE, WITH_FOLLOW_UPS);
    const json = JSON.parse(
      [...previewJsonPieces(preview, { id: 'r', version: '1.0.0', sha256: '' })].join(''),
    ) as unknown;
    const { followUps } = previewJsonSchema.parse(json);
    assert.deepEqual(
      followUps.map(({ kind, amount }) => [kind, amount]),
      [
        ['vat-restated', '-150.00'],
        ['vat-blocked', '-150.00'],
        ['annual-increase', null],
      ],
    );
    const { message, ...restated } = followUps[0] ?? assert.fail();
    assert.match(message, /restate it to £50\.00 VAT/);
    assert.deepEqual(restated, {
      kind: 'vat-restated',
      account: 'A1',
      row: 2,
      date: '2026-10-01',
      amount: '-150.00',
      currency: 'GBP',
      invoiceNumber: '1001',
      source: 'Invoices!G3',
      basis: 'Customers, VAT Rate; Correcting VAT on an Approved Invoice',
      restated: { vat: { before: '200.00', after: '50.00' }, gross: { before: '1200.00', after: '1050.00' } },
    });
  });

  it('may be missing from a preview that was printed before there were any', async () => {
    const { preview } = await testRun(RUN_DATE, { customers: [customer()] });
    const text = [...previewJsonPieces(preview, { id: 'r', version: '1.0.0', sha256: '' })].join('');
    const { followUps, ...older } = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(followUps, []);
    assert.deepEqual(previewJsonSchema.parse(older).followUps, []);
  });
});

describe('follow-ups on the command line', () => {
  it('are one line of counts', async () => {
    const text = previewText(await testRun(RUN_DATE, WITH_FOLLOW_UPS));
    assert.match(
      text,
      /^3 follow-ups, not charged: 1 invoice to restate, 1 invoice at another VAT rate, 1 annual increase$/m,
    );
  });

  it('are not mentioned where there are none', async () => {
    assert.doesNotMatch(previewText(await testRun(RUN_DATE, { customers: [customer()] })), /follow-up/);
  });
});
