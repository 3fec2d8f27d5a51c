import assert from 'node:assert/strict';
import { sha256 } from '../../src/adapters/webcrypto/sha256.ts';
import { previewBillRun } from '../../src/app/previewBillRun.ts';
import type { PreviewResult } from '../../src/app/previewBillRun.ts';
import { readWorkbook } from '../../src/app/readWorkbook.ts';
import { rawSheetOf, rawWorkbookOf } from './rawSheetOf.ts';
import type { TestCell } from './rawSheetOf.ts';
import { shippedRulesLoaded } from './shippedRuleTexts.ts';
import { day } from './testRun.ts';

/** Previews a run over sheets as they are written, each by its name: reading, mapping and rules included. */
export async function rawRun(
  runDate: string,
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
): Promise<PreviewResult> {
  const rules = shippedRulesLoaded();
  const raw = rawWorkbookOf(Object.entries(sheets).map(([name, rows]) => rawSheetOf(rows, { name })));
  const read = readWorkbook(raw, rules, { sheets: {} });
  assert.ok(read.ok, read.ok ? '' : read.error.message);
  const result = await previewBillRun({
    read: read.value,
    rules,
    settings: rules.settings,
    request: {
      runDate: day(runDate),
      asOf: day(runDate),
      cutOff: null,
      cycles: null,
      accounts: null,
      dueDate: null,
    },
    answers: { defaultStatus: 'Active', defaultCycle: 'Monthly' },
    previous: null,
    hash: sha256,
    progress: { report: () => undefined, isCancelled: () => false },
  });
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}
