import assert from 'node:assert/strict';
import { accountAt, sampleBlocks } from '../../samples/generator/sampleBlock.ts';
import { SampleFactsBuilder } from '../../samples/generator/sampleFacts.ts';
import { STORY_BOOK } from '../../samples/generator/storyBook.ts';
import type { Placement } from '../../src/domain/preview.ts';
import { PLACEMENTS } from '../../src/domain/preview.ts';
import { madeSample, recordsOf, sampleOptionsOf } from './madeSample.ts';

describe('the facts of a sample', () => {
  it('balance: in and fees are the sum of where the money goes, in each currency', () => {
    const totals = madeSample({ customers: '3000' }).facts.expected;
    assert.ok(totals !== null);
    for (const currency of ['GBP', 'EUR']) {
      const sumOf = (place: 'in' | 'fees' | Placement): number => totals.control[place][currency] ?? 0;
      assert.equal(
        sumOf('in') + sumOf('fees'),
        PLACEMENTS.reduce((sum, placement) => sum + sumOf(placement), 0),
        currency,
      );
    }
    assert.equal(
      Object.values(totals.byOutcome).reduce((sum, { count }) => sum + count, totals.openOutcomes),
      3000,
    );
  });

  it('are those of the stories, added up by hand', () => {
    const stories = Array.from({ length: STORY_BOOK.length }, (_, index) => accountAt(index, sampleOptionsOf({})));
    const placed = (place: Placement): number =>
      stories.reduce((sum, { expected }) => sum + (expected.placed[place] ?? 0), 0);
    // 3.20 - 3.00; 100.00 + 36.00; 60.00 + 25.00 + 15.00 + 1.10 + 9.99; 5.00 + 6.50 + 2.50.
    assert.equal(placed('rolledOver'), 20);
    assert.equal(placed('held'), 136_00);
    assert.equal(placed('accumulated'), 19_00);
    assert.equal(placed('notDue'), 57_00);
    assert.equal(placed('skipped'), 19_35);
    assert.equal(placed('refused'), 111_09);
    assert.equal(
      stories.reduce((sum, { expected }) => sum + expected.fees, 0),
      14_00,
    );
  });

  it('count what the sheets hold', () => {
    const sample = madeSample({ customers: '500', dirty: '0' });
    const oneOffs = recordsOf(sample, 'charges').filter(
      (row) =>
        row.get('Type') === 'One-off' &&
        row.get('Billed') === null &&
        row.get('Invoice Number') === null &&
        // 46357 is 1 December 2026 as Excel counts days.
        Number(row.get('Charge Date')) < 46_357,
    );
    assert.equal(sample.facts.unbilledOneOffs.count, oneOffs.length);
    assert.equal(
      sample.facts.unbilledOneOffs.net['GBP'],
      oneOffs.reduce((sum, row) => sum + Math.round(Number(row.get('Amount ex VAT')) * 100), 0),
    );
    assert.equal(sample.facts.rows.customers, 500);
    assert.equal(sample.facts.customersByStatus['Pending Migration'], 1);
    assert.equal(
      Object.values(sample.facts.customersByStatus).reduce((sum, count) => sum + count, 0),
      500,
    );
  });

  it('do not change with untidy cells', () => {
    const clean = madeSample({ customers: '500', dirty: '0' }).facts;
    const dirty = madeSample({ customers: '500', dirty: '1' }).facts;
    assert.deepEqual(dirty, clean);
  });

  it('expect nothing for another run date, for which no story was worked out', () => {
    assert.equal(madeSample({ customers: '50', runDate: '2027-02-01' }).facts.expected, null);
  });
});

describe('a sample as large as Excel', () => {
  it('keeps child sheets within the last row, counts what is left out, and expects nothing then', () => {
    // The last row is set low so that the first blocks of the full size meet it.
    const options = sampleOptionsOf({ customers: '1048575' });
    const facts = new SampleFactsBuilder(options);
    let customers = 0;
    for (const block of sampleBlocks(options, 512, 2000)) {
      facts.take(block);
      customers += block.expectations.length;
      if (customers === 2048) break;
    }
    const found = facts.facts();
    assert.equal(found.rows.charges, 2000);
    assert.equal(found.rows.usage, 2000);
    assert.ok(found.cut.charges > 1000 && found.cut.usage > 1000);
    assert.equal(found.expected, null);
  });

  it('makes the last customer without those before it', () => {
    const options = sampleOptionsOf({ customers: '1048575' });
    const last = accountAt(1_048_574, options).customer;
    assert.equal(last['Account Number'], 'C-1058575');
    assert.deepEqual(last, accountAt(1_048_574, options).customer);
  });
});
