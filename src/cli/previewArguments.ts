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
  readonly previous?: string;
  readonly asOf?: string;
  readonly rules?: string;
  readonly settings?: string;
  readonly statusCatalogue?: string;
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
  if (dueDate.value !== null && dueDate.value < runDate.value) {
    const message = `--due-date ${String(options.dueDate)} is before the run date. Name that day or a later one.`;
    return failure({ code: 'question-open', message });
  }
  const cycles = names('--cycles', options.cycles, 'Monthly,Quarterly');
  if (!cycles.ok) return cycles;
  const accounts = names('--accounts', options.accounts, 'C-10001,C-10002');
  if (!accounts.ok) return accounts;
  return success({
    request: {
      runDate: runDate.value,
      asOf: asOf.value ?? today(),
      cutOff: cutOff.value,
      cycles: cycles.value,
      accounts: accounts.value,
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

function names(
  option: string,
  list: string | undefined,
  example: string,
): Result<readonly string[] | null, InputError> {
  if (list === undefined) return success(null);
  const found = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return found.length > 0
    ? success(found)
    : failure({ code: 'question-open', message: `${option} names nothing. Write for example ${option} ${example}.` });
}
