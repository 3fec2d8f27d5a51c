import path from 'node:path';
import { openWorkbookFile } from '../adapters/files/openWorkbookFile.ts';
import { readTextFile } from '../adapters/files/readTextFile.ts';
import { earlierFromJson } from '../app/earlier/earlierFromJson.ts';
import { earlierFromWorkbook } from '../app/earlier/earlierFromWorkbook.ts';
import type { EarlierPreview } from '../app/earlier/earlierPreview.ts';
import { unusableEarlier } from '../app/earlier/unusableEarlier.ts';
import type { Progress } from '../app/ports/progress.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/**
 * Opens a preview that Proforma wrote: the JSON that `preview --format json` printed (a file that ends in .json), else a workbook.
 * Error: `previous-unusable`, in one line.
 */
export async function openEarlierPreview(
  file: string,
  progress: Progress,
): Promise<Result<EarlierPreview, InputError>> {
  progress.report(`Reading ${file}`, 0, null);
  if (/\.json$/i.test(file)) {
    const text = await readTextFile(file);
    return text.ok ? earlierFromJson(text.value, path.basename(file)) : unusable(text.error);
  }
  const raw = await openWorkbookFile(file, { progress });
  if (raw.ok) return earlierFromWorkbook(raw.value);
  return OTHER_FORMATS.has(raw.error.code)
    ? unusableEarlier(path.basename(file), 'it is neither an Excel workbook nor a .json file.')
    : unusable(raw.error);
}

/** What to do about these is not what the reader of input workbooks says. */
const OTHER_FORMATS: ReadonlySet<string> = new Set(['file-format-unsupported', 'no-data', 'file-encrypted']);

function unusable(error: InputError): Result<never, InputError> {
  return error.code === 'cancelled' ? failure(error) : failure({ ...error, code: 'previous-unusable' });
}
