/** The column of an address without its sheet, counted from 1: `AA7` → 27. */
export function columnOfAddress(address: string): number {
  let column = 0;
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column;
}
