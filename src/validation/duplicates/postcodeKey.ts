const BRITISH = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/** A British postcode at the end of an address line: area, district, then a digit and two letters. */
const AT_END = /\b([A-Za-z]{1,2}\d[A-Za-z\d]?)\s*(\d[A-Za-z]{2})\s*$/;

/** A postcode in capitals without spaces and marks; empty when nothing is left. */
export function postcodeKey(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]+/g, '');
}

/** The part that names the district: the outward code of a British postcode (`LS1 4AB` → `LS1`), else the first half. */
export function postcodeArea(key: string): string {
  return BRITISH.test(key) ? key.slice(0, -3) : key.slice(0, Math.ceil(key.length / 2));
}

/** An address cell parted into the text before a British postcode at its end, and the postcode's key (empty without one). */
export function splitPostcode(text: string): { readonly before: string; readonly postcode: string } {
  const match = AT_END.exec(text);
  if (match === null) return { before: text, postcode: '' };
  return { before: text.slice(0, match.index), postcode: postcodeKey(match[0]) };
}
