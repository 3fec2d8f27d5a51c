// Ofcom keeps these blocks of a thousand for film and television; they are connected to nobody
// (Ofcom, "Telephone numbers for use in TV and radio drama programmes").
const LANDLINES = [
  '01632 960',
  '020 7946 0',
  '0113 496 0',
  '0114 496 0',
  '0115 496 0',
  '0116 496 0',
  '0117 496 0',
  '0118 496 0',
  '0121 496 0',
  '0131 496 0',
  '0141 496 0',
  '0151 496 0',
  '0161 496 0',
  '0191 498 0',
  '028 9649 6',
  '029 2018 0',
];
const MOBILE = '07700 900';
const FREEPHONE = '0808 157 0';
const PREMIUM = '0909 879 0';

/** Every block that a sample's numbers may come from, each followed by three digits. */
export const DRAMA_BLOCKS: readonly string[] = [...LANDLINES, MOBILE, FREEPHONE, PREMIUM];

// 379 is prime to 1,000: neighbours get unlike endings, and none repeats within a block.
function ending(index: number): string {
  return String((index * 379) % 1000).padStart(3, '0');
}

/** A line that a customer rents: distinct for 16,000 indexes, then repeating (there are no more numbers for fiction). */
export function dramaLandline(index: number): string {
  return `${LANDLINES[Math.floor(index / 1000) % LANDLINES.length] ?? MOBILE}${ending(index)}`;
}

/** A mobile number to reach a customer at: distinct for 1,000 indexes, then repeating. */
export function dramaMobile(index: number): string {
  return `${MOBILE}${ending(index)}`;
}

/** A freephone number, distinct for 1,000 indexes. */
export function dramaFreephone(index: number): string {
  return `${FREEPHONE}${ending(index)}`;
}

/** A premium-rate number, distinct for 1,000 indexes. */
export function dramaPremium(index: number): string {
  return `${PREMIUM}${ending(index)}`;
}
