import { HASHED_NODE } from './commitment.ts';
import { DIGEST_BYTES } from './digest.ts';
import type { Digest } from './digest.ts';

/** Children of one node: 100,000 parts are then 392 hashes over their commitments, not 100,000. */
const CHILDREN = 256;

/**
 * The root of the Merkle tree over a run's commitments: nodes hash one byte 1 and up to 256 children, level by level, until one is
 * left. A tree of one commitment has one node. How many commitments there are is said beside the root, so that a list of nodes cannot
 * pass for one of commitments.
 * @param commitments 32 bytes each, in the order of the parts; one at least.
 */
export async function merkleRoot(commitments: Uint8Array, digest: Digest): Promise<Uint8Array> {
  let level = commitments;
  do {
    const nodes: Promise<Uint8Array>[] = [];
    for (let at = 0; at < level.length; at += CHILDREN * DIGEST_BYTES) {
      const children = level.subarray(at, at + CHILDREN * DIGEST_BYTES);
      const bytes = new Uint8Array(1 + children.length);
      bytes[0] = HASHED_NODE;
      bytes.set(children, 1);
      nodes.push(digest(bytes));
    }
    level = joined(await Promise.all(nodes));
  } while (level.length > DIGEST_BYTES);
  return level;
}

function joined(nodes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(nodes.length * DIGEST_BYTES);
  nodes.forEach((node, place) => {
    bytes.set(node, place * DIGEST_BYTES);
  });
  return bytes;
}
