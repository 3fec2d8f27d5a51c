import type { Bitset } from '../columns/bitset.ts';
import { emptyBitset, hasBit, setBit } from '../columns/bitset.ts';
import type { TypedColumn } from '../columns/typedColumn.ts';
import type { FactSource } from './factSource.ts';

/** Chosen rows of a source, in the given order: what must be evaluated anew after an edit. Dictionaries are shared, not copied. */
export function rowsOf(facts: FactSource, rows: Uint32Array): FactSource {
  const columns = new Map<string, TypedColumn | undefined>();
  return {
    rowCount: rows.length,
    column: (fact) => {
      if (!columns.has(fact)) {
        const column = facts.column(fact);
        columns.set(fact, column === undefined ? undefined : columnRows(column, rows));
      }
      return columns.get(fact);
    },
  };
}

function columnRows(column: TypedColumn, rows: Uint32Array): TypedColumn {
  if (column.storage === 'coded') {
    const { codes } = column;
    return { ...column, codes: Uint32Array.from(rows, (row) => codes[row] ?? 0) };
  }
  const { values, blanks } = column;
  return { ...column, values: Float64Array.from(rows, (row) => values[row] ?? NaN), blanks: bitsAt(blanks, rows) };
}

function bitsAt(bits: Bitset, rows: Uint32Array): Bitset {
  const chosen = emptyBitset(rows.length);
  rows.forEach((row, at) => {
    if (hasBit(bits, row)) setBit(chosen, at);
  });
  return chosen;
}
