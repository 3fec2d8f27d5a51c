/** A number or service as its letters and digits: sheets space and punctuate the same one differently. */
export function numberKey(number: string): string {
  const key = number.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return key === '' ? number.trim() : key;
}
