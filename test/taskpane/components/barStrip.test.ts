import assert from 'node:assert/strict';
import fc from 'fast-check';
import { barsOf } from '../../../taskpane/components/BarStrip.tsx';
import type { BarPart } from '../../../taskpane/components/BarStrip.tsx';

describe('the bar strip', () => {
  it('draws parts in proportion, with a gap between them', () => {
    // 400 wide, one gap of 2: a quarter and three quarters of 398.
    const bars = barsOf([
      { tone: 'error', value: 1 },
      { tone: 'warning', value: 3 },
    ]);
    assert.deepEqual(bars, [
      { tone: 'error', x: 0, width: 99.5 },
      { tone: 'warning', x: 101.5, width: 298.5 },
    ]);
  });

  it('leaves out what is empty and leaves room up to the total', () => {
    // 10 of 40 is a quarter of 400.
    const bars = barsOf(
      [
        { tone: 'error', value: 0 },
        { tone: 'info', value: 10 },
      ],
      40,
    );
    assert.deepEqual(bars, [{ tone: 'info', x: 0, width: 100 }]);
  });

  it('draws nothing of nothing', () => {
    assert.deepEqual(barsOf([{ tone: 'error', value: 0 }]), []);
  });

  it('never leaves its frame and shows whatever there is, however little', () => {
    const value = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(value, value, value, (error, warning, info) => {
        const parts: readonly BarPart[] = [
          { tone: 'error', value: error },
          { tone: 'warning', value: warning },
          { tone: 'info', value: info },
        ];
        const bars = barsOf(parts);
        assert.equal(bars.length, parts.filter((part) => part.value > 0).length);
        for (const { x, width } of bars) assert.ok(width >= 2.999 && x >= 0 && x + width <= 400.001);
      }),
    );
  });
});
