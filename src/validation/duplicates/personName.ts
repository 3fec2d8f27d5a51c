import { foldText, wordsOf } from './foldedText.ts';

const TITLES = new Set('mr mrs ms miss mx master dr prof professor sir dame lord lady rev reverend hon'.split(' '));
const AFTER_NAMES = new Set('jr junior sr snr senior esq esquire phd mbe obe cbe'.split(' '));

/** Someone's first names or last name folded, without titles before and letters after it. A name that is nothing else stays. */
export function personName(text: string): string {
  const words = wordsOf(foldText(text));
  const first = words.findIndex((word) => !TITLES.has(word));
  const last = words.findLastIndex((word) => !AFTER_NAMES.has(word));
  return first < 0 || last < first ? words.join(' ') : words.slice(first, last + 1).join(' ');
}
