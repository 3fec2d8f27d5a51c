import { billFindings } from '../billing/billFindings.ts';
import type { BillRun } from '../billing/billRun.ts';
import type { BillRunRequest } from '../billing/billRunInput.ts';
import { computeBillRun } from '../billing/computeBillRun.ts';
import { customerOutline } from '../billing/customerOutline.ts';
import { customerPreview } from '../billing/customerPreview.ts';
import { followUpsOf } from '../billing/followUps/followUpsOf.ts';
import { strayLines } from '../billing/strayLines.ts';
import type { PreviousRollovers } from '../billing/previousRollovers.ts';
import type { BillingSettings } from '../billing/settings.schema.ts';
import { isoDate, plainDate } from '../domain/calendarDate.ts';
import type { Finding } from '../domain/finding.ts';
import type { InputError } from '../domain/inputError.ts';
import type { Preview, RuleSetVersion } from '../domain/preview.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { canonicalJson } from '../evidence/canonicalJson.ts';
import type { JsonValue } from '../evidence/canonicalJson.ts';
import { customersTable } from '../sheets/customersTable.ts';
import type { ReadSheets } from '../sheets/readSheets.ts';
import { customerFacts } from '../validation/customerFacts.ts';
import { checkCustomers } from './checkCustomers.ts';
import type { CheckResult } from './checkCustomers.ts';
import { customersToBill } from './customersToBill.ts';
import type { SilentSheetAnswers } from './customersToBill.ts';
import { runId } from './evidence/fingerprint.ts';
import { unknownAccount } from './unknownAccount.ts';
import { orderFindings } from './orderFindings.ts';
import type { Hasher } from './ports/hasher.ts';
import type { Progress } from './ports/progress.ts';
import { cataloguesInForce } from './rules/cataloguesInForce.ts';
import type { LoadedRules } from './rules/loadedRules.ts';
import { ruleSetVersions } from './rules/ruleSetVersions.ts';

/** What a preview is made from. */
export interface PreviewInput {
  readonly read: ReadSheets;
  readonly rules: LoadedRules;
  readonly settings: BillingSettings;
  readonly request: BillRunRequest;
  readonly answers: SilentSheetAnswers;
  /** What the run before left to this one; absent or null without a previous preview. */
  readonly previous?: PreviousRollovers | null;
  readonly hash: Hasher;
  readonly progress: Progress;
}

/** A preview with the findings that belong to it. */
export interface PreviewResult {
  readonly preview: Preview;
  /** The computed run behind the preview, for explanations. */
  readonly run: BillRun;
  readonly check: CheckResult;
  /** Findings of reading, of the rules (results included) and of the run, in order. */
  readonly findings: readonly Finding[];
}

/**
 * Computes the next bill run and checks rows and results: sheet → tables → run → findings. Nothing is written.
 * Errors: those of {@link customersToBill} and {@link computeBillRun}, `no-customers-sheet`, `question-open` for a cycle or an account
 * that is not known, `previous-unusable` for a previous preview that is not of an earlier run, `cancelled`.
 *
 * A run may be given its own preview: what it rolls over is not rolled over yet, so nothing comes in and the result is the same.
 */
export async function previewBillRun(input: PreviewInput): Promise<Result<PreviewResult, InputError>> {
  const { previous = null, request } = input;
  if (previous === null || previous.runDate < request.runDate) return computePreview(input);
  if (previous.runDate > request.runDate) return failure(notBefore(previous, request));
  const alone = await computePreview({ ...input, previous: null });
  return !alone.ok || alone.value.preview.run.id === previous.runId ? alone : failure(notBefore(previous, request));
}

function notBefore(previous: PreviousRollovers, { runDate }: BillRunRequest): InputError {
  const message = `The previous preview is of the run of ${plainDate(previous.runDate)}, which is not before this one of ${plainDate(runDate)}. Name the preview of an earlier run.`;
  return { code: 'previous-unusable', message };
}

