import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import { SHEET_KINDS } from '../../domain/sheetKind.ts';
import type { AmbiguousSheets } from '../../sheets/kinds/ambiguousSheets.ts';
import type { RecognisedWorkbook } from '../../sheets/recogniseSheets.ts';
import type { SheetAnswers } from '../pane/sheetsView.ts';
import { readLivingWorkbook } from '../readWorkbook.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';

/** An open workbook as it was understood by the answers given so far. */
export interface OpenBook {
  readonly raw: RawWorkbook;
  readonly answers: SheetAnswers;
  readonly rules: LoadedRules;
  readonly recognised: RecognisedWorkbook;
  /** Kinds of which only the person knows the sheet. Until then the first one stands in, so that the sheets can be shown. */
  readonly ambiguous: readonly AmbiguousSheets[];
}

/** Reads a workbook; where two sheets are of one kind, or the chosen one is gone, that is a question and not an error. Error: `no-data`. */
export function openBook(raw: RawWorkbook, answers: SheetAnswers, rules: LoadedRules): Result<OpenBook, InputError> {
  const { mapping, dateOrder } = answers;
  const ambiguous: AmbiguousSheets[] = [];
  let sheets = answers.sheets;
  // Each kind can be asked for once, and once more where an answer names a sheet that is gone.
  for (let attempt = 0; attempt <= 2 * SHEET_KINDS.length; attempt += 1) {
    const recognised = readLivingWorkbook(raw, rules, { sheets, mapping, dateOrder });
    if (recognised.ok) return success({ raw, answers, rules, recognised: recognised.value, ambiguous });
    const { error } = recognised;
    if (!('kind' in error)) return failure(error);
    if (!ambiguous.some(({ kind }) => kind === error.kind)) ambiguous.push(error);
    sheets =
      sheets[error.kind] === undefined
        ? { ...sheets, [error.kind]: error.sheets[0] ?? '' }
        : without(sheets, error.kind);
  }
  throw new Error('sheets stay ambiguous whatever is chosen');
}

function without(sheets: SheetAnswers['sheets'], kind: SheetKind): SheetAnswers['sheets'] {
  return Object.fromEntries(Object.entries(sheets).filter(([other]) => other !== kind));
}

/** Why a workbook cannot be checked yet: which sheet is meant. Null when that is clear. */
export function openSheetQuestion({ ambiguous }: OpenBook): InputError | null {
  const first = ambiguous[0];
  return first === undefined ? null : { code: first.code, message: first.message };
}
