import { isValid, toNormalised } from 'postcode';

// Girobank's own code is the one that fits no pattern; it stays in address files.
const GIRO = /^GIR ?0AA$/i;

/** Whether a text has the form of a UK postcode, spaces and case aside; whether the code is in use only Royal Mail can tell. */
export function isPostcode(text: string): boolean {
  return isValid(text.trim()) || GIRO.test(text.trim());
}

/** A UK postcode as it is printed: `SW1A 1AA`; null when the text is none. */
export function normalPostcode(text: string): string | null {
  return GIRO.test(text.trim()) ? 'GIR 0AA' : toNormalised(text.trim());
}
