import type { MappingStore } from '../../app/ports/mappingStore.ts';
import { failure, success } from '../../domain/result.ts';
import type { Database } from './openDatabase.ts';
import { storageErrorOf } from './storageErrorOf.ts';

/** Remembered mappings in the browser's own storage. */
export function dexieMappingStore(database: Database): MappingStore {
  return {
    async load(signature) {
      try {
        const record = await database.mappings.get(signature);
        if (record === undefined) return success(null);
        return success({ fieldByHeader: record.fieldByHeader, savedAt: record.savedAt });
      } catch (error) {
        return failure(storageErrorOf(error));
      }
    },
    async save(signature, { fieldByHeader, savedAt }) {
      try {
        await database.mappings.put({ signature, fieldByHeader, savedAt });
        return success(null);
      } catch (error) {
        return failure(storageErrorOf(error));
      }
    },
  };
}
