import { readDirectDebitAccount } from '../identity/directDebitAccount.ts';

/**
 * Whether a text holds the number of a payment card: 13 to 19 digits that start like a card of the large schemes and pass the
 * Luhn check (ISO/IEC 7812-1). One in ten other numbers of that length and start passes too.
 */
export function holdsCardNumber(text: string): boolean {
  for (const [run] of text.matchAll(/(?<![\dA-Za-z])\d(?:[ -]?\d){12,18}(?![\dA-Za-z])/g)) {
    const digits = run.replace(/\D/g, '');
    if (CARD_STARTS.test(digits) && passesLuhn(digits)) return true;
  }
  return false;
}

// Visa, Mastercard (51–55, 2221–2720), American Express, Discover and Maestro.
const CARD_STARTS = /^(?:4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|3[47]|6(?:011|5)|50|5[6-9]|6[37])/;

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Whether a text holds a sort code (12-34-56) with an account number of eight digits near it, or an IBAN. */
export function holdsBankAccount(text: string): boolean {
  if (SORT_CODE_AND_ACCOUNT.test(text)) return true;
  for (const [run] of text.matchAll(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g)) {
    const { kind, isPlausible } = readDirectDebitAccount(run);
    if (kind === 'iban' && isPlausible) return true;
  }
  return false;
}

const SORT_CODE_AND_ACCOUNT =
  /(?<![\d-])\d{2}[- ]\d{2}[- ]\d{2}(?![\d-])\D{0,30}(?<!\d)\d{8}(?!\d)|(?<!\d)\d{8}(?!\d)\D{0,30}(?<![\d-])\d{2}[- ]\d{2}[- ]\d{2}(?![\d-])/;

/** Whether a text holds a National Insurance number (HMRC, NIM39110: which prefixes and suffixes are given out). */
export function holdsNationalInsuranceNumber(text: string): boolean {
  return /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i.test(text);
}

/** A test whether a text names a birth by one of the words, and a date in digits or with the month in words. */
export function birthDateFinder(words: readonly string[]): (text: string) => boolean {
  const find = wordFinder(words);
  return (text) => DATE.test(text) && find(text).length > 0;
}

const DATE =
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{2,4}\b/i;

/** Finds the words of a list that a text holds as whole words, case and the form of the apostrophe aside. */
export function wordFinder(words: readonly string[]): (text: string) => readonly string[] {
  const wanted = words.map((word) => ({ word, folded: ` ${foldedWords(word)} ` }));
  return (text) => {
    const folded = ` ${foldedWords(text)} `;
    return wanted.filter((entry) => folded.includes(entry.folded)).map(({ word }) => word);
  };
}

function foldedWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
