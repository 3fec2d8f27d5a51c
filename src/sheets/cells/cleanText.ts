const ODD_SPACE = /[\u00a0\u2007\u202f\u2000-\u200a\u3000\t]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const NEEDS_CARE = /[^\u0021-\u007e]/;

/** A cell's text as a person sees it: odd spaces become plain ones, invisible characters go, outer white space goes. */
export function cleanText(text: string): string {
  // Most cells are plain ASCII words: one test spares them three passes.
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(ODD_SPACE, ' ').replace(INVISIBLE, '').trim();
}

/** Whether nothing of a text can be seen. */
export function isBlankText(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return cleanText(text) === '';
}
