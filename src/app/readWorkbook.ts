import type { RawWorkbook } from '../columns/rawSheet.ts';
import type { InputError } from '../domain/inputError.ts';
import { success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { AmbiguousSheets } from '../sheets/kinds/ambiguousSheets.ts';
import { recogniseSheets, recogniseWorkbook } from '../sheets/recogniseSheets.ts';
import type { RecognisedWorkbook } from '../sheets/recogniseSheets.ts';
import { DEFAULT_SHEET_CHOICES } from '../sheets/readSheets.ts';
import type { ReadSheets, SheetChoices } from '../sheets/readSheets.ts';
import type { LoadedRules } from './rules/loadedRules.ts';

/** What a person chose about the sheets of a workbook; what is left out is as nobody chose. */
export type WorkbookChoices = Pick<SheetChoices, 'sheets'> & Partial<Pick<SheetChoices, 'mapping' | 'dateOrder'>>;

/** Turns a raw workbook into typed tables. Errors: `no-data`, `ambiguous-sheets`. */
export function readWorkbook(
  raw: RawWorkbook,
  rules: LoadedRules,
  choices: WorkbookChoices,
): Result<ReadSheets, InputError> {
  return recogniseSheets(raw, rules.fields, sheetChoices(rules, choices));
}

/** As {@link readWorkbook}, keeping what the sheets were read by, for a workbook that is going to be edited. */
export function readLivingWorkbook(
  raw: RawWorkbook,
  rules: LoadedRules,
  choices: WorkbookChoices,
): Result<RecognisedWorkbook, InputError | AmbiguousSheets> {
  const recognised = recogniseWorkbook(raw, rules.fields, sheetChoices(rules, choices));
  return recognised.ok ? success(recognised.value) : recognised;
}

function sheetChoices({ settings: { defaultCurrency } }: LoadedRules, choices: WorkbookChoices): SheetChoices {
  return { ...DEFAULT_SHEET_CHOICES, ...choices, defaultCurrency };
}
