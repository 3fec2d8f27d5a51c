import { SALT_BYTES, commitmentOf } from './commitment.ts';
import type { EvidencePart } from './commitment.ts';
import { DIGEST_BYTES } from './digest.ts';
import type { Digest } from './digest.ts';
import { merkleRoot } from './merkleRoot.ts';

/** A run's parts with their salts, and what the chain is going to say of them. */
export interface SealedRun {
  readonly nonce: Uint8Array;
  readonly parts: readonly EvidencePart[];
  readonly commitments: Uint8Array;
  readonly root: Uint8Array;
}

/** Commitments made at once between two pauses. */
const AT_ONCE = 1000;

/**
 * Salts a run's parts and commits to them.
 * @param texts each part as canonical JSON; one at least.
 * @param random unpredictable bytes, as many as asked for.
 * @param pause lets the host do other things for a moment.
 */
export async function sealRun(
  texts: readonly string[],
  random: (size: number) => Uint8Array,
  digest: Digest,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<SealedRun> {
  const nonce = random(SALT_BYTES);
  const salts = random(SALT_BYTES * texts.length);
  const parts = texts.map((text, index): EvidencePart => {
    return { index, salt: salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES), text };
  });
  const commitments = new Uint8Array(texts.length * DIGEST_BYTES);
  for (let at = 0; at < parts.length; at += AT_ONCE) {
    const made = await Promise.all(parts.slice(at, at + AT_ONCE).map((part) => commitmentOf(nonce, part, digest)));
    made.forEach((commitment, place) => {
      commitments.set(commitment, (at + place) * DIGEST_BYTES);
    });
    await pause();
  }
  return { nonce, parts, commitments, root: await merkleRoot(commitments, digest) };
}
