/** A VAT number in capitals without marks and without the British prefix; empty for placeholders. */
export function vatNumberKey(text: string): string {
  const key = marksRemoved(text)
    .replace(/^VAT(REG)?(NO)?/, '')
    .replace(/^(GB|XI)(?=\d)/, '');
  return tells(key) && key.length >= 7 ? key : '';
}

/** A company number in capitals, zeros that a spreadsheet dropped put back (eight characters in all); empty for placeholders. */
export function companyNumberKey(text: string): string {
  const [, prefix, digits] = /^([A-Z]{0,2})(\d+)$/.exec(marksRemoved(text)) ?? [];
  if (prefix === undefined || digits === undefined) {
    const key = marksRemoved(text);
    return tells(key) && key.length >= 6 ? key : '';
  }
  return tells(digits) ? prefix + digits.padStart(8 - prefix.length, '0') : '';
}

/**
 * The digits of a date of birth as the column writes it, parts padded to two digits (`1/2/1990` is `01021990`); empty when there are
 * fewer than six. Dates of one column are written alike, so that their order of day and month need not be known.
 */
export function birthDateKey(text: string): string {
  const key = (text.match(/\d+/g) ?? []).map((part) => part.padStart(2, '0')).join('');
  return key.length >= 6 && key.length <= 8 ? key : '';
}

function marksRemoved(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]+/g, '');
}

/** Whether a number is more than a placeholder: some digits, not one repeated. */
function tells(key: string): boolean {
  const digits = key.replace(/\D+/g, '');
  return digits.length >= 3 && !/^(\d)\1+$/.test(digits);
}
