import { hasBit } from '../columns/bitset.ts';
import type { TypedColumn } from '../columns/typedColumn.ts';

/** The records whose cell reads differently in two versions of a column of one type; texts count, not their codes. */
export function changedRecords(before: TypedColumn, after: TypedColumn): readonly number[] {
  const changed: number[] = [];
  if (before.storage === 'coded' && after.storage === 'coded') {
    for (let record = 0; record < after.codes.length; record += 1) {
      const one = before.codes[record] ?? 0;
      const other = after.codes[record] ?? 0;
      // Blank and unreadable are codes of their own, both with an empty text.
      if ((one < 2 || other < 2) && one !== other) changed.push(record);
      else if (before.entries[one] !== after.entries[other]) changed.push(record);
    }
    return changed;
  }
  if (before.storage !== 'numeric' || after.storage !== 'numeric') throw new Error('columns of two types');
  for (let record = 0; record < after.values.length; record += 1) {
    const one = before.values[record] ?? Number.NaN;
    const other = after.values[record] ?? Number.NaN;
    const isSame = one === other || (Number.isNaN(one) && Number.isNaN(other));
    if (!isSame || hasBit(before.blanks, record) !== hasBit(after.blanks, record)) changed.push(record);
    else if (codeAt(before, record) !== codeAt(after, record)) changed.push(record);
  }
  return changed;
}

function codeAt({ vatCodes }: Extract<TypedColumn, { readonly storage: 'numeric' }>, record: number): string | null {
  const code = vatCodes?.codeOf[record] ?? 0;
  return code === 0 ? null : (vatCodes?.codes[code - 1]?.name ?? null);
}
