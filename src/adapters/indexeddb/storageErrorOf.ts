import type { StorageError } from '../../app/ports/storageError.ts';

/** Names of exceptions (IndexedDB's and Dexie's) by what they mean to a person. */
const CODES: Readonly<Record<string, StorageError['code']>> = {
  MissingAPIError: 'storage-blocked',
  InvalidStateError: 'storage-blocked', // Firefox in a private window
  SecurityError: 'storage-blocked',
  NotAllowedError: 'storage-blocked',
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
};

/** A foreign exception as a storage error; an aborted transaction or failed opening is named after what caused it. */
export function storageErrorOf(cause: unknown): StorageError {
  for (let error = cause, depth = 0; error instanceof Error && depth < 5; error = innerOf(error), depth += 1) {
    const code = CODES[error.name];
    if (code !== undefined) return { code, cause };
  }
  return { code: 'storage-failed', cause };
}

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
