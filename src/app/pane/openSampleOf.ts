import type { InputError } from '../../domain/inputError.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { WorkbookPlan } from '../../domain/worksheetPlan.ts';
import type { TakenNames } from '../../worksheets/sheetNames.ts';
import { readWorkbook } from '../readWorkbook.ts';
import type { PaneEngineParts } from './paneEngineParts.ts';
import type { EngineState } from './engineState.ts';
import { samplePlanOf } from './samplePlanOf.ts';

const NAME = 'sample.xlsx';
/** The day that the sample is about: plans carry a date, and an open workbook takes none from it. */
const SAMPLE_DAY = '2026-12-01';

/** The shipped sample as new worksheets. Errors: those of reading the file and of recognising its sheets. */
export async function openSampleOf(
  state: EngineState,
  readXlsx: PaneEngineParts['readXlsx'],
  xlsx: ArrayBuffer,
  taken: TakenNames,
): Promise<Result<WorkbookPlan, InputError>> {
  const raw = await readXlsx(new Uint8Array(xlsx), NAME);
  if (!raw.ok) return raw;
  const rules = state.loadedRules(null);
  if (!rules.ok) return rules;
  const read = readWorkbook(raw.value, rules.value, { sheets: {} });
  return read.ok ? success(samplePlanOf(raw.value, read.value, taken, SAMPLE_DAY)) : read;
}
