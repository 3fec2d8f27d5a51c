/**
 * The pattern of a text with `*` (any characters), `?` (one) and `~` (the next one as it is), without regard to case.
 * Null when the text has none of them.
 */
export function wildcardPattern(text: string): RegExp | null {
  return /[*?~]/.test(text) ? new RegExp(`^${wildcardSource(text)}$`, 'isu') : null;
}

/** The pattern's source, to be found anywhere. */
export function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return literal === '~' ? '~' : `\\${literal}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
}
