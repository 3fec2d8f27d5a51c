import type { Digest } from './digest.ts';
import { utf8Bytes } from './utf8Bytes.ts';

/** Random bytes of a run's nonce and of each part's salt: 128 bits cannot be guessed, so that an erased part cannot be either. */
export const SALT_BYTES = 16;

/** A part of a run as it is stored. */
export interface EvidencePart {
  /** Its place among the run's parts, counted from 0. */
  readonly index: number;
  readonly salt: Uint8Array;
  /** What it says, as canonical JSON. */
  readonly text: string;
}

/** What a hash is of: a commitment can be taken for no node, and a node for no entry. */
const HASHED_COMMITMENT = 0;
export const HASHED_NODE = 1;
export const HASHED_ENTRY = 2;

/**
 * The commitment to a part: SHA-256 of one byte 0, the run's nonce, the part's index (four bytes, big-endian), its salt and its text in
 * UTF-8. Nonce and index bind it to its run and place, so that a part put elsewhere is told by itself. Without the salt nobody can
 * try out what the text may have been.
 */
export function commitmentOf(
  nonce: Uint8Array,
  { index, salt, text }: EvidencePart,
  digest: Digest,
): Promise<Uint8Array> {
  const said = utf8Bytes(text);
  const bytes = new Uint8Array(1 + nonce.length + 4 + salt.length + said.length);
  bytes[0] = HASHED_COMMITMENT;
  bytes.set(nonce, 1);
  new DataView(bytes.buffer).setUint32(1 + nonce.length, index);
  bytes.set(salt, 5 + nonce.length);
  bytes.set(said, 5 + nonce.length + salt.length);
  return digest(bytes);
}
