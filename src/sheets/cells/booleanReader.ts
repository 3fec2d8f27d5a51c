import { parseBooleanText } from './booleanText.ts';
import type { NumericReader } from './numericReader.ts';
import { QUIET_READER } from './numericReader.ts';

/** Reads yes and no into 1 and 0; any other number or word is refused. */
export const BOOLEAN_READER: NumericReader = {
  ...QUIET_READER,
  expected: 'yes or no',
  example: 'Yes or No',
  text: (text) => parseBooleanText(text),
  number: (value) => (value === 0 || value === 1 ? value : Number.NaN),
  boolean: (value) => value,
};
