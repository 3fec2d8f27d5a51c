/** `Charges!J2` in its two parts; a sheet's name may itself hold an exclamation mark. Null for a text without one. */
export function sheetAndCell(place: string): { readonly sheet: string; readonly cell: string } | null {
  const mark = place.lastIndexOf('!');
  return mark < 1 ? null : { sheet: place.slice(0, mark), cell: place.slice(mark + 1) };
}
