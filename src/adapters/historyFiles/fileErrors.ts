import type { StorageError } from '../../app/ports/storageError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/** Written by a later version of Proforma. */
export class LaterHistory extends Error {}

const CODES: Readonly<Record<string, StorageError['code']>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EACCES: 'storage-blocked',
  EPERM: 'storage-blocked',
  EROFS: 'storage-blocked',
  ENOTDIR: 'storage-blocked',
};

/** What `work` gives, its exceptions as storage errors. */
export async function told<T>(work: () => Promise<T>): Promise<Result<T, StorageError>> {
  try {
    return success(await work());
  } catch (cause) {
    return failure(storageErrorOf(cause));
  }
}

/** An exception of the file system as a storage error; a file that is not as we write it is `storage-failed`. */
export function storageErrorOf(cause: unknown): StorageError {
  if (cause instanceof LaterHistory) return { code: 'storage-newer', cause };
  return { code: CODES[codeOf(cause)] ?? 'storage-failed', cause };
}

/** The file system's code, such as ENOENT; empty for anything else. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
