import type { NameWordCatalogue } from './qualityCatalogues.ts';

/** A reader that proposes how a name is properly written, or null when it need not change. */
export type ProperName = (text: string) => string | null;

/**
 * Proposals for people's names (seed: “John Smith” not “JOHN SMITH” or “john smith”). A name in capitals or small letters throughout
 * is written anew; in others only small first letters are raised, particles apart: who wrote McDonald or d’Arcy knew why.
 */
export function properPersonName(words: NameWordCatalogue): ProperName {
  const known = spellings(words.person);
  const particles = new Set(words.particles);
  return (text) => {
    const name = tidied(text);
    if (!hasLetters(name) || isInitials(name)) return null;
    const whole = isOneCase(name);
    const proposed = name
      .split(' ')
      .map((word) => {
        const small = word.toLowerCase();
        if (particles.has(small)) return whole ? small : word;
        if (!whole && startsInCapital(word)) return word;
        return known.get(small) ?? personWord(word);
      })
      .join(' ');
    return proposed === name ? null : proposed;
  };
}

/** Proposals for companies' names. Only one that is all capitals or all small letters is written anew: easyJet knows how it is written. */
export function properCompanyName(words: NameWordCatalogue): ProperName {
  const known = spellings(words.company);
  const particles = new Set(words.particles);
  return (text) => {
    const name = tidied(text);
    if (!hasLetters(name) || !isOneCase(name) || isInitials(name)) return null;
    const proposed = name
      .split(' ')
      .map((word, index) => {
        const [, before = '', core = '', after = ''] = /^([^\p{L}\d]*)(.*?)([^\p{L}\d]*)$/su.exec(word) ?? [];
        const written = known.get(core.toLowerCase());
        // A small word such as “the” starts a name with a capital.
        if (written !== undefined)
          return `${before}${index === 0 && isSmall(written) ? capitalised(core) : written}${after}`;
        if (particles.has(core.toLowerCase()) && index > 0) return `${before}${core.toLowerCase()}${after}`;
        return `${before}${isAcronym(core) ? core : personWord(core)}${after}`;
      })
      .join(' ');
    return proposed === name ? null : proposed;
  };
}

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** `J R`, `J.R.`, `JR`: two letters may be anyone's initials. */
function isInitials(text: string): boolean {
  return /^\p{Lu}(?:[. ]*\p{Lu})?\.?$/u.test(text);
}

function isOneCase(text: string): boolean {
  return text === text.toUpperCase() || text === text.toLowerCase();
}

function isSmall(text: string): boolean {
  return text === text.toLowerCase();
}

function startsInCapital(word: string): boolean {
  const first = /\p{L}/u.exec(word)?.[0] ?? '';
  return first === first.toUpperCase() || /^\p{Ll}['’]\p{Lu}/u.test(word);
}

/** Capitals without a vowel, or with digits, are more likely letters than a word: HSBC, 3M. */
function isAcronym(word: string): boolean {
  return word === word.toUpperCase() && (/\d/.test(word) || (word.length <= 5 && !/[AEIOUY]/i.test(word)));
}

/** O’Neil, McDonald, Smith-Jones, d’Arcy (small when it was written small), J.R. */
function personWord(word: string): string {
  return word
    .split(/([-./&])/)
    .map((part) => {
      const [, prefix, mark, rest] = /^(\p{L})(['’])(\p{L}{2,}.*)$/su.exec(part) ?? [];
      if (prefix !== undefined && mark !== undefined && rest !== undefined) {
        const keepsSmall = prefix === prefix.toLowerCase() && prefix !== 'o';
        return `${keepsSmall ? prefix : prefix.toUpperCase()}${mark}${capitalised(rest)}`;
      }
      const [, scottish] = /^mc(\p{L}{3,}.*)$/isu.exec(part) ?? [];
      return scottish === undefined ? capitalised(part) : `Mc${capitalised(scottish)}`;
    })
    .join('');
}

function capitalised(word: string): string {
  const small = word.toLowerCase();
  return small.charAt(0).toUpperCase() + small.slice(1);
}

function spellings(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.map((word) => [word.toLowerCase(), word]));
}
