import assert from 'node:assert/strict';
import { FactColumns } from '../../../src/billing/facts/factColumns.ts';
import { numericColumnOf } from '../../../src/columns/columnsOf.ts';

describe('the facts of a run', () => {
  const KNOWN = { rowCount: 1, column: () => undefined };
  const column = numericColumnOf('integer', Float64Array.of(3));

  it('that few sheets need are computed when they are first asked for, and once', () => {
    const facts = new FactColumns(KNOWN);
    let times = 0;
    facts.addWhenAsked('late', () => {
      times += 1;
      return column;
    });
    assert.equal(times, 0);
    assert.equal(facts.column('late'), column);
    assert.equal(facts.column('late'), column);
    assert.equal(times, 1);
  });

  it('are never computed twice, at once or when asked', () => {
    const facts = new FactColumns(KNOWN);
    facts.addWhenAsked('late', () => column);
    assert.throws(() => {
      facts.add('late', column);
    }, /computed twice: late/);
  });
});
