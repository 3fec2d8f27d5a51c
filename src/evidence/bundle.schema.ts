import { z } from 'zod';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { EvidencePack } from './evidencePack.ts';
import { hexBytes } from './hexBytes.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An evidence bundle. Texts are kept as they were hashed, so that any SHA-256 tool can check them. */
const evidenceBundleSchema = z.strictObject({
  format: z.literal('proforma-evidence'),
  version: z.literal(1),
  entries: z.array(z.strictObject({ hash, text: z.string() })).describe('The whole chain, oldest first.'),
  holds: z.array(z.int().min(1)).describe('The runs whose parts are in this bundle, by their place in the chain.'),
  rules: z.array(z.strictObject({ sha256: hash, text: z.string() })).describe('Rule files that these runs followed.'),
  runs: z.array(
    z.strictObject({
      commitments: z.array(hash).describe('One for every part that the run ever had.'),
      parts: z.array(
        z.strictObject({
          index: z.int().min(0),
          salt: z.string().regex(/^[0-9a-f]{32}$/),
          text: z.string().describe('What the part says: canonical JSON.'),
        }),
      ),
      sequence: z.int().min(1),
      withheld: z.array(z.int().min(0)).describe('Parts that were left out: their customers are about to be erased.'),
    }),
  ),
});

/** A bundle that was read: the evidence, and which runs it claims to hold. */
export interface EvidenceBundle {
  readonly pack: EvidencePack;
  readonly holds: readonly number[];
}

/** Reads a bundle's text; the error says, as the end of a sentence, why it is none. Nothing is verified yet. */
export function parseBundle(text: string): Result<EvidenceBundle, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure('it is not JSON, or it was cut off');
  }
  const parsed = evidenceBundleSchema.safeParse(json);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    return failure(`it is not an evidence bundle (see ${path.length === 0 ? 'its top' : path.map(String).join('.')})`);
  }
  const { entries, rules, runs, holds } = parsed.data;
  return success({
    holds,
    pack: {
      entries,
      rules,
      runs: runs.map(({ sequence, commitments, parts, withheld }) => ({
        sequence,
        withheld,
        commitments: bytesOf(commitments.join('')),
        parts: parts.map(({ index, salt, text: said }) => ({ index, salt: bytesOf(salt), text: said })),
      })),
    },
  });
}

/** The schema has seen to it that this is hexadecimal. */
function bytesOf(text: string): Uint8Array {
  const bytes = hexBytes(text);
  if (bytes === null) throw new Error('not hexadecimal');
  return bytes;
}
