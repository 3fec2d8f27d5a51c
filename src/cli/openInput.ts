import { openWorkbookFile } from '../adapters/files/openWorkbookFile.ts';
import type { Progress } from '../app/ports/progress.ts';
import { readWorkbook } from '../app/readWorkbook.ts';
import type { LoadedRules } from '../app/rules/loadedRules.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { SHEET_KINDS } from '../domain/sheetKind.ts';
import type { SheetKind } from '../domain/sheetKind.ts';

/** A file read into typed tables, with what had to be guessed on the way, a sentence each. */
export interface OpenedInput {
  readonly read: ReadSheets;
  readonly notes: readonly string[];
}

type ReadSheets = Extract<ReturnType<typeof readWorkbook>, { readonly ok: true }>['value'];

/**
 * Opens the file that a command names and recognises its sheets.
 * @param sheets choices such as `customers=North`.
 */
export async function openInput(
  file: string,
  sheets: readonly string[],
  rules: LoadedRules,
  progress: Progress,
): Promise<Result<OpenedInput, InputError>> {
  const chosen = sheetChoices(sheets);
  if (!chosen.ok) return chosen;
  progress.report(`Reading ${file}`, 0, null);
  const notes: string[] = [];
  const raw = await openWorkbookFile(file, { progress, onNote: (note) => notes.push(note) });
  if (!raw.ok) return raw;
  progress.report('Recognising sheets', 0, null);
  const read = readWorkbook(raw.value, rules, { sheets: chosen.value });
  if (read.ok) return success({ read: read.value, notes });
  if (read.error.code !== 'ambiguous-sheets') return read;
  const message = `${raw.value.fileName}: ${read.error.message} Write --sheet kind=name, for example --sheet customers=North.`;
  return failure({ ...read.error, message });
}

function sheetChoices(choices: readonly string[]): Result<Readonly<Partial<Record<SheetKind, string>>>, InputError> {
  const chosen: Partial<Record<SheetKind, string>> = {};
  for (const choice of choices) {
    const at = choice.indexOf('=');
    const kind = SHEET_KINDS.find((known) => known === choice.slice(0, at).trim().toLowerCase());
    const name = choice.slice(at + 1).trim();
    if (at < 0 || kind === undefined || name === '') {
      const message = `--sheet “${choice}” is not understood. Write kind=name, for example customers=North; kinds are ${SHEET_KINDS.join(', ')}.`;
      return failure({ code: 'question-open', message });
    }
    chosen[kind] = name;
  }
  return success(chosen);
}
