import assert from 'node:assert/strict';
import { writeXlsx } from '../../../src/adapters/xlsx/writeXlsx.ts';
import { describeWorksheetWriter } from '../../contracts/worksheetWriterContract.ts';
import { workbookOf } from '../../support/simulatedExcel.ts';

describeWorksheetWriter('writeXlsx', async (plan) => {
  const written = await writeXlsx(plan);
  if (!written.ok) assert.fail(written.error.message);
  return workbookOf(written.value, 'written.xlsx');
});
