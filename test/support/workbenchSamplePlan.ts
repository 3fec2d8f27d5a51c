import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import packageFile from '../../package.json' with { type: 'json' };
import { readXlsx } from '../../src/adapters/xlsx/readXlsx.ts';
import { sha256 } from '../../src/adapters/webcrypto/sha256.ts';
import { planPreviewWorkbook } from '../../src/app/planPreviewWorkbook.ts';
import { previewBillRun } from '../../src/app/previewBillRun.ts';
import { readWorkbook } from '../../src/app/readWorkbook.ts';
import type { WorkbookPlan } from '../../src/domain/worksheetPlan.ts';
import { AS_OF, RUN_DATE, SAMPLE } from '../cli/commandLine.ts';
import { shippedRulesLoaded } from './shippedRuleTexts.ts';
import { UNWATCHED } from './simulatedExcel.ts';
import { day } from './testRun.ts';

/** The worksheets that the command line's use cases plan for the sample file, among names that are taken. */
export async function samplePlan(taken: {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}): Promise<WorkbookPlan> {
  const rules = shippedRulesLoaded();
  const raw = await readXlsx(readFileSync(SAMPLE), 'customers.xlsx');
  assert.ok(raw.ok);
  const read = readWorkbook(raw.value, rules, { sheets: {} });
  assert.ok(read.ok);
  const request = {
    runDate: day(RUN_DATE),
    asOf: day(AS_OF),
    cutOff: null,
    cycles: null,
    accounts: null,
    dueDate: null,
  };
  const result = await previewBillRun({
    read: read.value,
    rules,
    settings: rules.settings,
    request,
    answers: { defaultStatus: null, defaultCycle: null },
    hash: sha256,
    progress: UNWATCHED,
  });
  assert.ok(result.ok);
  return planPreviewWorkbook(result.value, {
    toolVersion: packageFile.version,
    inputFileName: null,
    inputSha256: null,
    asOf: day(AS_OF),
    taken,
  });
}
