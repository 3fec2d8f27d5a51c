import { dateFromIso } from '../../domain/calendarDate.ts';
import type { NumericType } from '../../domain/valueType.ts';
import { storedUnitsPerUnit } from '../../domain/valueType.ts';

/**
 * A literal in people's units as the stored number of a numeric column, or null when it is no exact value of that type:
 * ("2026-12-01", date) → 20 788, (12.5, money) → 12 500 000, (true, boolean) → 1.
 */
export function storedLiteral(value: unknown, type: NumericType): number | null {
  if (type === 'boolean') return typeof value === 'boolean' ? Number(value) : null;
  if (type === 'date') return typeof value === 'string' ? dateFromIso(value) : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  if (type === 'number') return value;
  if (type === 'integer') return Number.isSafeInteger(value) ? value : null;
  if (type === 'duration') return value;
  const units = storedUnitsPerUnit(type);
  const stored = Math.round(value * units);
  // A seventh decimal would be lost: better refused than compared as something else.
  return Number.isSafeInteger(stored) && stored / units === value ? stored : null;
}

/** Whether a type is stored as numbers. */
export function isNumericType(type: string): type is NumericType {
  return type !== 'text' && type !== 'choice' && type !== 'list';
}
