import type { CheckedBook } from '../session/checkedBook.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { WorkbookPlan } from '../../domain/worksheetPlan.ts';
import { canonicalJson } from '../../evidence/canonicalJson.ts';
import { planWorksheets } from '../../worksheets/planWorksheets.ts';
import type { TakenNames } from '../../worksheets/sheetNames.ts';
import { planPreviewWorkbook } from '../planPreviewWorkbook.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import { ruleSetVersions } from '../rules/ruleSetVersions.ts';

/** What the worksheets say of the tool, and the names that they must not use. */
export interface PlanParts {
  readonly toolVersion: string;
  readonly hash: Hasher;
  readonly taken: TakenNames;
}

/**
 * The worksheets of a preview, or of a check where there is none, for the workbook that was read: they link to its cells.
 * Error: `question-open` when neither was made.
 */
export async function planOf(
  result: PreviewResult | null,
  checked: CheckedBook | null,
  { toolVersion, hash, taken }: PlanParts,
): Promise<Result<WorkbookPlan, InputError>> {
  if (result !== null) {
    const { asOf } = result.preview.run;
    return success(planPreviewWorkbook(result, { toolVersion, inputFileName: null, inputSha256: null, asOf, taken }));
  }
  if (checked === null) {
    return failure({
      code: 'question-open',
      message: 'There is nothing to write yet. Check the customers or make a preview first.',
    });
  }
  const { rules } = checked.book;
  return success(
    planWorksheets({
      preview: null,
      findings: checked.findings,
      inputFileName: null,
      taken,
      evidence: {
        toolVersion,
        runId: null,
        inputSha256: null,
        asOf: checked.asOf,
        runDate: null,
        cutOff: null,
        cycles: [],
        ruleSets: await ruleSetVersions(rules, hash),
        settings: canonicalJson({ ...rules.settings }),
        chainHead: null,
      },
    }),
  );
}
