import type { StatusCatalogue, StatusDefinition } from './statusDefinition.ts';

/** A status name with case, outer space and runs of white space (non-breaking too) folded, as names are compared. */
export function foldedName(text: string): string {
  return text
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Finds a status by its name, short name or a synonym, whatever the case.
 * The result is undefined for a blank or unknown name: callers must not bill such a customer silently.
 */
export function statusLookup(catalogue: StatusCatalogue): (name: string) => StatusDefinition | undefined {
  const byName = new Map<string, StatusDefinition>();
  for (const status of catalogue.statuses) {
    for (const name of [status.name, status.shortName, status.displayName, ...status.synonyms]) {
      const key = foldedName(name);
      if (key !== '' && !byName.has(key)) byName.set(key, status);
    }
  }
  return (name) => byName.get(foldedName(name));
}
