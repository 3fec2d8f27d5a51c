import { canonicalJson } from '../../evidence/canonicalJson.ts';
import { hexText } from '../../evidence/hexText.ts';
import type { ReadSheets } from '../../sheets/readSheets.ts';
import type { Hasher } from '../ports/hasher.ts';
import { rulebookIdentity } from '../rules/ruleSetVersions.ts';
import { mentions } from './mentions.ts';
import { PartDrafts } from './partDrafts.ts';
import type { DraftPart } from './partDrafts.ts';
import { placedFindings, rulesThatNameOthers } from './placedFindings.ts';
import { placedResults } from './placedResults.ts';
import { customerKey, rowOwners } from './rowOwners.ts';
import { runOutput, previewPlanHash } from './runOutput.ts';
import type { RunOutput } from './runOutput.ts';
import { findingsOf, readOf } from './runRecording.ts';
import type { RunRecording } from './runRecording.ts';
import { runShape } from './runShape.ts';
import type { StoredRuleFile } from './storedRuleFiles.ts';
import { storedRow } from './storedRow.ts';
import type { InputShape } from './partShape.ts';

/** The place of the part that goes with the first erasure; the run's own part is the next. */
export const INPUT_PART = 0;

const TOKEN_BYTES = 8;

/** What a run's parts are made with. */
export interface PartTools {
  readonly hash: Hasher;
  /** Unpredictable bytes, as many as asked for. */
  readonly random: (size: number) => Uint8Array;
  /** Lets the host do other things for a moment. */
  readonly pause: () => Promise<void>;
}

/**
 * The parts of a run: `input`, `run`, the general part, then one for each customer and each set of customers that share rows. A text
 * that names another customer refers to it by its token, a random one in every run.
 */
export async function runParts(
  run: RunRecording,
  ruleFiles: readonly StoredRuleFile[],
  tools: PartTools,
): Promise<readonly DraftPart[]> {
  const read = readOf(run);
  const tokens = customerTokens(read, tools.random);
  const hide = mentions(tokens);
  const drafts = new PartDrafts();
  const ownersOf = rowOwners(read.tables);
  for (const [kind, table] of read.tables) {
    for (let record = 0; record < table.rowCount; record += 1) {
      drafts.addRow(ownersOf(kind, record), kind, storedRow(table, record));
      if (record % 1000 === 999) await tools.pause();
    }
  }
  const naming = rulesThatNameOthers(run.rules);
  placedFindings('read', read.findings, read, hide, naming, drafts);
  placedFindings('findings', findingsOf(run), read, hide, naming, drafts);
  await tools.pause();
  const output = await runOutput(run, await rulebookIdentity(run.rules, tools.hash), tools.hash);
  if (run.kind === 'preview') placedResults(run, output, hide, drafts);
  const plan = run.kind === 'preview' ? await previewPlanHash(run.result, run.origin.tool, tools.hash) : null;
  await tools.pause();
  return [
    { owners: [], token: null, text: canonicalJson({ ...inputShape(run, output, plan) }) },
    { owners: [], token: null, text: canonicalJson(runShape(run, output, ruleFiles, hide, tokens)) },
    ...drafts.parts(tokens),
  ];
}

/** A token for everybody whom a sheet names: customers, and accounts that only other sheets know. */
function customerTokens(read: ReadSheets, random: PartTools['random']): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  const add = (owner: string): void => {
    if (!tokens.has(owner)) tokens.set(owner, hexText(random(TOKEN_BYTES)));
  };
  const customers = read.tables.get('customers');
  for (let record = 0; record < (customers?.rowCount ?? 0); record += 1) {
    if (customers !== undefined) add(customerKey(customers, record));
  }
  const ownersOf = rowOwners(read.tables);
  for (const [kind, table] of read.tables) {
    for (let record = 0; record < table.rowCount; record += 1) ownersOf(kind, record).forEach(add);
  }
  return tokens;
}

function inputShape(run: RunRecording, output: RunOutput, plan: string | null): InputShape {
  return {
    part: 'input',
    fileSha256: run.origin.fileSha256,
    runId: run.kind === 'preview' ? run.result.preview.run.id : null,
    previousRunId: run.kind === 'preview' ? (run.previous?.runId ?? null) : null,
    output: output.hash,
    plan,
  };
}
