import type { PlannedLink } from '../domain/worksheetPlan.ts';

/** Where an input cell is found: in the workbook that the plan is written into, or in a file named here. */
export type InputPlace = { readonly kind: 'same-workbook' } | { readonly kind: 'file'; readonly fileName: string };

/** How a source is shown, and the jump to it where it lies in the same workbook. */
export interface SourceReference {
  readonly text: string;
  readonly link: PlannedLink | null;
}

/**
 * A sheet's cell, row or the sheet itself as text (`Charges!A12`, `Charges row 12`, `Charges`); another file's name comes first
 * (`customers.xlsx › Charges!A12`), as a link into a file breaks once one of the two is moved.
 */
export function sourceReference(
  place: InputPlace,
  source: { readonly sheet: string; readonly row: number | null; readonly cell: string | null },
): SourceReference {
  const { sheet, row, cell } = source;
  const text = cell !== null ? `${sheet}!${cell}` : row !== null ? `${sheet} row ${String(row)}` : sheet;
  if (place.kind === 'file') return { text: `${place.fileName} › ${text}`, link: null };
  return { text, link: sheet === '' ? null : { sheet, cell: cell ?? (row === null ? 'A1' : `A${String(row)}`) } };
}
