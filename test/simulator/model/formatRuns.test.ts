import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Area } from '../../../simulator/model/area.ts';
import { areaOf, LAST_ROW } from '../../../simulator/model/area.ts';
import { PLAIN_FORMAT } from '../../../simulator/model/cellFormat.ts';
import { FormatPool } from '../../../simulator/model/formatPool.ts';
import { FormatRuns } from '../../../simulator/model/formatRuns.ts';

const SIZE = 8;

const areas = fc
  .tuple(
    fc.integer({ min: 1, max: SIZE }),
    fc.integer({ min: 1, max: SIZE }),
    fc.integer({ min: 1, max: SIZE }),
    fc.integer({ min: 1, max: SIZE }),
  )
  .map(([top, bottom, left, right]): Area => ({
    firstRow: Math.min(top, bottom),
    lastRow: Math.max(top, bottom),
    firstColumn: Math.min(left, right),
    lastColumn: Math.max(left, right),
  }));

const colours = fc.constantFrom('#AA0000', '#00BB00', null);

const steps = fc.oneof(
  fc.record({ kind: fc.constant('colour' as const), area: areas, colour: colours }),
  fc.record({
    kind: fc.constant('insert' as const),
    row: fc.integer({ min: 1, max: SIZE }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    row: fc.integer({ min: 1, max: SIZE }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
);

type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** The same steps on a plain block of colours, cell by cell. */
function onPlainBlock(block: (string | null)[][], step: Step): void {
  if (step.kind === 'colour') {
    const { firstRow, lastRow, firstColumn, lastColumn } = step.area;
    for (let row = firstRow; row <= lastRow; row += 1) block[row]?.fill(step.colour, firstColumn, lastColumn + 1);
  } else if (step.kind === 'insert') {
    const above = block[step.row - 1] ?? [];
    const isFirst = step.row === 1;
    const made = Array.from({ length: step.count }, () => (isFirst ? above.map(() => null) : [...above]));
    block.splice(step.row, 0, ...made);
  } else block.splice(step.row, step.count);
}

describe('formats kept as runs', () => {
  it('look like formats kept cell by cell, whatever is coloured, inserted and removed', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (chosen) => {
        const pool = new FormatPool();
        const runs = new FormatRuns();
        // Rows from 1; far more of them than steps can take away.
        const block = Array.from({ length: 80 }, () => Array.from({ length: SIZE + 1 }, (): string | null => null));
        for (const step of chosen) {
          onPlainBlock(block, step);
          if (step.kind === 'colour')
            runs.change(step.area, (format) => pool.with(format, { fillColour: step.colour }));
          else if (step.kind === 'insert') runs.insertRows(step.row, step.count, 1, SIZE);
          else runs.removeRows(step.row, step.count, 1, SIZE);
        }
        for (let row = 1; row <= 40; row += 1) {
          for (let column = 1; column <= SIZE; column += 1) {
            assert.equal(
              runs.at(row, column).fillColour,
              block[row]?.[column] ?? null,
              `row ${String(row)}, column ${String(column)}`,
            );
          }
        }
      }),
    );
  });

  it('keep a coloured column as one run, and none once it is plain again', () => {
    const pool = new FormatPool();
    const runs = new FormatRuns();
    const column = areaOf(1, 2, LAST_ROW, 1);
    runs.change(column, (format) => pool.with(format, { bold: true }));
    for (const row of [6, 5, 7])
      runs.change(areaOf(row, 2), (format) => pool.with(format, { bold: true, italic: true }));
    assert.equal(runs.runs(2).length, 3);
    runs.clear(column);
    assert.deepEqual(runs.formattedColumns(), []);
    assert.equal(runs.at(6, 2), PLAIN_FORMAT);
  });

  it('moves columns with their looks', () => {
    const pool = new FormatPool();
    const runs = new FormatRuns();
    runs.change(areaOf(1, 2, 3, 1), (format) => pool.with(format, { fillColour: '#AA0000' }));
    runs.insertColumns(2, 2, 1, LAST_ROW);
    assert.deepEqual(
      [2, 3, 4].map((column) => runs.at(1, column).fillColour),
      [null, null, '#AA0000'],
    );
    runs.removeColumns(1, 2, 1, LAST_ROW);
    assert.deepEqual(
      [1, 2, 4].map((column) => runs.at(1, column).fillColour),
      [null, '#AA0000', null],
    );
  });
});
