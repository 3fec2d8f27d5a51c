import type { RulebookJson } from '../json/previewJson.ts';
import { previewJsonPieces } from '../json/previewJson.ts';
import { validateJsonPieces } from '../json/validateJson.ts';
import { hexText } from '../../evidence/hexText.ts';
import { utf8Bytes } from '../../evidence/utf8Bytes.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import { planPreviewWorkbook } from '../planPreviewWorkbook.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import { planHash } from './planHash.ts';
import type { RunRecording } from './runRecording.ts';

/** A run's JSON output taken apart. */
export interface RunOutput {
  /** All but the list, whose key has an empty list here. */
  readonly head: Readonly<Record<string, JsonValue>>;
  /** `customers` of a preview, `findings` of a check. */
  readonly items: readonly JsonValue[];
  /** SHA-256 over the pieces' own, in hexadecimal. */
  readonly hash: string;
}

/** What a run came to. */
export type RunOutcome =
  | Pick<Extract<RunRecording, { kind: 'check' }>, 'kind' | 'check' | 'asOf'>
  | Pick<Extract<RunRecording, { kind: 'preview' }>, 'kind' | 'result'>;

/** What `--format json` prints of a recorded run, and the hash of it to the byte. */
export async function runOutput(run: RunOutcome, rulebook: RulebookJson, hash: Hasher): Promise<RunOutput> {
  const pieces =
    run.kind === 'preview'
      ? previewJsonPieces(run.result.preview, rulebook)
      : validateJsonPieces(run.check, rulebook, run.asOf);
  const hashes: Uint8Array[] = [];
  const items: JsonValue[] = [];
  let head: Readonly<Record<string, JsonValue>> = {};
  for (const piece of pieces) {
    hashes.push(await hash(utf8Bytes(piece)));
    if (hashes.length === 1) head = JSON.parse(`${piece}]}`) as Record<string, JsonValue>;
    else if (!piece.startsWith('\n]')) items.push(JSON.parse(piece.replace(/^,?\n/, '')) as JsonValue);
  }
  const all = new Uint8Array(hashes.length * 32);
  hashes.forEach((digest, place) => {
    all.set(digest, place * 32);
  });
  return { head, items, hash: hexText(await hash(all)) };
}

/** The hash of a preview’s worksheet plan as a file of its own, Evidence apart. */
export async function previewPlanHash(result: PreviewResult, tool: string, hash: Hasher): Promise<string> {
  const plan = planPreviewWorkbook(result, {
    toolVersion: tool,
    inputFileName: result.check.read.fileName,
    inputSha256: null,
    asOf: result.preview.run.asOf,
  });
  return planHash(plan, hash);
}
