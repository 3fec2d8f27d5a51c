import type { Result } from '../../domain/result.ts';
import type { StorageError } from './storageError.ts';

/** A check or a preview that was recorded. */
export interface RecordedRun {
  readonly id: string;
  readonly kind: 'check' | 'preview';
  /** ISO 8601 with a time zone, by the host's clock. */
  readonly startedAt: string;
  readonly fileName: string;
  readonly customers: number;
  /** Null for a check. */
  readonly runDate: string | null;
}

/** The runs that this machine has kept. */
export interface HistoryStore {
  /** Keeps a run; it is the newest from now on. */
  record(run: RecordedRun): Promise<Result<null, StorageError>>;
  /** Newest first. */
  runs(): Promise<Result<readonly RecordedRun[], StorageError>>;
}
