import type { Result } from '../../domain/result.ts';
import type { StorageError } from './storageError.ts';

/** Which field a person chose for each column of a sheet with certain headers. */
export interface RememberedMapping {
  /** Header → catalogue field key, or null where the person chose that the column has no field. */
  readonly fieldByHeader: ReadonlyMap<string, string | null>;
  /** When it was saved, as ISO 8601 with a time zone; given by the host's clock. */
  readonly savedAt: string;
}

/** Remembers mappings by header signature: the text that is equal for two sheets exactly when their headers are. */
export interface MappingStore {
  /** The mapping saved last for `signature`, or null when there is none. */
  load(signature: string): Promise<Result<RememberedMapping | null, StorageError>>;
  /** Keeps `mapping` for `signature`, in place of an earlier one. */
  save(signature: string, mapping: RememberedMapping): Promise<Result<null, StorageError>>;
}
