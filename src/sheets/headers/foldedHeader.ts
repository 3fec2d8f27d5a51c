/**
 * The words of a header: camelCase humps and digits split, case, punctuation and white space dropped, `%` and `£` spelt out,
 * "and" left out, so that `GDPR & PECR`, `*ContactName`, ` Postcode` and `A/C No.` compare as people mean them.
 */
export function headerTokens(header: string): readonly string[] {
  return header
    .normalize('NFKC')
    .replace(/['’]/g, '')
    .replace(/%/g, ' percent ')
    .replace(/£/g, ' gbp ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and');
}

/** A header reduced to what is compared: its words without spaces, so that `Post Code` equals `Postcode`. */
export function foldedHeader(header: string): string {
  return headerTokens(header).join('');
}
