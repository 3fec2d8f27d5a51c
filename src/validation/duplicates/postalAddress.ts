import { foldText, wordsOf } from './foldedText.ts';
import { splitPostcode } from './postcodeKey.ts';

/** One part of an address (a line, or what commas part): its numbers and its words. */
export interface AddressPart {
  readonly flat: string;
  readonly house: string;
  readonly words: string;
}

/** What one address cell says. */
export interface AddressCell {
  readonly parts: readonly AddressPart[];
  /** A British postcode at the cell's end, or empty. */
  readonly postcode: string;
}

/** A postal address in the pieces that are compared; empty texts where it says nothing. */
export interface PostalAddress {
  readonly flat: string;
  /** The building's number, letters with it: `14`, `14a`. */
  readonly house: string;
  /** The words of the first part that has any: usually the street, sometimes a building. */
  readonly street: string;
  /** The words of the part after it: the street where a building comes first. */
  readonly second: string;
  /** All words after the street. */
  readonly locality: string;
}

/** Royal Mail's and everyday abbreviations; `st` at a part's start is a saint. */
const FULL_WORDS: Readonly<Record<string, string>> = {
  ...{ st: 'street', str: 'street', rd: 'road', ave: 'avenue', av: 'avenue', ln: 'lane', dr: 'drive', ct: 'court' },
  ...{ crt: 'court', cl: 'close', cres: 'crescent', crs: 'crescent', pl: 'place', sq: 'square', ter: 'terrace' },
  ...{ terr: 'terrace', gdns: 'gardens', gdn: 'gardens', gr: 'grove', grv: 'grove', hse: 'house', bldg: 'building' },
  ...{ pk: 'park', pde: 'parade', hwy: 'highway', blvd: 'boulevard', est: 'estate', ind: 'industrial', ctr: 'centre' },
  ...{ center: 'centre', mt: 'mount', n: 'north', s: 'south', e: 'east', w: 'west', vlge: 'village', cct: 'circuit' },
};
const FLAT_WORDS = new Set('flat apartment apt apmnt unit suite ste room rm'.split(' '));

/** Reads one address cell. */
export function addressCell(text: string): AddressCell {
  const { before, postcode } = splitPostcode(text);
  const parts = before.split(/[,;\n\r]+/).map(addressPart);
  return { parts: parts.filter(({ flat, house, words }) => flat + house + words !== ''), postcode };
}

function addressPart(text: string): AddressPart {
  // “2/98” is flat 2 of number 98.
  const slashed = /^\s*(\d+[a-z]?)\s*\/\s*(\d+[a-z]?)\b/i.exec(text);
  let flat = slashed?.[1]?.toLowerCase() ?? '';
  let house = slashed?.[2]?.toLowerCase() ?? '';
  const words: string[] = [];
  let flatNext = false;
  for (const word of wordsOf(foldText(slashed === null ? text : text.slice(slashed[0].length)))) {
    const numbered = /^\d+[a-z]?$/.test(word);
    if (FLAT_WORDS.has(word)) flatNext = true;
    else if (flatNext && (numbered || word.length === 1)) [flat, flatNext] = [word, false];
    else if (numbered && house === '') house = word;
    else words.push(words.length === 0 && word === 'st' ? 'saint' : (FULL_WORDS[word] ?? word));
  }
  return { flat, house, words: words.join(' ') };
}

/** Puts the cells of an address together, in the order of its lines. */
export function postalAddress(cells: readonly AddressCell[]): PostalAddress {
  const parts = cells.flatMap((cell) => cell.parts);
  const street = parts.findIndex(({ words }) => words !== '');
  const worded = street < 0 ? [] : parts.slice(street).filter(({ words }) => words !== '');
  return {
    flat: parts.find(({ flat }) => flat !== '')?.flat ?? '',
    house: parts.find(({ house }) => house !== '')?.house.replace(/^0+(?=\d)/, '') ?? '',
    street: worded[0]?.words ?? '',
    second: worded[1]?.words ?? '',
    locality: worded
      .slice(1)
      .map(({ words }) => words)
      .join(' '),
  };
}
