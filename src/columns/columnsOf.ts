import { emptyBitset, setBit } from './bitset.ts';
import { CodedColumnBuilder } from './codedColumnBuilder.ts';
import type { CodedColumn, NumericColumn } from './typedColumn.ts';
import type { NumericType } from '../domain/valueType.ts';

/** A numeric column of values in stored units; NaN becomes a blank cell. */
export function numericColumnOf(type: NumericType, values: Float64Array): NumericColumn {
  const blanks = emptyBitset(values.length);
  for (let row = 0; row < values.length; row += 1) if (Number.isNaN(values[row])) setBit(blanks, row);
  return { storage: 'numeric', type, values, blanks };
}

/** A boolean column without blanks, asked row by row. */
export function booleanColumnOf(rowCount: number, holds: (row: number) => boolean): NumericColumn {
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) values[row] = holds(row) ? 1 : 0;
  return { storage: 'numeric', type: 'boolean', values, blanks: emptyBitset(rowCount) };
}

/** A text column asked row by row; null becomes a blank cell. */
export function textColumnOf(rowCount: number, textOf: (row: number) => string | null): CodedColumn {
  const builder = new CodedColumnBuilder(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const text = textOf(row);
    if (text !== null && text !== '') builder.set(row, text);
  }
  return builder.build('text');
}
