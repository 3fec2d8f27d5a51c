import type { RawWorkbook } from '../columns/rawSheet.ts';
import type { InputError } from '../domain/inputError.ts';
import type { Result } from '../domain/result.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import { recogniseSheets } from '../sheets/recogniseSheets.ts';
import { DEFAULT_SHEET_CHOICES } from '../sheets/readSheets.ts';
import type { ReadSheets } from '../sheets/readSheets.ts';
import type { LoadedRules } from './rules/loadedRules.ts';

/** What a person chose about the sheets of a workbook. */
export interface WorkbookChoices {
  /** The sheet to use for a kind, by name. */
  readonly sheets: Readonly<Partial<Record<SheetKind, string>>>;
}

/** Turns a raw workbook into typed tables. Errors: `no-data`, `ambiguous-sheets`. */
export function readWorkbook(
  raw: RawWorkbook,
  rules: LoadedRules,
  choices: WorkbookChoices,
): Result<ReadSheets, InputError> {
  const { defaultCurrency } = rules.settings;
  return recogniseSheets(raw, rules.fields, { ...DEFAULT_SHEET_CHOICES, sheets: choices.sheets, defaultCurrency });
}
