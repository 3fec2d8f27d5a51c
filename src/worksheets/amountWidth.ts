import type { PlannedFormula, PlannedValue } from '../domain/worksheetPlan.ts';

/** The width, in characters, at which no amount of a column turns into ####; at least `width`. */
export function amountWidth(
  width: number,
  values: readonly (PlannedValue | PlannedFormula)[],
  total: string | PlannedFormula | undefined,
): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, sizeOf(value));
  largest = Math.max(largest, sizeOf(total ?? null));
  const digits = String(Math.trunc(largest)).length;
  const separators = Math.floor((digits - 1) / 3);
  // A sign, three decimals with their point, and the room that the format leaves at the right.
  return Math.max(width, digits + separators + 6);
}

function sizeOf(value: PlannedValue | PlannedFormula): number {
  const amount = typeof value === 'object' && value !== null ? value.result : value;
  return typeof amount === 'number' ? Math.abs(amount) : 0;
}
