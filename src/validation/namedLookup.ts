import { foldedName } from '../domain/statusLookup.ts';

/** Finds an entry by its name or a synonym, case and white space aside. Undefined for a name that none has. */
export function namedLookup<T extends { readonly name: string; readonly synonyms: readonly string[] }>(
  entries: readonly T[],
): (name: string) => T | undefined {
  const byName = new Map<string, T>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.synonyms]) {
      const folded = foldedName(name);
      if (!byName.has(folded)) byName.set(folded, entry);
    }
  }
  return (name) => byName.get(foldedName(name));
}
