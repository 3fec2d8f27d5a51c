/** A column's letters: 1 → A, 27 → AA. `column` counts from 1. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address without its sheet, both counted from 1: (12, 1) → A12. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row)}`;
}

/**
 * A sheet's name as a formula or a link writes it: quoted unless it is a plain word, quotes doubled.
 * Names that read as a cell or an R1C1 reference are quoted too.
 */
export function quotedSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
