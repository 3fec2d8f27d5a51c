import path from 'node:path';
import { readTextFile } from '../../adapters/files/readTextFile.ts';
import { openWorkbookFile } from '../../adapters/files/openWorkbookFile.ts';
import { sha256 } from '../../adapters/webcrypto/sha256.ts';
import { readBundle } from '../../app/history/readBundle.ts';
import type { CheckedBundle } from '../../app/history/readBundle.ts';
import { verifyWorkbook } from '../../app/history/verifyWorkbook.ts';
import type { WorkbookEvidence } from '../../app/history/verifyWorkbook.ts';
import { workbookEvidence } from '../../app/history/workbookEvidence.ts';
import type { Progress } from '../../app/ports/progress.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { verifyText } from '../reporters/verifyText.ts';

export interface VerifyOptions {
  readonly bundle?: string;
  /** Chain heads that were kept outside. */
  readonly head: readonly string[];
}

/**
 * `proforma verify BUNDLE` and `proforma verify WORKBOOK --bundle BUNDLE`: whether evidence is what was recorded. Exit 1 when anything
 * does not hold.
 */
export async function verify(file: string, options: VerifyOptions, progress: Progress): Promise<CommandResult> {
  const wrong = options.head.find((head) => !/^[0-9a-f]{64}$/.test(head));
  if (wrong !== undefined) {
    const message = `--head “${wrong}” is no chain head. Copy all 64 digits from the Evidence sheet.`;
    return unusable({ code: 'question-open', message });
  }
  const bundleFile = options.bundle ?? file;
  if (options.bundle === undefined && !/\.json$/i.test(file)) {
    const message = `${file} is no evidence bundle (.json). To check a workbook add --bundle with the bundle of its run.`;
    return unusable({ code: 'evidence-unusable', message });
  }
  const workbook = options.bundle === undefined ? success(null) : await openEvidence(file, progress);
  if (!workbook.ok) return unusable(workbook.error);
  const head = workbook.value?.chainHead ?? null;
  const checked = await openBundle(bundleFile, head === null ? options.head : [...options.head, head], progress);
  if (!checked.ok) return unusable(checked.error);
  const { bundle, verification } = checked.value;
  const differs = workbook.value === null ? null : verifyWorkbook(workbook.value, bundle);
  const holds = verification.problems.length === 0 && (differs === null || differs.length === 0);
  return done(verifyText(verification, differs), holds ? EXIT_CLEAN : EXIT_FOUND);
}

async function openBundle(
  file: string,
  heads: readonly string[],
  progress: Progress,
): Promise<Result<CheckedBundle, InputError>> {
  progress.report(`Verifying ${file}`, 0, null);
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const checked = await readBundle(text.value, heads, sha256);
  if (checked.ok) return checked;
  const message = `${path.basename(file)} cannot be used: ${checked.error}. Export the bundle again.`;
  return failure({ code: 'evidence-unusable', message });
}

async function openEvidence(file: string, progress: Progress): Promise<Result<WorkbookEvidence, InputError>> {
  progress.report(`Reading ${file}`, 0, null);
  const raw = await openWorkbookFile(file, { progress });
  return raw.ok ? workbookEvidence(raw.value) : raw;
}
