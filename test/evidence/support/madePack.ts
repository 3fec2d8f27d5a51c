import { createHash, randomBytes } from 'node:crypto';
import { sealEntry } from '../../../src/evidence/sealEntry.ts';
import type { ChainHead, SealedEntry } from '../../../src/evidence/sealEntry.ts';
import type { EvidencePack, RunEvidence } from '../../../src/evidence/evidencePack.ts';
import { hexText } from '../../../src/evidence/hexText.ts';
import { sealRun } from '../../../src/evidence/sealRun.ts';
import type { ChainBody } from '../../../src/evidence/chainEntry.schema.ts';

/** SHA-256 by Node, which is not what the product uses. */
export const digest = (bytes: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

export const random = (size: number): Uint8Array => new Uint8Array(randomBytes(size));

const RULE_TEXT = '{"id":"statuses"}';

const AT = '2026-12-01T09:30:00.000Z';

/** A history of runs, each with the parts given as texts, each followed by `published`. */
export async function madePack(runs: readonly (readonly string[])[]): Promise<EvidencePack> {
  const entries: (SealedEntry & ChainHead)[] = [];
  const evidence: RunEvidence[] = [];
  const rule = createHash('sha256').update(RULE_TEXT).digest('hex');
  const append = async (body: ChainBody): Promise<number> => {
    const entry = await sealEntry(entries.at(-1) ?? null, AT, body, digest);
    entries.push(entry);
    return entry.sequence;
  };
  for (const texts of runs) {
    const { nonce, root, commitments, parts } = await sealRun(texts, random, digest);
    const sequence = await append({
      kind: 'run',
      run: 'preview',
      tool: '0.1.0',
      nonce: hexText(nonce),
      parts: texts.length,
      root: hexText(root),
      rules: [rule],
    });
    evidence.push({ sequence, commitments, parts });
    await append({ kind: 'published', run: sequence });
  }
  return {
    entries: entries.map(({ text, hash }) => ({ text, hash })),
    runs: evidence,
    rules: [{ sha256: rule, text: RULE_TEXT }],
  };
}
