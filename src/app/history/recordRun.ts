import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { hexText } from '../../evidence/hexText.ts';
import { sealRun } from '../../evidence/sealRun.ts';
import type { ChainHead } from '../../evidence/sealEntry.ts';
import type { StorageError } from '../ports/storageError.ts';
import { appendEntry } from './appendEntry.ts';
import type { HistoryTools } from './historyTools.ts';
import { ownedPart, packParts } from './partBuckets.ts';
import { runParts } from './runParts.ts';
import type { RunRecording } from './runRecording.ts';
import { storedRuleFiles } from './storedRuleFiles.ts';

/**
 * Records a check or a preview in the history. The result is the new head of the chain, which belongs on the Evidence sheet: a run is
 * recorded first, then its worksheets are written, then {@link recordPublished} says so.
 */
export async function recordRun(run: RunRecording, tools: HistoryTools): Promise<Result<ChainHead, StorageError>> {
  const ruleFiles = await storedRuleFiles(run.ruleTexts, tools.hash);
  const drafts = await runParts(run, ruleFiles, tools);
  const sealed = await sealRun(
    drafts.map(({ text }) => text),
    tools.random,
    tools.hash,
    tools.pause,
  );
  const parts = sealed.parts.map((part, place) => ownedPart(part, drafts[place] ?? { token: null, owners: [] }));
  const appended = await appendEntry(tools, (sequence) =>
    Promise.resolve(
      success({
        body: {
          kind: 'run',
          run: run.kind,
          tool: run.origin.tool,
          nonce: hexText(sealed.nonce),
          parts: parts.length,
          root: hexText(sealed.root),
          rules: [...new Set(ruleFiles.map(({ sha256 }) => sha256))].sort(),
        },
        commitments: sealed.commitments,
        buckets: packParts(sequence, parts),
        rules: ruleFiles.map(({ sha256, text }) => ({ sha256, text })),
      }),
    ),
  );
  if (!appended.ok) return appended;
  if (appended.value === null) throw new Error('a run is always appended');
  return success(appended.value);
}

/** Records that a run's worksheets were written. */
export function recordPublished(run: number, tools: HistoryTools): Promise<Result<ChainHead | null, StorageError>> {
  return appendEntry(tools, () => Promise.resolve(success({ body: { kind: 'published', run } })));
}
