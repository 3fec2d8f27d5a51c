import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { parseBundle } from '../../evidence/bundle.schema.ts';
import type { EvidenceBundle } from '../../evidence/bundle.schema.ts';
import { verifyPack } from '../../evidence/verifyPack.ts';
import type { Verification } from '../../evidence/verifyPack.ts';
import type { Hasher } from '../ports/hasher.ts';

/** A bundle with what its verification came to. */
export interface CheckedBundle {
  readonly bundle: EvidenceBundle;
  readonly verification: Verification;
}

/**
 * Reads and verifies a bundle. The error is the end of a sentence: why the text is no bundle.
 * @param heads chain heads that were kept outside and must be in it.
 */
export async function readBundle(
  text: string,
  heads: readonly string[],
  hash: Hasher,
): Promise<Result<CheckedBundle, string>> {
  const bundle = parseBundle(text);
  if (!bundle.ok) return bundle;
  const { pack, holds } = bundle.value;
  return success({ bundle: bundle.value, verification: await verifyPack(pack, { heads, runs: holds }, hash) });
}
