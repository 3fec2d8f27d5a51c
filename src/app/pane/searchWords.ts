/**
 * What a person searches for: a pattern for each word, which must all occur, in any order, case aside; none for an empty search. Patterns
 * look through texts as they are: copies in lower case of a hundred thousand messages would cost more than the search.
 */
export function searchWords(search: string): readonly RegExp[] {
  return search
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'));
}