async function computePreview(input: PreviewInput): Promise<Result<PreviewResult, InputError>> {
  const { read, rules, settings, request, hash, progress } = input;
  const sheet = customersTable(read);
  if (!sheet.ok) return sheet;
  await progress.pause?.();
  const answered = customersToBill(sheet.value, input.answers, rules, read.fileName);
  if (!answered.ok) return answered;
  const unknown = unknownCycle(request, rules);
  if (unknown !== null) return failure(unknown);
  const { customers } = answered.value;
  const tables = new Map(read.tables).set('customers', customers);

  progress.report('Computing the bill run', 0, customers.rowCount);
  const facts = customerFacts({
    tables,
    catalogues: cataloguesInForce({ ...rules, settings }),
    asOf: request.asOf,
    defaultCurrency: settings.defaultCurrency,
  });
  if (facts === null) throw new Error('the customers table is there');
  const run = computeBillRun(customers, {
    tables,
    catalogues: rules.billing,
    settings,
    request,
    policy: rules.book,
    facts,
    previous: input.previous ?? null,
  });
  if (!run.ok) return run;
  const stranger = unknownAccount(request.accounts ?? [], run.value.context.accounts.recordOf);
  if (stranger !== null) return failure(stranger);
  await progress.pause?.();
  if (progress.isCancelled()) return failure(CANCELLED);
  const ruleSets = await ruleSetVersions(rules, hash);
  const preview = await previewOf(run.value, answered.value.assumptions, ruleSets, input);
  progress.report('Checking rows and results', 0, customers.rowCount);
  const check = await checkCustomers({
    read,
    rules: { ...rules, settings },
    asOf: request.asOf,
    engine: 'compiled',
    preview,
    previous: input.previous?.customers ?? null,
    duplicates: 'small-sheets',
    progress,
  });
  if (!check.ok) return check;
  if (progress.isCancelled()) return failure(CANCELLED);
  return success({
    preview,
    run: run.value,
    check: check.value,
    findings: orderFindings([...check.value.findings, ...billFindings(run.value)], read),
  });
}

const CANCELLED: InputError = { code: 'cancelled', message: 'Cancelled. Nothing was written.' };

async function previewOf(
  run: BillRun,
  answered: readonly string[],
  ruleSets: readonly RuleSetVersion[],
  { settings, request, hash, previous = null }: PreviewInput,
): Promise<Preview> {
  const asked: JsonValue = {
    runDate: isoDate(request.runDate),
    asOf: isoDate(request.asOf),
    cutOff: isoDate(run.cutOff),
    cycles: run.cycles,
    accounts: request.accounts,
    dueDate: request.dueDate === null ? null : isoDate(request.dueDate),
    settings: settingsJson(settings),
    rules: ruleSets.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    // Without a previous preview there is no such key: its absence is what was asked.
    ...(previous === null ? {} : { previous: previousJson(previous) }),
  };
  const { customers, lines, assumptions } = run.context;
  return {
    run: {
      id: await runId(run.context.sources.tables, asked, hash),
      runDate: request.runDate,
      asOf: request.asOf,
      cutOff: run.cutOff,
      cycles: run.cycles,
      settings: canonicalJson(settingsJson(settings)),
      assumptions: [...answered, ...assumptions],
    },
    ruleSets,
    totals: run.totals,
    customerCount: customers.rowCount,
    lineCount: lines.length,
    customerAt: (index) => customerPreview(run, index),
    outlineAt: (index) => customerOutline(run, index),
    strayLines: () => strayLines(run),
    followUps: () => followUpsOf(run),
  };
}

/** What a run is told of the run before, as JSON: plain values, dates as days, in the order of their content. */
function previousJson({ runId: id, runDate, lines, usedMessages = [] }: PreviousRollovers): JsonValue {
  return {
    runId: id,
    runDate: isoDate(runDate),
    lines: lines.map((line) => ({ ...line })),
    // A preview that used no message says nothing of messages, so that its successor's id depends on what it left alone.
    ...(usedMessages.length === 0 ? {} : { usedMessages: usedMessages.map((used) => ({ ...used })) }),
  };
}

/** Settings as JSON: they are plain values. */
function settingsJson(settings: BillingSettings): JsonValue {
  return { ...settings };
}

function unknownCycle(request: BillRunRequest, rules: LoadedRules): InputError | null {
  const { periods } = rules.billing;
  const name = request.cycles?.find((cycle) => periods.find(cycle)?.unit !== 'months');
  if (name === undefined) return null;
  const allowed = periods.names.filter((cycle) => periods.find(cycle)?.unit === 'months');
  return { code: 'question-open', message: `Cycle “${name}” is not known. Use one of: ${allowed.join(', ')}.` };
}
