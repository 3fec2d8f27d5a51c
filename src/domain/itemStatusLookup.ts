import type { ItemKind, ItemStatusCatalogue, ItemStatusDefinition } from './itemStatus.ts';
import { foldedName } from './statusLookup.ts';

/** Finds a status of one of the given kinds by its name or a synonym, whatever the case; undefined when blank or unknown. */
export function itemStatusLookup(
  { statuses }: ItemStatusCatalogue,
  kinds: readonly ItemKind[],
): (name: string) => ItemStatusDefinition | undefined {
  const byName = new Map<string, ItemStatusDefinition>();
  for (const status of statuses) {
    if (!status.appliesTo.some((kind) => kinds.includes(kind))) continue;
    for (const name of [status.name, ...status.synonyms]) {
      const key = foldedName(name);
      if (!byName.has(key)) byName.set(key, status);
    }
  }
  return (name) => byName.get(foldedName(name));
}
