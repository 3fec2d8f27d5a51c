import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Progress } from '../../app/ports/progress.ts';
import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { READ_LIMITS } from '../xlsx/readLimits.ts';
import { cancelled, refusal, tooLarge } from '../xlsx/readRefusal.ts';
import { readXlsx } from '../xlsx/readXlsx.ts';
import { fileSignature } from '../xlsx/readSignature.ts';
import { fileErrorCode } from './foreignFileError.ts';
import { readCsv } from './readCsv.ts';

export interface OpenWorkbookOptions {
  readonly progress?: Progress;
  /** Told, in one line, what had to be guessed. */
  readonly onNote?: (note: string) => void;
}

/**
 * Opens what a person names: an Excel workbook, a csv file, or a folder of csv files (each a sheet named after its file,
 * in the order of their names). What a file is, its bytes say, not its ending alone.
 * Errors: `file-not-found`, `file-unreadable`, and those of {@link readXlsx} and {@link readCsv}.
 */
export async function openWorkbookFile(
  filePath: string,
  options: OpenWorkbookOptions = {},
): Promise<Result<RawWorkbook, InputError>> {
  const fileName = path.basename(filePath);
  try {
    const status = await stat(filePath);
    if (status.isDirectory()) return await openFolder(filePath, options);
    if (!status.isFile()) {
      return failure(refusal('file-unreadable', fileName, 'is not a file. Choose an .xlsx or .csv file.'));
    }
    if (status.size > READ_LIMITS.fileBytes) return failure(tooLarge(fileName, 'is larger than can be read'));
    const bytes = await readFile(filePath);
    const isText = fileSignature(bytes, fileName) === 'text' && /\.(csv|tsv|txt|tab)$/i.test(fileName);
    if (isText) return readCsv(bytes, fileName, options);
    return await readXlsx(bytes, fileName, options);
  } catch (cause) {
    return failure(unreadable(filePath, cause));
  }
}

async function openFolder(folder: string, options: OpenWorkbookOptions): Promise<Result<RawWorkbook, InputError>> {
  const fileName = path.basename(path.resolve(folder));
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(byCodeUnit);
  const sheets: RawSheet[] = [];
  const ignoredSheets: { name: string; reason: string }[] = [];
  let cells = 0;
  for (const name of names) {
    if (options.progress?.isCancelled() === true) return failure(cancelled(fileName));
    if (!/\.csv$/i.test(name)) {
      ignoredSheets.push({ name, reason: 'not a .csv file' });
      continue;
    }
    options.progress?.report(`Reading ${name}`, sheets.length, names.length);
    const opened = await openWorkbookFile(path.join(folder, name), options);
    if (!opened.ok && opened.error.code !== 'no-data') return opened;
    if (!opened.ok) ignoredSheets.push({ name, reason: 'empty' });
    else sheets.push(...opened.value.sheets);
    cells = sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columns.length, 0);
    if (cells > READ_LIMITS.cells) return failure(tooLarge(fileName, 'holds more cells than can be read'));
  }
  if (sheets.length === 0) {
    const rest = 'is a folder without a .csv file that holds data. Choose a folder with customers.csv in it.';
    return failure(refusal('no-data', fileName, rest));
  }
  return success({ fileName, dateSystem: '1900', sheets, ignoredSheets });
}

/** The same order on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unreadable(filePath: string, cause: unknown): InputError {
  const code = fileErrorCode(cause);
  const rest =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? 'was not found. Check the path, then try again.'
      : code === 'EACCES' || code === 'EPERM'
        ? 'may not be read by this user. Change its permissions or copy it, then try again.'
        : 'cannot be read. Close it in other programs, check the disk, then try again.';
  return refusal(code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable', filePath, rest, cause);
}
