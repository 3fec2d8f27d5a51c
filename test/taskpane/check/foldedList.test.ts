import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FindingGroup } from '../../../src/app/pane/checkView.ts';
import { foldedList } from '../../../taskpane/check/foldedList.ts';

const group = (ruleId: string, count: number): FindingGroup => ({ ruleId, title: ruleId, severity: 'error', count });
const GROUPS = [group('A', 2), group('B', 3), group('C', 1)];

/** A line as text: `A` for a group, `A1` for its second finding. */
function lines(open: readonly string[]): readonly string[] {
  const list = foldedList(GROUPS, new Set(open));
  return Array.from({ length: list.count }, (_, index) => {
    const item = list.at(index);
    return item.kind === 'group' ? item.group.ruleId : `${item.group.ruleId}${String(item.place)}`;
  });
}

const CASES = [
  { name: 'folded groups are a line each', open: [], expected: ['A', 'B', 'C'] },
  { name: 'an open group has its findings under it', open: ['B'], expected: ['A', 'B', 'B0', 'B1', 'B2', 'C'] },
  { name: 'the last group can be open', open: ['A', 'C'], expected: ['A', 'A0', 'A1', 'B', 'C', 'C0'] },
  { name: 'a rule that has no findings any more opens nothing', open: ['Z'], expected: ['A', 'B', 'C'] },
];

describe('the folded list of findings', () => {
  for (const { name, open, expected } of CASES) {
    it(name, () => {
      assert.deepEqual(lines(open), expected);
    });
  }

  it('knows where a group’s own line is, and that a stranger has none', () => {
    const list = foldedList(GROUPS, new Set(['A']));
    assert.deepEqual(
      ['A', 'B', 'C', 'Z'].map((ruleId) => list.indexOf(ruleId)),
      [0, 3, 4, -1],
    );
  });

  it('refuses a line beyond its end', () => {
    assert.throws(() => foldedList(GROUPS, new Set()).at(3), RangeError);
  });

  it('has every group and every finding of an open one exactly once, whatever is open', () => {
    const counts = fc.array(fc.record({ count: fc.integer({ min: 1, max: 6 }), isOpen: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(counts, (given) => {
        const groups = given.map(({ count }, place) => group(`R${String(place)}`, count));
        const open = new Set(given.flatMap(({ isOpen }, place) => (isOpen ? [`R${String(place)}`] : [])));
        const list = foldedList(groups, open);
        const seen = Array.from({ length: list.count }, (_, index) => {
          const item = list.at(index);
          return item.kind === 'group' ? item.group.ruleId : `${item.group.ruleId} ${String(item.place)}`;
        });
        const expected = groups.flatMap(({ ruleId, count }) => [
          ruleId,
          ...Array.from({ length: open.has(ruleId) ? count : 0 }, (_, place) => `${ruleId} ${String(place)}`),
        ]);
        assert.deepEqual(seen, expected);
      }),
    );
  });
});
