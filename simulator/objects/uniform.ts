import type { CellFormat } from '../model/cellFormat.ts';
import type { CellsTarget } from './cellsTarget.ts';

/** A property that all cells have alike; null when they differ, as Excel answers. */
export function uniform<T>(target: CellsTarget, pick: (format: CellFormat) => T): T | null {
  let found: { readonly value: T } | null = null;
  for (const area of target.areas) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      for (const { format } of target.sheet.formats.runsBetween(column, area.firstRow, area.lastRow)) {
        const value = pick(format);
        if (found === null) found = { value };
        else if (found.value !== value) return null;
      }
    }
  }
  return found?.value ?? null;
}

/** What all of some values are; null when they differ or there are none. */
export function alike<T>(values: Iterable<T>): T | null {
  const different = new Set(values);
  const [first] = different;
  return different.size === 1 && first !== undefined ? first : null;
}
