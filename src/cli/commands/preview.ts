import path from 'node:path';
import { writeFileAtomically } from '../../adapters/files/writeFileAtomically.ts';
import { sha256 } from '../../adapters/webcrypto/sha256.ts';
import { writeXlsx } from '../../adapters/xlsx/writeXlsx.ts';
import { previewJsonPieces } from '../../app/json/previewJson.ts';
import { planPreviewWorkbook } from '../../app/planPreviewWorkbook.ts';
import type { Progress } from '../../app/ports/progress.ts';
import type { PreviewResult } from '../../app/previewBillRun.ts';
import { rulebookIdentity } from '../../app/rules/ruleSetVersions.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { keepRun } from '../history.ts';
import type { KeptRun } from '../history.ts';
import { holdingSignals } from '../holdingSignals.ts';
import { inputSha256 } from '../inputSha256.ts';
import { checkOutputPlace } from '../outputPlace.ts';
import { packageVersion } from '../packageVersion.ts';
import type { RunOptions } from '../previewArguments.ts';
import { previewFile } from '../previewFile.ts';
import { previewText } from '../reporters/previewText.ts';

export interface PreviewOptions extends RunOptions {
  readonly out?: string;
  readonly format: 'text' | 'json';
  /** The folder of the history that records the run; absent where none is kept. */
  readonly history?: string;
}

/** `proforma preview FILE --run-date D`: the next bill run, computed and explained; written only with `--out`. */
export async function preview(file: string, options: PreviewOptions, progress: Progress): Promise<CommandResult> {
  const startedAt = Date.now();
  if (options.out !== undefined) {
    const place = await checkOutputPlace(options.out, file, options.previous);
    if (!place.ok) return unusable(place.error);
  }
  const previewed = await previewFile(file, options, progress);
  if (!previewed.ok) return unusable(previewed.error);
  const { result, rules, notes } = previewed.value;
  let kept: KeptRun | null = null;
  if (options.history !== undefined) {
    const run = { kind: 'preview', ...previewed.value } as const;
    const recorded = await keepRun(run, { folder: options.history, file, rules: options.rules, startedAt }, progress);
    if (!recorded.ok) return unusable(recorded.error);
    kept = recorded.value;
  }
  if (options.out !== undefined) {
    const written = await writePreview(file, options.out, result, kept?.chainHead ?? null, progress);
    if (!written.ok) return unusable(written.error);
    const published = await kept?.publish();
    if (published?.ok === false) return unusable(published.error);
  }
  const exitCode = needsWork(result) ? EXIT_FOUND : EXIT_CLEAN;
  if (options.format === 'json') {
    const identity = await rulebookIdentity(rules, sha256);
    return done(previewJsonPieces(result.preview, identity), exitCode, notes);
  }
  const where = options.out === undefined ? '' : `\nWritten to ${options.out}\n`;
  return done(`${previewText(result)}\n${where}`, exitCode, notes);
}

/** Writes the preview's worksheets as a new file, whole or not at all, and never over the input. */
async function writePreview(
  input: string,
  output: string,
  result: PreviewResult,
  chainHead: string | null,
  progress: Progress,
): Promise<Result<void, InputError>> {
  progress.report('Writing worksheets', 0, null);
  const plan = planPreviewWorkbook(result, {
    toolVersion: packageVersion(),
    inputFileName: path.basename(path.resolve(input)),
    inputSha256: await inputSha256(input),
    asOf: result.preview.run.asOf,
    chainHead,
  });
  const bytes = await writeXlsx(plan);
  if (!bytes.ok) return bytes;
  return holdingSignals(() => writeFileAtomically(output, bytes.value, { mustNotBe: input }));
}

function needsWork({ preview: { totals }, findings }: PreviewResult): boolean {
  return totals.byOutcome.error.count > 0 || findings.some(({ severity }) => severity === 'error');
}
