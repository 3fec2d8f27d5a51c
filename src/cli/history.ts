import { userInfo } from 'node:os';
import { fileEvidenceStore } from '../adapters/historyFiles/fileEvidenceStore.ts';
import { randomBytes } from '../adapters/webcrypto/randomBytes.ts';
import { sha256 } from '../adapters/webcrypto/sha256.ts';
import type { HistoryTools } from '../app/history/historyTools.ts';
import { recordPublished, recordRun } from '../app/history/recordRun.ts';
import type { RunOrigin, RunRecording } from '../app/history/runRecording.ts';
import { storageProblem } from '../app/history/storageProblem.ts';
import type { Progress } from '../app/ports/progress.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { holdingSignals } from './holdingSignals.ts';
import { inputSha256 } from './inputSha256.ts';
import { packageVersion } from './packageVersion.ts';
import { ruleTextsFrom } from './shippedRules.ts';

/** The history in a folder of files, by the clock of this machine. */
export function historyIn(folder: string): HistoryTools {
  return {
    store: fileEvidenceStore(folder),
    hash: sha256,
    random: randomBytes,
    pause: () => Promise.resolve(),
    now: () => new Date().toISOString(),
  };
}

/** A recorded run; `publish` says that its worksheets were written. */
export interface KeptRun {
  /** The head of the chain, for the Evidence sheet. */
  readonly chainHead: string;
  readonly publish: () => Promise<Result<null, InputError>>;
}

type WithoutOrigin<T> = T extends unknown ? Omit<T, 'origin' | 'ruleTexts'> : never;

/**
 * Records a run in the history that `--history` names. Error: `history-unusable`, or what the file system says of the rules or the
 * input; the run is then not recorded.
 * @param startedAt when the command began, in milliseconds since 1970.
 */
export async function keepRun(
  run: WithoutOrigin<RunRecording>,
  command: {
    readonly folder: string;
    readonly file: string;
    readonly rules: string | undefined;
    readonly startedAt: number;
  },
  progress: Progress,
): Promise<Result<KeptRun, InputError>> {
  progress.report('Recording the run', 0, null);
  const ruleTexts = await ruleTextsFrom(command.rules ?? null);
  if (!ruleTexts.ok) return ruleTexts;
  const tools = historyIn(command.folder);
  const origin: RunOrigin = {
    fileSha256: await inputSha256(command.file),
    startedAt: new Date(command.startedAt).toISOString(),
    duration: Date.now() - command.startedAt,
    startedBy: userName(),
    tool: packageVersion(),
  };
  const recorded = await holdingSignals(() => recordRun({ ...run, origin, ruleTexts: ruleTexts.value }, tools));
  if (!recorded.ok) return failure(storageProblem(command.folder, recorded.error));
  const { sequence, hash } = recorded.value;
  return success({
    chainHead: hash,
    publish: async () => {
      const published = await recordPublished(sequence, tools);
      return published.ok ? success(null) : failure(storageProblem(command.folder, published.error));
    },
  });
}

/** The name under which the person is signed in; null where the system does not tell. */
function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
