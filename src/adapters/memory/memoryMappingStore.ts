import type { MappingStore, RememberedMapping } from '../../app/ports/mappingStore.ts';
import { success } from '../../domain/result.ts';

/** A mapping store that lasts as long as the session: for hosts without storage, and where storage is blocked. */
export function memoryMappingStore(): MappingStore {
  const mappings = new Map<string, RememberedMapping>();
  return {
    load: (signature) => Promise.resolve(success(mappings.get(signature) ?? null)),
    save: (signature, { fieldByHeader, savedAt }) => {
      // A copy, as any store makes one: what the caller does to its map later must not change what was saved.
      mappings.set(signature, { fieldByHeader: new Map(fieldByHeader), savedAt });
      return Promise.resolve(success(null));
    },
  };
}
