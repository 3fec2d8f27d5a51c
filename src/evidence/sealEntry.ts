import { canonicalJson } from './canonicalJson.ts';
import type { ChainBody, ChainEntry } from './chainEntry.schema.ts';
import { HASHED_ENTRY } from './commitment.ts';
import type { Digest } from './digest.ts';
import { hexText } from './hexText.ts';
import { utf8Bytes } from './utf8Bytes.ts';

/** An entry of the chain as it is stored. */
export interface SealedEntry {
  /** Canonical JSON of a `ChainEntry`. */
  readonly text: string;
  /** In hexadecimal; see {@link entryHash}. */
  readonly hash: string;
}

/** The newest entry of a chain: what the next one follows. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The entry that follows `head` (null: the first). `at` is ISO 8601 with a time zone, by the host's clock. */
export async function sealEntry(
  head: ChainHead | null,
  at: string,
  body: ChainBody,
  digest: Digest,
): Promise<SealedEntry & ChainHead> {
  const entry: ChainEntry = {
    version: 1,
    sequence: (head?.sequence ?? 0) + 1,
    previous: head?.hash ?? null,
    at,
    body,
  };
  const text = canonicalJson(entry);
  return { text, sequence: entry.sequence, hash: await entryHash(text, digest) };
}

/** SHA-256 of one byte 2 and the entry's text in UTF-8, in hexadecimal. */
export async function entryHash(text: string, digest: Digest): Promise<string> {
  const said = utf8Bytes(text);
  const bytes = new Uint8Array(1 + said.length);
  bytes[0] = HASHED_ENTRY;
  bytes.set(said, 1);
  return hexText(await digest(bytes));
}
