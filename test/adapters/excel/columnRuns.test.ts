import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnRuns } from '../../../src/adapters/excel/columnRuns.ts';

const cell = fc.record(
  { row: fc.integer({ min: 1, max: 30 }), column: fc.integer({ min: 1, max: 4 }) },
  { noNullPrototype: true },
);
const cells = fc.uniqueArray(cell, {
  selector: ({ row, column }) => `${String(row)} ${String(column)}`,
  maxLength: 60,
});

describe('cells gathered into runs', () => {
  it('each is in exactly one run, at its own place', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 8 }), (given, longest) => {
        const runs = columnRuns(given, longest);
        const places = runs.flatMap(({ column, firstRow, items }) =>
          items.map((item, at) => {
            assert.deepEqual(item, { row: firstRow + at, column });
            return item;
          }),
        );
        assert.equal(places.length, given.length);
        assert.deepEqual(new Set(places), new Set(given));
        assert.ok(runs.every(({ items }) => items.length <= longest));
      }),
    );
  });

  it('neighbours share a run', () => {
    const runs = columnRuns([4, 2, 3, 9].map((row) => ({ row, column: 1 })));
    assert.deepEqual(
      runs.map(({ firstRow, items }) => [firstRow, items.length]),
      [
        [2, 3],
        [9, 1],
      ],
    );
  });
});
