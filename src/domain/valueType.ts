/**
 * What a cell's value means once read, and how a typed column stores it:
 * `text`, `choice`, `list` are dictionary codes (a list's entry is split into items); the rest are numbers:
 * `number` as it is, `integer` a whole number, `money` and `percent` in millionths (20 % is 20 000 000),
 * `date` days since 1970-01-01, `duration` seconds, `boolean` 0 or 1.
 */
export const VALUE_TYPES = [
  'text',
  'choice',
  'list',
  'number',
  'integer',
  'money',
  'percent',
  'date',
  'duration',
  'boolean',
] as const;

export type ValueType = (typeof VALUE_TYPES)[number];

/** The value types that are stored as dictionary codes. */
export type CodedType = 'text' | 'choice' | 'list';

/** The value types that are stored as numbers. */
export type NumericType = Exclude<ValueType, CodedType>;

/** How many stored units make one unit as people write it: a million for money and percentages, else one. */
export function storedUnitsPerUnit(type: NumericType): number {
  return type === 'money' || type === 'percent' ? 1_000_000 : 1;
}
