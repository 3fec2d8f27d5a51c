import { sha256 } from '../adapters/webcrypto/sha256.ts';
import type { BillRunAsked } from '../app/billRunAsked.ts';
import type { Progress } from '../app/ports/progress.ts';
import { rolloversOf } from '../app/earlier/rolloversOf.ts';
import { previewBillRun } from '../app/previewBillRun.ts';
import type { PreviewInput, PreviewResult } from '../app/previewBillRun.ts';
import { FOREIGN_STATUSES } from '../app/proposeStatusCatalogue.ts';
import type { LoadedRules } from '../app/rules/loadedRules.ts';
import type { InputError } from '../domain/inputError.ts';
import { success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { openEarlierPreview } from './openEarlierPreview.ts';
import { openInput } from './openInput.ts';
import { runAsked, settingsFrom } from './previewArguments.ts';
import type { RunOptions } from './previewArguments.ts';
import { rulesFrom } from './shippedRules.ts';

/** A preview, the rules that it followed, and what had to be guessed to read its file. */
export interface PreviewedFile {
  readonly result: PreviewResult;
  readonly rules: LoadedRules;
  /** What was asked of the run, and what the run before left to it. */
  readonly asked: BillRunAsked;
  readonly previous: NonNullable<PreviewInput['previous']> | null;
  readonly notes: readonly string[];
}

/** A file's preview as the options ask for it, with the rules that it followed. */
export async function previewFile(
  file: string,
  options: RunOptions,
  progress: Progress,
): Promise<Result<PreviewedFile, InputError>> {
  const asked = runAsked(options);
  if (!asked.ok) return asked;
  const rules = await rulesFrom(options.rules ?? null, options.statusCatalogue ?? null);
  if (!rules.ok) return rules;
  const settings = await settingsFrom(options.settings, rules.value);
  if (!settings.ok) return settings;
  const read = await openInput(file, options.sheet, rules.value, progress);
  if (!read.ok) return read;
  const previous = await previousFrom(options.previous, progress);
  if (!previous.ok) return previous;
  const result = await previewBillRun({
    ...asked.value,
    settings: settings.value,
    read: read.value.read,
    rules: rules.value,
    previous: previous.value,
    hash: sha256,
    progress,
  });
  if (!result.ok) return result;
  // Customers whose status is unknown are listed one by one: what they have in common is said once.
  const proposals = result.value.findings.filter(({ ruleId }) => ruleId === FOREIGN_STATUSES);
  const notes = [...read.value.notes, ...proposals.map(({ message }) => message)];
  return success({
    result: result.value,
    rules: rules.value,
    asked: { ...asked.value, settings: settings.value },
    previous: previous.value,
    notes,
  });
}

async function previousFrom(
  file: string | undefined,
  progress: Progress,
): Promise<Result<NonNullable<PreviewInput['previous']> | null, InputError>> {
  if (file === undefined) return success(null);
  const earlier = await openEarlierPreview(file, progress);
  return earlier.ok ? rolloversOf(earlier.value, file) : earlier;
}
