import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Progress } from '../../src/app/ports/progress.ts';
import type { CommandResult } from '../../src/cli/commandResult.ts';
import { explain } from '../../src/cli/commands/explain.ts';
import type { ExplainOptions } from '../../src/cli/commands/explain.ts';
import { preview } from '../../src/cli/commands/preview.ts';
import type { PreviewOptions } from '../../src/cli/commands/preview.ts';
import { validate } from '../../src/cli/commands/validate.ts';
import type { ValidateOptions } from '../../src/cli/commands/validate.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The committed sample, and the run and day that it is made for. */
export const SAMPLE = path.join(ROOT, 'samples/customers.xlsx');
export const RUN_DATE = '2026-12-01';
export const AS_OF = '2026-11-20';

const MAIN = path.join(ROOT, 'src/cli/main.ts');
const TSX = path.join(ROOT, 'node_modules/tsx/dist/loader.mjs');

/** The arguments of node that run the command line, from whatever folder. */
export const NODE_ARGUMENTS: readonly string[] = ['--import', TSX, MAIN];

export interface Outcome {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own. */
export function proforma(args: readonly string[], cwd: string = ROOT): Outcome {
  const done = spawnSync(process.execPath, [...NODE_ARGUMENTS, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { exitCode: done.status, out: done.stdout, err: done.stderr };
}

const SILENT: Progress = { report: () => undefined, isCancelled: () => false };

function outcomeOf(result: CommandResult): Outcome {
  return result.kind === 'unusable'
    ? { exitCode: 2, out: '', err: result.error.message }
    : { exitCode: result.exitCode, out: [...result.output].join(''), err: result.notes.join('\n') };
}

/** `proforma validate` without a process; what is not said is as on the command line, as of the sample's day. */
export async function validateFile(file: string, options: Partial<ValidateOptions> = {}): Promise<Outcome> {
  const all: ValidateOptions = { format: 'text', engine: 'compiled', sheet: [], asOf: AS_OF, ...options };
  return outcomeOf(await validate(file, all, SILENT));
}

/** `proforma preview` without a process. */
export async function previewOf(file: string, options: Partial<PreviewOptions> = {}): Promise<Outcome> {
  const all: PreviewOptions = { format: 'text', sheet: [], runDate: RUN_DATE, asOf: AS_OF, ...options };
  return outcomeOf(await preview(file, all, SILENT));
}

/** `proforma explain` without a process. */
export async function explainAccount(
  file: string,
  account: string,
  options: Partial<ExplainOptions> = {},
): Promise<Outcome> {
  const all: ExplainOptions = { sheet: [], runDate: RUN_DATE, asOf: AS_OF, account, ...options };
  return outcomeOf(await explain(file, all, SILENT));
}

/** Every file below a folder with its bytes: equal before and after when nothing was written. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]),
  );
}
