import type { Progress } from '../../app/ports/progress.ts';
import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { ListedSheet } from './readContents.ts';
import { readContents } from './readContents.ts';
import type { ReadLimits } from './readLimits.ts';
import { READ_LIMITS } from './readLimits.ts';
import type { NumberFormats } from './readNumberFormats.ts';
import { readNumberFormats } from './readNumberFormats.ts';
import { WorkbookParts } from './readParts.ts';
import { cancelled, damaged, refusal, tooLarge } from './readRefusal.ts';
import { readRelations } from './readRelations.ts';
import { readSharedTexts } from './readSharedTexts.ts';
import { SheetBuilder } from './readSheetBuilder.ts';
import type { SheetProblem } from './readSheetProblem.ts';
import { fileSignature } from './readSignature.ts';
import { readTable } from './readTable.ts';
import { WorksheetReader } from './readWorksheet.ts';
import { readZipDirectory } from './zipDirectory.ts';

export interface ReadXlsxOptions {
  readonly limits?: ReadLimits;
  readonly progress?: Progress;
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm; transitional or strict) in a browser or Node. Cells come as they are stored:
 * dates as serial numbers with their number format, formulas by their saved values, rich texts joined, errors by name.
 * Whole numbers that a double would alter stay text, as do ISO dates (`t="d"`); a formula saved without its value is
 * the error `#NOT CALCULATED`. An empty text is a blank cell. Chart, dialog and macro sheets are ignored by name.
 *
 * Every part is unpacked once, in small pieces, within `limits`. Errors: `no-data`, `file-encrypted`,
 * `file-format-unsupported`, `file-damaged`, `file-too-large`, `cancelled`. Source: ECMA-376 Part 1.
 */
export async function readXlsx(
  bytes: Uint8Array,
  fileName: string,
  options: ReadXlsxOptions = {},
): Promise<Result<RawWorkbook, InputError>> {
  const limits = options.limits ?? READ_LIMITS;
  if (bytes.length > limits.fileBytes) return failure(tooLarge(fileName, 'is larger than can be read'));
  const signature = fileSignature(bytes, fileName);
  if (signature === 'text') return failure(renamedText(fileName));
  if (signature !== 'zip') return failure(signature);
  const directory = readZipDirectory(bytes, fileName, limits);
  if (!directory.ok) return directory;
  const parts = new WorkbookParts(bytes, directory.value, fileName, limits);
  const contents = await readContents(parts);
  if (!contents.ok) return contents;
  const { dateSystem, ignoredSheets, stylesPath, textsPath } = contents.value;
  const formats = await readNumberFormats(parts, stylesPath);
  if (!formats.ok) return formats;
  const texts = await readSharedTexts(parts, textsPath);
  if (!texts.ok) return texts;

  const sheets: RawSheet[] = [];
  let cellsLeft = limits.cells;
  for (const listed of contents.value.sheets) {
    const sheet = await readSheet(parts, listed, texts.value, formats.value, cellsLeft, options.progress);
    if (!sheet.ok) return sheet;
    cellsLeft -= sheet.value.rowCount * sheet.value.columns.length;
    sheets.push(sheet.value);
  }
  if (sheets.every((sheet) => sheet.rowCount === 0)) return failure(empty(fileName));
  return success({ fileName, dateSystem, sheets, ignoredSheets });
}

function renamedText(fileName: string): InputError {
  const csvName = `${fileName.replace(/\.[^.]*$/, '')}.csv`;
  return refusal(
    'file-format-unsupported',
    fileName,
    `is text, not an Excel workbook. Rename it to ${csvName}, then try again.`,
  );
}

function empty(fileName: string): InputError {
  return refusal('no-data', fileName, 'holds no data: no sheet in it has a filled cell. Choose another file.');
}

async function readSheet(
  parts: WorkbookParts,
  listed: ListedSheet,
  texts: readonly string[],
  formats: NumberFormats,
  cellLimit: number,
  progress: Progress | undefined,
): Promise<Result<RawSheet, InputError>> {
  const { fileName, limits } = parts;
  const { name, visibility } = listed;
  const builder = new SheetBuilder(cellLimit);
  const reader = new WorksheetReader(builder, texts, formats);
  const read = await parts.read(listed.path, limits.sheetBytes, reader, () => {
    if (reader.problem !== null) return sheetError(fileName, name, reader.problem);
    if (builder.textLength > limits.textBytes)
      return tooLarge(fileName, `holds more text in sheet ${name} than can be read`);
    if (progress?.isCancelled() === true) return cancelled(fileName);
    progress?.report(`Reading ${name}`, reader.row, reader.announcedRows >= reader.row ? reader.announcedRows : null);
    return null;
  });
  if (!read.ok) return read;
  reader.end();
  if (reader.problem !== null) return failure(sheetError(fileName, name, reader.problem));
  const tables = await readTables(parts, listed.path, reader.tableIds);
  if (!tables.ok) return tables;
  const { hiddenRows, hiddenColumns, merges } = reader;
  const frame = { name, visibility, formats: formats.codes, hiddenRows, hiddenColumns, merges, tables: tables.value };
  const sheet = builder.build(frame);
  return sheet.ok ? sheet : failure(sheetError(fileName, name, sheet.error));
}

function sheetError(fileName: string, sheet: string, problem: SheetProblem): InputError {
  if (problem.code === 'file-damaged') return damaged(fileName, `sheet ${sheet} ${problem.what}`);
  const advice = 'Delete the rows and columns beyond the data, save it, then try again.';
  return refusal(problem.code, fileName, `is too large: sheet ${sheet} ${problem.what}. ${advice}`);
}

async function readTables(
  parts: WorkbookParts,
  sheetPath: string,
  ids: readonly string[],
): Promise<Result<RawSheet['tables'], InputError>> {
  const tables: RawSheet['tables'][number][] = [];
  if (ids.length === 0) return success(tables);
  const relations = await readRelations(parts, sheetPath);
  if (!relations.ok) return relations;
  for (const id of ids) {
    const relation = relations.value.find((candidate) => candidate.id === id && candidate.type === 'table');
    if (relation === undefined) return failure(damaged(parts.fileName, 'a table of a sheet is missing'));
    const table = await readTable(parts, relation.path);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return success(tables);
}
