import type { EvidenceBundle } from '../../evidence/bundle.schema.ts';
import { parseChainEntry } from '../../evidence/chainEntry.schema.ts';
import { diffCustomer } from '../diff/diffCustomer.ts';
import type { EarlierPreview } from '../earlier/earlierPreview.ts';
import { recordedPreview } from './recordedPreview.ts';
import { recordedRun } from './recordedRun.ts';

/** What a workbook's Evidence sheet says beside its run. */
export interface WorkbookEvidence {
  /** Hash of the entry that recorded the run; null where no history was kept. */
  readonly chainHead: string | null;
  readonly inputSha256: string | null;
  readonly preview: EarlierPreview;
}

/** How many customers are named that differ. */
const MOST_NAMED = 5;

/**
 * What of a workbook does not agree with the run that a (verified) bundle holds, a sentence each; none when it is the workbook of
 * that run. Invoices and Lines are compared cell by cell in meaning, so that an edited amount shows.
 */
export function verifyWorkbook(workbook: WorkbookEvidence, { pack }: EvidenceBundle): readonly string[] {
  const { chainHead, inputSha256, preview } = workbook;
  if (chainHead === null) return ['The workbook names no chain head: no history was kept when it was written.'];
  const entry = pack.entries.find(({ hash }) => hash === chainHead);
  const sequence = entry === undefined ? null : (parseChainEntry(entry.text)?.sequence ?? null);
  if (sequence === null) {
    return [
      'The chain head on the workbook’s Evidence sheet is not in the bundle: it is of another history, or one was changed.',
    ];
  }
  const evidence = pack.runs.find((run) => run.sequence === sequence);
  if (evidence === undefined) {
    return [`The bundle does not hold run ${String(sequence)}, which the workbook shows: export that run.`];
  }
  const recorded = recordedRun(evidence);
  const before = recordedPreview(recorded);
  if (before === null) return [`Run ${String(sequence)} of the bundle is no preview, or says nothing any more.`];
  const { input } = recorded;
  const differs: string[] = [];
  if (input !== null && input.runId !== preview.run.id) differs.push('The run id is not that of the recorded run.');
  if (input !== null && inputSha256 !== null && input.fileSha256 !== null && input.fileSha256 !== inputSha256) {
    differs.push('The input’s SHA-256 is not that of the recorded run.');
  }
  return [...differs, ...changedRules(before, preview), ...changedCustomers(before, preview, input === null)];
}

function changedRules(before: EarlierPreview, after: EarlierPreview): readonly string[] {
  const said = ({ ruleSets }: EarlierPreview): string => ruleSets.map(({ id, sha256 }) => `${id} ${sha256}`).join('\n');
  return said(before) === said(after) ? [] : ['The rule sets are not those of the recorded run.'];
}

/** @param hasErased whether customers of the run were erased: then those that only the workbook has are no fault. */
function changedCustomers(before: EarlierPreview, after: EarlierPreview, hasErased: boolean): readonly string[] {
  const recorded = new Map(before.customers.map((customer) => [customer.row, customer]));
  const written = new Map(after.customers.map((customer) => [customer.row, customer]));
  const rows = hasErased ? [...recorded.keys()] : [...new Set([...recorded.keys(), ...written.keys()])];
  const differing = rows
    .sort((a, b) => a - b)
    .filter((row) => diffCustomer(recorded.get(row) ?? null, written.get(row) ?? null) !== null)
    .map((row) => (recorded.get(row) ?? written.get(row))?.account ?? `row ${String(row)}`);
  if (differing.length === 0) return [];
  const more = differing.length > MOST_NAMED ? ` and ${String(differing.length - MOST_NAMED)} more` : '';
  const list = differing.slice(0, MOST_NAMED).join(', ');
  return [`Invoices or Lines differ from what was recorded for ${list}${more}.`];
}
