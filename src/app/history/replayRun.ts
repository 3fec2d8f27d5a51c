import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { canonicalJson } from '../../evidence/canonicalJson.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { EvidencePack } from '../../evidence/evidencePack.ts';
import { checkCustomers } from '../checkCustomers.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { Progress } from '../ports/progress.ts';
import { previewBillRun } from '../previewBillRun.ts';
import { loadRules } from '../rules/loadRules.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import { rulebookIdentity } from '../rules/ruleSetVersions.ts';
import { firstDifference } from './firstDifference.ts';
import type { RunShape } from './partShape.ts';
import { ERASED, listOf, recordedRun } from './recordedRun.ts';
import type { RecordedRunParts } from './recordedRun.ts';
import { restoredAsOf, restoredPrevious, restoredRequest } from './restoredRequest.ts';
import { restoredSheets } from './restoredSheets.ts';
import { previewPlanHash, runOutput } from './runOutput.ts';
import type { RunOutcome, RunOutput } from './runOutput.ts';

/**
 * What replaying came to. `identical`: the JSON output and the worksheet plan (Evidence apart) are the same to the byte. `agrees`: customers
 * were erased since, and what remains is the same. `differs`: the first place that is not.
 */
export type Replay =
  | { readonly outcome: 'identical' }
  | { readonly outcome: 'agrees'; readonly customers: number; readonly erased: number }
  | { readonly outcome: 'differs'; readonly where: string };

/**
 * Runs a recorded check or preview again from its stored inputs, settings and rules, and compares it with what was recorded.
 * Errors: `evidence-unusable` when the run says nothing any more, else those of loading rules and of the run itself.
 * @param pack verified evidence that holds the run and its rules.
 */
export async function replayRun(
  pack: EvidencePack,
  sequence: number,
  hash: Hasher,
  progress: Progress,
): Promise<Result<Replay, InputError>> {
  const evidence = pack.runs.find((run) => run.sequence === sequence);
  const recorded = evidence === undefined ? null : recordedRun(evidence);
  const run = recorded?.run ?? null;
  if (recorded === null || run === null) {
    const message = `Run ${String(sequence)} is not here, or its retention is over. Use a bundle that holds it.`;
    return failure({ code: 'evidence-unusable', message });
  }
  const rules = restoredRules(pack, run);
  if (!rules.ok) return rules;
  const again = await runAgain(recorded, run, rules.value, hash, progress);
  if (!again.ok) return again;
  const output = await runOutput(again.value, await rulebookIdentity(rules.value, hash), hash);
  const { input } = recorded;
  if (input === null) return success(remaining(recorded, run, output));
  if (output.hash !== input.output) return success(difference(recorded, run, output));
  if (again.value.kind === 'preview' && input.plan !== null) {
    const plan = await previewPlanHash(again.value.result, run.tool, hash);
    if (plan !== input.plan) return success({ outcome: 'differs', where: 'the worksheets' });
  }
  return success({ outcome: 'identical' });
}

function restoredRules(pack: EvidencePack, run: RunShape): Result<LoadedRules, InputError> {
  const textOf = new Map(pack.rules.map(({ sha256, text }) => [sha256, text]));
  const texts = run.rules.flatMap(({ path, sha256 }) => {
    const text = textOf.get(sha256);
    return text === undefined ? [] : [{ path, text }];
  });
  return loadRules(texts, run.statusCatalogue);
}

async function runAgain(
  recorded: RecordedRunParts,
  run: RunShape,
  rules: LoadedRules,
  hash: Hasher,
  progress: Progress,
): Promise<Result<RunOutcome, InputError>> {
  const read = restoredSheets(recorded, run);
  if (run.kind === 'check') {
    const asOf = restoredAsOf(run);
    const check = await checkCustomers({ read, rules, asOf, engine: 'compiled', duplicates: 'always', progress });
    return check.ok ? success({ kind: 'check', check: check.value, asOf }) : check;
  }
  const previous = restoredPrevious(recorded, run);
  const result = await previewBillRun({ read, rules, ...restoredRequest(run), previous, hash, progress });
  return result.ok ? success({ kind: 'preview', result: result.value }) : result;
}

/** Where the output first is another than was recorded. */
function difference(recorded: RecordedRunParts, run: RunShape, output: RunOutput): Replay {
  const before = recordedItems(recorded, run);
  for (let place = 0; place < Math.max(before.length, output.items.length); place += 1) {
    const where = firstDifference(before[place] ?? null, output.items[place] ?? null);
    if (where !== null) return { outcome: 'differs', where: `${nameOf(before[place] ?? output.items[place])}${where}` };
  }
  return { outcome: 'differs', where: 'the totals, or what is listed beside customers' };
}

/** What the output listed: customers of a preview, findings of a check (whose row the output does not state). */
function recordedItems(recorded: RecordedRunParts, run: RunShape): readonly JsonValue[] {
  if (run.kind === 'preview') return listOf(recorded, 'customers');
  return listOf(recorded, 'findings').map((finding) =>
    Object.fromEntries(Object.entries(finding as Readonly<Record<string, JsonValue>>).filter(([key]) => key !== 'row')),
  );
}

/** Compares the customers that remain, by their row, each as a whole. */
function remaining(recorded: RecordedRunParts, run: RunShape, output: RunOutput): Replay {
  const before = recordedItems(recorded, run);
  const again = new Set(output.items.map((item) => canonicalJson(item)));
  // What named a customer who is gone cannot be compared.
  const whole = before.filter((item) => !canonicalJson(item).includes(ERASED));
  const changed = run.kind === 'preview' ? whole.find((item) => !again.has(canonicalJson(item))) : undefined;
  if (changed !== undefined) {
    const rows = new Map(output.items.map((item) => [rowOf(item), item]));
    const where = firstDifference(changed, rows.get(rowOf(changed)) ?? null) ?? '';
    return { outcome: 'differs', where: `${nameOf(changed)}${where}` };
  }
  return { outcome: 'agrees', customers: output.items.length, erased: run.counts.customers - output.items.length };
}

function rowOf(item: JsonValue): JsonValue {
  return (item as Readonly<Record<string, JsonValue>>)['row'] ?? null;
}

function nameOf(item: JsonValue | undefined): string {
  const { account = null, row = null } = (item ?? {}) as Readonly<Record<string, JsonValue>>;
  return typeof account === 'string' ? account : `row ${typeof row === 'number' ? String(row) : 'unknown'}`;
}
