/**
 * Why local storage did not do what it was asked. Work goes on without it; the person is told once.
 * `storage-blocked`: the host has none or forbids it (private window, third-party storage off).
 * `storage-full`: the browser's quota is used up.
 * `storage-newer`: a newer version of Proforma has the database open or wrote it.
 * `storage-failed`: anything else.
 */
export interface StorageError {
  readonly code: 'storage-blocked' | 'storage-full' | 'storage-newer' | 'storage-failed';
  /** The foreign error that was translated, for the log; never shown. */
  readonly cause: unknown;
}
