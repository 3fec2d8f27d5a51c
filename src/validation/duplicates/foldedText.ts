/** Letters that Unicode does not decompose, and how people without them on the keyboard write them. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/**
 * A text as duplicate detection compares it: lower case, accents and apostrophes removed, `&` as `and`, every other mark a space,
 * spaces single. Letters and digits of all scripts stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘`´]/g, '')
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  return folded === '' ? [] : folded.split(' ');
}
