import Papa from 'papaparse';
import { RAW_TEXT } from '../../columns/rawSheet.ts';
import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { READ_LIMITS } from '../xlsx/readLimits.ts';
import { refusal, tooLarge } from '../xlsx/readRefusal.ts';
import { SheetBuilder } from '../xlsx/readSheetBuilder.ts';
import type { SheetProblem } from '../xlsx/readSheetProblem.ts';
import { fileSignature } from '../xlsx/readSignature.ts';
import type { EvenLines } from './csvLineEnds.ts';
import { evenLines } from './csvLineEnds.ts';
import { decodeCsv } from './decodeCsv.ts';
import type { CsvDelimiter } from './detectDelimiter.ts';
import { detectDelimiter } from './detectDelimiter.ts';

export interface ReadCsvOptions {
  /** The sheet's name; the file's name without its ending when left out. */
  readonly sheetName?: string;
  /** Told, in one line, what had to be guessed. */
  readonly onNote?: (note: string) => void;
}

/**
 * Reads a csv file (comma, semicolon, tab or bar; any line end; UTF-8, UTF-16 or Windows-1252) as a workbook of one
 * sheet. Every field is text exactly as it stands, an empty one is blank; rows may differ in length; a row counts as one
 * however many lines its quoted fields span. Excel's `sep=;` line names the delimiter and is not a row.
 * Errors: `no-data`, `file-format-unsupported`, `file-damaged`, `file-too-large`. Source: RFC 4180.
 */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
  options: ReadCsvOptions = {},
): Result<RawWorkbook, InputError> {
  if (bytes.length > READ_LIMITS.fileBytes) return failure(tooLarge(fileName, 'is larger than can be read'));
  const signature = fileSignature(bytes, fileName);
  if (signature === 'zip') {
    const rest = 'is a zip or Excel file, not text. Rename it so that it ends in .xlsx, then try again.';
    return failure(refusal('file-format-unsupported', fileName, rest));
  }
  if (signature !== 'text') return failure(signature);
  const decoded = decodeCsv(bytes, fileName);
  if (!decoded.ok) return decoded;
  if (decoded.value.encoding === 'windows-1252') {
    options.onNote?.(`${fileName} is not UTF-8 and was read as Windows-1252. Check names with accents.`);
  }
  const lines = evenLines(decoded.value.text);
  const sheet = readRows(lines, fileName, options.sheetName ?? fileName.replace(/\.[^.]*$/, ''));
  return sheet.ok ? success({ fileName, dateSystem: '1900', sheets: [sheet.value], ignoredSheets: [] }) : sheet;
}

function readRows(lines: EvenLines, fileName: string, name: string): Result<RawSheet, InputError> {
  const { text, newline } = lines;
  const hint = /^sep=([,;\t|])[\r\n]+/i.exec(text);
  const delimiter = (hint?.[1] as CsvDelimiter | undefined) ?? detectDelimiter(text, newline);
  const builder = new SheetBuilder(READ_LIMITS.cells);
  const stopped: { error: InputError | null } = { error: null };
  let row = 0;
  Papa.parse<string[]>(hint === null ? text : text.slice(hint[0].length), {
    delimiter,
    newline,
    step: ({ data, errors }, parser) => {
      row += 1;
      const open = errors.some((error) => error.code === 'MissingQuotes');
      stopped.error = open ? openQuote(fileName, row) : setRow(builder, row, data, fileName);
      if (stopped.error !== null) parser.abort();
    },
  });
  if (stopped.error !== null) return failure(stopped.error);
  const sheet = builder.build({
    name,
    visibility: 'visible',
    formats: ['General'],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
  });
  if (!sheet.ok) return failure(tooLarge(fileName, sheet.error.what));
  return sheet.value.rowCount > 0
    ? success(sheet.value)
    : failure(refusal('no-data', fileName, 'holds no data: every field in it is empty. Choose another file.'));
}

function setRow(builder: SheetBuilder, row: number, fields: readonly string[], fileName: string): InputError | null {
  let problem: SheetProblem | null = null;
  let filled = false;
  for (let i = 0; i < fields.length && problem === null; i += 1) {
    const field = fields[i] ?? '';
    if (field === '') continue;
    filled = true;
    problem = builder.set(row, i + 1, RAW_TEXT, builder.textCode(field), 0);
  }
  // A field that is there and empty still makes a column: "a,b," has three.
  if (filled) problem ??= builder.cover(row, fields.length);
  return problem === null ? null : tooLarge(fileName, problem.what);
}

function openQuote(fileName: string, row: number): InputError {
  const rest = `has a quotation mark in row ${String(row)} that is never closed. Close or remove it, then try again.`;
  return refusal('file-damaged', fileName, rest);
}
