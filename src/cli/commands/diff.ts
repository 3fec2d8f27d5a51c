import path from 'node:path';
import { diffPreviews } from '../../app/diff/diffPreviews.ts';
import { unusableEarlier } from '../../app/earlier/unusableEarlier.ts';
import type { Progress } from '../../app/ports/progress.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { openEarlierPreview } from '../openEarlierPreview.ts';
import { diffText } from '../reporters/diffText.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json';
}

/** `proforma diff A B`: what changed from one preview to another, customer by customer, and why. Exit 1 when a bill differs. */
export async function diff(
  fileA: string,
  fileB: string,
  { format }: DiffOptions,
  progress: Progress,
): Promise<CommandResult> {
  const a = await openEarlierPreview(fileA, progress);
  if (!a.ok) return unusable(a.error);
  const b = await openEarlierPreview(fileB, progress);
  if (!b.ok) return unusable(b.error);
  const compared = diffPreviews(a.value, b.value);
  if (!compared.ok) {
    const files = `${path.basename(fileA)} or ${path.basename(fileB)}`;
    return unusable(unusableEarlier(files, compared.error).error);
  }
  const output = format === 'json' ? `${JSON.stringify(compared.value, null, 1)}\n` : diffText(compared.value);
  return done(output, compared.value.isSame ? EXIT_CLEAN : EXIT_FOUND);
}
