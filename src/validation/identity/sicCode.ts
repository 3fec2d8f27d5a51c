/**
 * The SIC code at the start of a text such as `62020 - Information technology consultancy activities`, five digits; four digits are a
 * code whose leading zero a spreadsheet dropped, and `62.02/0` is the same code as the statistics office prints it. Null for others.
 */
export function sicCodeOf(text: string): string | null {
  const [, digits] = /^(\d{2}\.?\d{2}\/?\d?|\d{4})(?!\d)/.exec(text.trim()) ?? [];
  const plain = (digits ?? '').replace(/[./]/g, '');
  if (plain.length === 5) return plain;
  return plain.length === 4 && plain === digits ? `0${plain}` : null;
}
