import type { CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';

/** Excel's order of kinds: every number is less than every text, every text less than FALSE. */
function rank(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/**
 * Compares two values as `=`, `<` and the rest do: below 0, 0, or above. Text without regard to case; numbers that agree in
 * 15 digits are equal, so that 0.1+0.2=0.3 holds. A blank is 0, "" or FALSE, whichever the other side is. Errors compare as equal:
 * whoever calls passes them on first.
 */
export function compareValues(left: CellValue, right: CellValue): number {
  if (isCellError(left) || isCellError(right)) return 0;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === 'number' && typeof b === 'number') return isSameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function blankLike(other: CellValue): CellValue {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Whether two numbers agree in the 15 digits that Excel keeps. */
function isSameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const difference = Math.abs(a - b);
  return difference < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -48;
}

const COLLATOR = new Intl.Collator('en-GB', { sensitivity: 'accent' });

function compareTexts(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
