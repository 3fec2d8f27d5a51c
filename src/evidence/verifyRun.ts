import type { RunBody } from './chainEntry.schema.ts';
import { commitmentOf } from './commitment.ts';
import { DIGEST_BYTES } from './digest.ts';
import type { Digest } from './digest.ts';
import type { RunEvidence } from './evidencePack.ts';
import { evidenceProblem } from './evidenceProblem.ts';
import type { EvidenceProblem } from './evidenceProblem.ts';
import { hexBytes } from './hexBytes.ts';
import { hexText } from './hexText.ts';
import { merkleRoot } from './merkleRoot.ts';

/** Parts hashed at once: enough to keep the host's cryptography busy, few enough to leave memory alone. */
const AT_ONCE = 1000;

/**
 * Checks what is kept of one run against its entry: every commitment, every part that still says something, and that a part says
 * nothing only where the chain records that it was erased.
 * @param erased indexes of the parts that later entries erased; `all` when the run was retired.
 */
export async function verifyRun(
  body: RunBody,
  { sequence, commitments, parts, withheld = [] }: RunEvidence,
  erased: ReadonlySet<number> | 'all',
  digest: Digest,
): Promise<readonly EvidenceProblem[]> {
  const problems: EvidenceProblem[] = [];
  const isWhole = commitments.length === body.parts * DIGEST_BYTES;
  if (!isWhole || hexText(await merkleRoot(commitments, digest)) !== body.root) {
    problems.push(evidenceProblem('commitments-changed', sequence));
  }
  const nonce = hexBytes(body.nonce) ?? new Uint8Array(0);
  const seen = new Set<number>();
  const absent = new Set(withheld);
  for (let at = 0; at < parts.length; at += AT_ONCE) {
    const some = parts.slice(at, at + AT_ONCE);
    const hashes = await Promise.all(some.map((part) => commitmentOf(nonce, part, digest)));
    for (const [place, { index }] of some.entries()) {
      if (index >= body.parts || seen.has(index)) {
        problems.push(evidenceProblem('part-unexpected', sequence, index));
        continue;
      }
      seen.add(index);
      const committed = commitments.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
      if (!isEqual(hashes[place], committed)) problems.push(evidenceProblem('part-changed', sequence, index));
      if (erased === 'all' || erased.has(index)) problems.push(evidenceProblem('part-back', sequence, index));
    }
  }
  if (erased === 'all') return problems;
  for (let index = 0; index < body.parts; index += 1) {
    if (seen.has(index) || erased.has(index) || absent.has(index)) continue;
    problems.push(evidenceProblem('part-missing', sequence, index));
  }
  return problems;
}

function isEqual(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a?.length === b.length && a.every((byte, place) => byte === b[place]);
}
