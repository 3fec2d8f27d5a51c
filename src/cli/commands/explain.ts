import { explainAsked } from '../../app/explain/explainAsked.ts';
import type { ExplainAsked } from '../../app/explain/explainAsked.ts';
import type { Progress } from '../../app/ports/progress.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import type { RunOptions } from '../previewArguments.ts';
import { previewFile } from '../previewFile.ts';
import { explainText } from '../reporters/explainText.ts';

export type ExplainOptions = RunOptions & ExplainAsked;

/**
 * `proforma explain FILE --run-date D --account A [--line N|CELL] [--rule ID]`: one customer's bill, with every decision and what would
 * have changed it; or a line of it, or what a rule saw.
 */
export async function explain(file: string, options: ExplainOptions, progress: Progress): Promise<CommandResult> {
  const previewed = await previewFile(file, options, progress);
  if (!previewed.ok) return unusable(previewed.error);
  const explained = explainAsked(previewed.value.result, options);
  if (!explained.ok) return unusable(explained.error);
  const { customer, findings } = explained.value.customer;
  const isFound = customer.outcome === 'error' || findings.some(({ severity }) => severity === 'error');
  return done(explainText(explained.value), isFound ? EXIT_FOUND : EXIT_CLEAN, previewed.value.notes);
}
