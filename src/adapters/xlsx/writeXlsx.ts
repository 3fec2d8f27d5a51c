import { columnLetters } from '../../domain/cellAddress.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { CellStyle, PlannedWorksheet, WorkbookPlan } from '../../domain/worksheetPlan.ts';
import { CELL_STYLES } from '../../domain/worksheetPlan.ts';
import type { ArchivePart } from './writeArchive.ts';
import { writeArchive } from './writeArchive.ts';
import { PlanFault } from '../../domain/planFault.ts';
import { linksXml } from './writeLinks.ts';
import { checkPlan } from '../../domain/checkPlan.ts';
import { tableArea } from '../../domain/tableArea.ts';
import type { StyleNumbers } from './writeRows.ts';
import { sheetDataXml } from './writeRows.ts';
import { writeShell } from './writeShell.ts';
import { readShellParts } from './writeShellParts.ts';
import { STYLE_NAMES } from './writeStyles.ts';

/**
 * A plan as the bytes of an .xlsx workbook, the same bytes for the same plan on the same platform. hucre writes the package without
 * rows; the rows are streamed into it, so that memory grows with the compressed size, not with the number of cells.
 *
 * Errors: `output-failed` for a plan that Excel would refuse or repair, or a platform without compression streams.
 */
export async function writeXlsx(plan: WorkbookPlan): Promise<Result<Uint8Array<ArrayBuffer>, InputError>> {
  try {
    checkPlan(plan);
    const shell = await readShellParts(await writeShell(plan));
    return success(await writeArchive(packageParts(plan, shell)));
  } catch (cause) {
    const reason = cause instanceof PlanFault ? cause.message : 'the file could not be put together';
    return failure({ code: 'output-failed', message: `The workbook was not written: ${reason}.`, cause });
  }
}

// Readers look for the content types first; the rest is sorted so that its order is nobody's accident.
function packageParts(plan: WorkbookPlan, shell: ReadonlyMap<string, string>): readonly ArchivePart[] {
  const rank = (path: string): string => (path === '[Content_Types].xml' ? '' : path);
  const sheets = new Map(plan.worksheets.map((sheet, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, sheet]));
  const styles = styleNumbers(shell.get('xl/worksheets/sheet1.xml') ?? '');
  return [...shell]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([path, xml]) => {
      const sheet = sheets.get(path);
      if (sheet !== undefined) return { path, chunks: sheetXml(sheet, xml, styles) };
      if (path === 'docProps/app.xml') return { path, chunks: [xml.replace('>hucre<', '>Proforma<')] };
      return { path, chunks: [xml] };
    });
}

/** The number of each planned style, read from the cells A1, A2 and so on of the shell's first sheet. */
function styleNumbers(firstSheet: string): StyleNumbers {
  const numbers = new Map<CellStyle, number>();
  for (const [row, name] of STYLE_NAMES.entries()) {
    const cell = new RegExp(`<c r="A${String(row + 1)}"(?: s="(\\d+)")?`).exec(firstSheet);
    numbers.set(name, Number(cell?.[1] ?? '0'));
  }
  return numbers;
}

/** A sheet's part: what the shell has around the rows, with rows, links and ignored warnings put in where the schema wants them. */
function* sheetXml(sheet: PlannedWorksheet, shell: string, styles: StyleNumbers): Generator<string, void, undefined> {
  const rows = /<sheetData(?:\/>|>.*<\/sheetData>)/s.exec(shell);
  const margins = /<(?:printOptions|pageMargins)/.exec(shell);
  const parts = /<(?:drawing|tableParts)|<\/worksheet>/.exec(shell);
  if (rows === null || margins === null || parts === null) throw new RangeError('no sheet of the expected shape');
  yield shell.slice(0, rows.index).replace(/<dimension ref="[^"]*"\/>/, dimensionXml(sheet));
  yield* sheetDataXml(sheet, styles);
  yield shell.slice(rows.index + rows[0].length, margins.index);
  yield* linksXml(sheet);
  yield shell.slice(margins.index, parts.index);
  yield ignoredErrorsXml(sheet);
  yield shell.slice(parts.index);
}

function dimensionXml({ cells, tables }: PlannedWorksheet): string {
  const areas = tables.map(tableArea);
  const row = Math.max(1, ...areas.map(({ lastRow }) => lastRow), ...cells.map((cell) => cell.row));
  const column = Math.max(1, ...areas.map(({ lastColumn }) => lastColumn), ...cells.map((cell) => cell.column));
  return `<dimension ref="A1:${columnLetters(column)}${String(row)}"/>`;
}

/** Account numbers are text on purpose: without this Excel marks each as "number stored as text". */
function ignoredErrorsXml({ tables }: PlannedWorksheet): string {
  const ranges = tables.flatMap(({ firstRow, firstColumn, rowCount, columns }) =>
    columns.flatMap(({ style }, index) => {
      if (CELL_STYLES[style].numberFormat !== '@') return [];
      const letters = columnLetters(firstColumn + index);
      return [`${letters}${String(firstRow + 1)}:${letters}${String(firstRow + rowCount)}`];
    }),
  );
  if (ranges.length === 0) return '';
  return `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
