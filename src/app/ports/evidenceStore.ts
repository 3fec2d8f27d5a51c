import type { Result } from '../../domain/result.ts';
import type { StorageError } from './storageError.ts';

/** An entry of the chain as stored: its canonical JSON, the hash of that, and its place counted from 1. */
export interface StoredEntry {
  readonly sequence: number;
  readonly text: string;
  readonly hash: string;
}

/** Parts of one run packed into one record: a record each costs a hundred times as much. */
export interface PartBucket {
  /** The run's place in the chain. */
  readonly run: number;
  readonly bucket: number;
  /** The number of each part in the run, ascending. */
  readonly indexes: Uint32Array;
  /** Sixteen bytes a part. */
  readonly salts: Uint8Array;
  /** All texts, one behind the other, and where each ends (UTF-16 units). */
  readonly texts: string;
  readonly ends: Uint32Array;
  /** The account (or row) whose own part it is; empty for a part of several or of none. */
  readonly owners: readonly string[];
  /** The token of each such customer in this run; empty likewise. */
  readonly tokens: readonly string[];
}

/** What is written with one entry of the chain, wholly or not at all. */
export interface Addition {
  /** Hash of the entry that must be the newest; null for an empty chain. */
  readonly after: string | null;
  readonly entry: StoredEntry;
  /** Commitments of the run that the entry records (32 bytes a part); null for other entries. */
  readonly commitments: Uint8Array | null;
  /** Buckets to be put in, in place of earlier ones of that run and number; one without parts is taken away. */
  readonly buckets: readonly PartBucket[];
  /** Runs whose parts go; their commitments stay. */
  readonly dropped: readonly number[];
  /** Rule files by the SHA-256 of their text; one that is there already stays. */
  readonly rules: readonly { readonly sha256: string; readonly text: string }[];
  /** Accounts whose mark is settled by this. */
  readonly unmarked: readonly string[];
}

/** `head-moved`: somebody else (a second tab) has appended since; seal the entry anew and try again. Nothing was written. */
export type AppendError = StorageError | { readonly code: 'head-moved' };

/** A customer who is to be erased: withheld at once, purged when `purgeAt` has come. Both ISO 8601 with a time zone. */
export interface ErasureMark {
  readonly account: string;
  readonly markedAt: string;
  readonly purgeAt: string;
}

/** Where the history is kept. It transcribes: what is hashed, bound to the chain or erased is decided before. */
export interface EvidenceStore {
  /** The chain, oldest first. */
  entries(): Promise<Result<readonly StoredEntry[], StorageError>>;
  append(addition: Addition): Promise<Result<null, AppendError>>;
  /** Null when there are none. */
  commitments(run: number): Promise<Result<Uint8Array | null, StorageError>>;
  /** All buckets of a run, by number. */
  buckets(run: number): Promise<Result<readonly PartBucket[], StorageError>>;
  bucket(run: number, bucket: number): Promise<Result<PartBucket | null, StorageError>>;
  /** The text of a rule file; null when it is not there. */
  rule(sha256: string): Promise<Result<string | null, StorageError>>;
  marks(): Promise<Result<readonly ErasureMark[], StorageError>>;
  /** In place of an earlier mark of that account. */
  mark(mark: ErasureMark): Promise<Result<null, StorageError>>;
  unmark(account: string): Promise<Result<null, StorageError>>;
}
