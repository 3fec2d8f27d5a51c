import { readTextFile } from '../adapters/files/readTextFile.ts';
import type { BillRunAsked } from '../app/billRunAsked.ts';
import { settingsOver } from '../app/rules/settingsOver.ts';
import type { LoadedRules } from '../app/rules/loadedRules.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { dateArgument, optionalDate, today } from './argumentDates.ts';

/** The options that preview and explain share. */
export interface RunOptions {
  readonly runDate: string;
  readonly cutOff?: string;
  readonly cycles?: string;
  readonly defaultStatus?: string;
  readonly defaultCycle?: string;
  readonly accounts?: string;
  readonly dueDate?: string;
  readonly asOf?: string;
  readonly rules?: string;
  readonly settings?: string;
  readonly sheet: readonly string[];
}

/** What the options ask of the run. */
export function runAsked(options: RunOptions): Result<Omit<BillRunAsked, 'settings'>, InputError> {
  const runDate = dateArgument('--run-date', options.runDate);
  if (!runDate.ok) return runDate;
  const asOf = optionalDate('--as-of', options.asOf);
  if (!asOf.ok) return asOf;
  const dueDate = optionalDate('--due-date', options.dueDate);
  if (!dueDate.ok) return dueDate;
  const cutOff = optionalDate('--cut-off', options.cutOff);
  if (!cutOff.ok) return cutOff;
  return success({
    request: {
      runDate: runDate.value,
      asOf: asOf.value ?? today(),
      cutOff: cutOff.value,
      cycles: names(options.cycles),
      accounts: names(options.accounts),
      dueDate: dueDate.value,
    },
    answers: { defaultStatus: options.defaultStatus ?? null, defaultCycle: options.defaultCycle ?? null },
  });
}

/** The rules' settings, and over them those of a file that names only what differs. */
export async function settingsFrom(
  file: string | undefined,
  rules: LoadedRules,
): Promise<Result<BillRunAsked['settings'], InputError>> {
  if (file === undefined) return success(rules.settings);
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const settings = settingsOver(rules.settings, text.value);
  return settings.ok
    ? settings
    : failure({ code: 'settings-unusable', message: `The settings in ${file} cannot be used. ${settings.error}` });
}

function names(list: string | undefined): readonly string[] | null {
  return list === undefined
    ? null
    : list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
