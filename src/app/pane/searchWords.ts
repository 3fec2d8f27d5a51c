/** What a person searches for: words in lower case that must all occur, in any order; none for an empty search. */
export function searchWords(search: string): readonly string[] {
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
