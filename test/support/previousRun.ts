import assert from 'node:assert/strict';
import { earlierFromJson } from '../../src/app/earlier/earlierFromJson.ts';
import { earlierFromWorkbook } from '../../src/app/earlier/earlierFromWorkbook.ts';
import type { EarlierPreview } from '../../src/app/earlier/earlierPreview.ts';
import { rolloversOf } from '../../src/app/earlier/rolloversOf.ts';
import { previewJsonPieces } from '../../src/app/json/previewJson.ts';
import { planPreviewWorkbook } from '../../src/app/planPreviewWorkbook.ts';
import type { PreviewResult } from '../../src/app/previewBillRun.ts';
import { readXlsx } from '../../src/adapters/xlsx/readXlsx.ts';
import { writeXlsx } from '../../src/adapters/xlsx/writeXlsx.ts';
import type { PreviousRollovers } from '../../src/billing/previousRollovers.ts';
import type { InputError } from '../../src/domain/inputError.ts';
import type { Result } from '../../src/domain/result.ts';

/** What `preview --format json` prints of a result. */
export function printedJson({ preview }: PreviewResult): string {
  return [...previewJsonPieces(preview, { id: 'test', version: '1', sha256: 'none' })].join('');
}

function valueOf<T>(result: Result<T, InputError>): T {
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}

/** A result as it comes back from its JSON. */
export function earlierByJson(result: PreviewResult): EarlierPreview {
  return valueOf(earlierFromJson(printedJson(result), 'previous.json'));
}

/** A result as it comes back from its worksheets. */
export async function earlierByWorkbook(result: PreviewResult): Promise<EarlierPreview> {
  const plan = planPreviewWorkbook(result, {
    toolVersion: '0',
    inputFileName: 'test.xlsx',
    inputSha256: null,
    asOf: result.preview.run.asOf,
  });
  const raw = await readXlsx(valueOf(await writeXlsx(plan)), 'previous.xlsx');
  return valueOf(earlierFromWorkbook(valueOf(raw)));
}

/** What a result leaves to the next run, by way of its JSON. */
export function leftBy(result: PreviewResult): PreviousRollovers {
  return valueOf(rolloversOf(earlierByJson(result), 'previous.json'));
}
