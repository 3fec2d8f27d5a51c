import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { FactSource } from '../factSource.ts';

/**
 * Rows evaluated together: few enough that their texts and sets stay in the processor's cache from one condition to the next,
 * and a multiple of 32 so that blocks fall on whole words.
 */
const BLOCK = 4096;

/** Consecutive rows of a source; columns are views, not copies. */
export interface RowBlock {
  readonly facts: FactSource;
  readonly firstRow: number;
}

/** A source cut into blocks, in order. */
export function rowBlocks(facts: FactSource): readonly RowBlock[] {
  const blocks: RowBlock[] = [];
  for (let firstRow = 0; firstRow < facts.rowCount; firstRow += BLOCK) {
    const rowCount = Math.min(BLOCK, facts.rowCount - firstRow);
    blocks.push({ firstRow, facts: viewOf(facts, firstRow, rowCount) });
  }
  return blocks;
}

function viewOf(facts: FactSource, firstRow: number, rowCount: number): FactSource {
  const views = new Map<string, TypedColumn | undefined>();
  return {
    rowCount,
    column: (fact) => {
      const known = views.get(fact);
      if (known !== undefined) return known;
      const column = facts.column(fact);
      if (column === undefined) return undefined;
      const view = columnView(column, firstRow, firstRow + rowCount);
      views.set(fact, view);
      return view;
    },
  };
}

function columnView(column: TypedColumn, from: number, to: number): TypedColumn {
  if (column.storage === 'coded') return { ...column, codes: column.codes.subarray(from, to) };
  const blanks = column.blanks.subarray(from >>> 5, (to + 31) >>> 5);
  return { ...column, values: column.values.subarray(from, to), blanks };
}
