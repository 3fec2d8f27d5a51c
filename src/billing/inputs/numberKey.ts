const PLAIN = /^[0-9a-z]+$/;

/** A number or service as its letters and digits: sheets space and punctuate the same one differently. */
export function numberKey(number: string): string {
  // Most numbers are written plainly: telling so costs a tenth of rewriting them.
  if (PLAIN.test(number)) return number;
  const key = number.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return key === '' ? number.trim() : key;
}
