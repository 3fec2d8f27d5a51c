// Districts that Royal Mail recoded in the 1990s and gives to no address today: well formed, in real areas, and nobody's home.
const WITHDRAWN = ['AB1', 'AB2', 'BS12', 'BS17', 'BS18', 'CF1', 'CF2', 'CF4', 'M10', 'NP1', 'S30', 'S31'];

// The letters that an inward code may hold: C, I, K, M, O and V are never used there (BS 7666).
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** A postcode of a withdrawn district, distinct for 43,200 indexes and then repeating, as neighbours share a real one. */
export function withdrawnPostcode(index: number): string {
  const district = WITHDRAWN[index % WITHDRAWN.length] ?? 'M10';
  const unit = (Math.floor(index / WITHDRAWN.length) * 1009 + index * 211) % 3600;
  const sector = 1 + (unit % 9);
  const letters = Math.floor(unit / 9);
  return `${district} ${String(sector)}${LETTERS.charAt(letters % 20)}${LETTERS.charAt(Math.floor(letters / 20))}`;
}
