import { readFile } from 'node:fs/promises';
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
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { fileSha256 } from '../openInput.ts';
import type { RunOptions } from '../previewArguments.ts';
import { previewFile } from '../previewFile.ts';
import { previewText } from '../reporters/previewText.ts';

export interface PreviewOptions extends RunOptions {
  readonly out?: string;
  readonly format: 'text' | 'json';
}

/** `proforma preview FILE --run-date D`: the next bill run, computed and explained; written only with `--out`. */
export async function preview(file: string, options: PreviewOptions, progress: Progress): Promise<CommandResult> {
  const previewed = await previewFile(file, options, progress);
  if (!previewed.ok) return unusable(previewed.error);
  const { result, rules } = previewed.value;
  if (options.out !== undefined) {
    const written = await writePreview(file, options.out, result, progress);
    if (!written.ok) return unusable(written.error);
  }
  const exitCode = needsWork(result) ? EXIT_FOUND : EXIT_CLEAN;
  if (options.format === 'json') {
    const identity = await rulebookIdentity(rules, sha256);
    return done(previewJsonPieces(result.preview, identity), exitCode);
  }
  const where = options.out === undefined ? '' : `\nWritten to ${options.out}\n`;
  return done(`${previewText(result)}\n${where}`, exitCode);
}

/** Writes the preview's worksheets as a new file, whole or not at all, and never over the input. */
async function writePreview(
  input: string,
  output: string,
  result: PreviewResult,
  progress: Progress,
): Promise<Result<void, InputError>> {
  progress.report('Writing worksheets', 0, null);
  const plan = planPreviewWorkbook(result, {
    toolVersion: await toolVersion(),
    inputFileName: path.basename(path.resolve(input)),
    inputSha256: await fileSha256(input),
    asOf: result.preview.run.asOf,
  });
  const bytes = await writeXlsx(plan);
  if (!bytes.ok) return bytes;
  const written = await writeFileAtomically(output, bytes.value, { mustNotBe: input });
  return written.ok ? success(undefined) : written;
}

function needsWork({ preview: { totals }, findings }: PreviewResult): boolean {
  return totals.byOutcome.error.count > 0 || findings.some(({ severity }) => severity === 'error');
}

/** Proforma's own version, from its package. */
async function toolVersion(): Promise<string> {
  const text = await readFile(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
