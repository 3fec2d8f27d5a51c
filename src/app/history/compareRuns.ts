import { failure } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { RunEvidence } from '../../evidence/evidencePack.ts';
import type { DiffJson } from '../diff/diffJson.schema.ts';
import { diffPreviews } from '../diff/diffPreviews.ts';
import { recordedPreview } from './recordedPreview.ts';
import { recordedRun } from './recordedRun.ts';

/**
 * Compares two recorded previews: per customer what changed (outcome, pennies) and why. The error is a sentence: one of them is a check,
 * or says nothing any more.
 * @param a the earlier run, verified; @param b the later one.
 */
export function compareRuns(a: RunEvidence, b: RunEvidence): Result<DiffJson, string> {
  const before = recordedPreview(recordedRun(a));
  const after = recordedPreview(recordedRun(b));
  if (before !== null && after !== null) return diffPreviews(before, after);
  const run = before === null ? a : b;
  return failure(`Run ${String(run.sequence)} is no preview, or its retention is over.`);
}
