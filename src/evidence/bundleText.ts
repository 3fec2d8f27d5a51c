import { canonicalJson } from './canonicalJson.ts';
import { DIGEST_BYTES } from './digest.ts';
import type { EvidencePack, RunEvidence } from './evidencePack.ts';
import { hexText } from './hexText.ts';

/**
 * A bundle as JSON text in pieces, one part a piece, so that a large one is never in memory as a whole. The pieces joined are canonical:
 * equal evidence gives equal bytes.
 */
export function* bundleText({ entries, rules, runs }: EvidencePack): Generator<string> {
  const ordered = [...runs].sort((a, b) => a.sequence - b.sequence);
  const chain = entries.map(({ hash, text }) => ({ hash, text }));
  yield `{"entries":${canonicalJson(chain)},"format":"proforma-evidence"`;
  yield `,"holds":${canonicalJson(ordered.map(({ sequence }) => sequence))}`;
  const files = [...rules].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  yield `,"rules":${canonicalJson(files.map(({ sha256, text }) => ({ sha256, text })))},"runs":[`;
  for (const [place, run] of ordered.entries()) {
    if (place > 0) yield ',';
    yield* runText(run);
  }
  yield '],"version":1}';
}

function* runText({ sequence, commitments, parts, withheld = [] }: RunEvidence): Generator<string> {
  const hashes: string[] = [];
  for (let at = 0; at < commitments.length; at += DIGEST_BYTES) {
    hashes.push(hexText(commitments.subarray(at, at + DIGEST_BYTES)));
  }
  yield `{"commitments":${canonicalJson(hashes)},"parts":[`;
  const ordered = [...parts].sort((a, b) => a.index - b.index);
  for (const [place, { index, salt, text }] of ordered.entries()) {
    yield `${place === 0 ? '' : ','}${canonicalJson({ index, salt: hexText(salt), text })}`;
  }
  yield `],"sequence":${String(sequence)},"withheld":${canonicalJson(withheld)}}`;
}
