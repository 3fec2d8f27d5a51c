import type { HostFault } from '../../app/ports/hostFault.ts';
import type { AppliedChange } from '../../app/ports/liveWorkbook.ts';
import { cellAddress, quotedSheetName } from '../../domain/cellAddress.ts';
import type { CellContent } from '../../domain/cellChange.ts';
import type { Result } from '../../domain/result.ts';
import { failure } from '../../domain/result.ts';
import { cellRange } from './cellRange.ts';
import type { ColumnRun } from './columnRuns.ts';
import { columnRuns } from './columnRuns.ts';
import { HostFaultError } from './officeFault.ts';
import { BYTES_A_CALL, RequestBatch } from './requestBatch.ts';
import { runInExcel } from './runInExcel.ts';
import { typedAgain } from './typedAgain.ts';
import { withEventsOff } from './withEventsOff.ts';

/** One cell to be set: what it must hold now, and what it gets. */
export interface CellWrite {
  /** The id or the name of its sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expected: CellContent;
  /** What is set as if typed: a content, or a formula with its equals sign. */
  readonly typed: string | number | boolean;
  /** Null leaves the number format as it is. */
  readonly numberFormat: string | null;
}

/** What stood in a cell before. */
export type FormerCell = Pick<AppliedChange, 'sheetId' | 'row' | 'column' | 'formerFormula' | 'formerNumberFormat'>;

const CELLS_A_RUN = 5_000;
const CONFLICTS_NAMED = 10;

/**
 * Sets cells in one step. First every cell is compared with what it is expected to hold: where one differs nothing is written and the
 * fault `cells-changed` names the cells. If a later message fails, what was written is put back.
 * @returns what stood in each cell, in the order of `writes`.
 */
export async function changeCells(
  failed: string,
  writes: readonly CellWrite[],
): Promise<Result<readonly FormerCell[], HostFault>> {
  let former: readonly FormerCell[] = [];
  const changed = await runInExcel(failed, (context) =>
    withEventsOff(context, async () => {
      const batch = new RequestBatch(context, UNSTOPPABLE);
      const found = await findSheets(context, writes);
      former = await compare(found, writes, batch);
      const formatOf = new Map(writes.map((write, index) => [write, former[index]?.formerNumberFormat ?? 'General']));
      for (const { sheet, cells } of found) {
        const formatted = cells.map((cell) => ({
          ...cell,
          numberFormat: cell.numberFormat ?? formatOf.get(cell) ?? 'General',
        }));
        await setCells(sheet, formatted, batch);
      }
      await batch.send();
      return former;
    }),
  );
  // Nothing is written before every cell was compared.
  if (changed.ok || former.length === 0) return changed;
  const isRestored = await putBack(former);
  if (isRestored) return changed;
  const first = former.slice(0, CONFLICTS_NAMED).map(({ row, column }) => cellAddress(row, column));
  return failure({
    ...changed.error,
    message: `${changed.error.message} Some cells could not be put back: compare ${first.join(', ')} with an earlier version of the file.`,
    cells: first,
  });
}

interface FoundSheet {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly CellWrite[];
}

async function findSheets(context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<readonly FoundSheet[]> {
  const asked = [...new Set(writes.map(({ sheet }) => sheet))].map((wanted) => ({
    wanted,
    sheet: context.workbook.worksheets.getItemOrNullObject(wanted).load('id,name'),
    cells: writes.filter(({ sheet }) => sheet === wanted),
  }));
  await context.sync();
  const gone = asked.find(({ sheet }) => sheet.isNullObject);
  if (gone !== undefined) {
    const message = `The sheet “${gone.wanted}” was deleted or renamed since it was read. Read the sheets again, then try again.`;
    throw new HostFaultError({ code: 'sheet-gone', message });
  }
  return asked;
}

/** Compares each cell with what is expected there; gives what stands in them. */
async function compare(
  found: readonly FoundSheet[],
  writes: readonly CellWrite[],
  batch: RequestBatch,
): Promise<readonly FormerCell[]> {
  const asked = found.flatMap(({ sheet, cells }) =>
    columnRuns(cells, CELLS_A_RUN).map((run) => ({
      sheet,
      run,
      range: runRange(sheet, run).load('values,formulas,valueTypes,numberFormat'),
    })),
  );
  await batch.send();
  const formerOf = new Map<CellWrite, FormerCell>();
  const conflicts: string[] = [];
  for (const { sheet, run, range } of asked) {
    for (const [at, write] of run.items.entries()) {
      const { row, column, expected } = write;
      const holds: unknown = range.values[at]?.[0];
      if (holds !== (expected ?? '')) conflicts.push(`${quotedSheetName(sheet.name)}!${cellAddress(row, column)}`);
      const format: unknown = range.numberFormat[at]?.[0];
      const numberFormat = typeof format === 'string' ? format : 'General';
      const formula: unknown = range.formulas[at]?.[0];
      const valueType: unknown = range.valueTypes[at]?.[0];
      formerOf.set(write, {
        sheetId: sheet.id,
        row,
        column,
        formerFormula: typedAgain({ value: holds, formula, valueType }),
        formerNumberFormat: numberFormat,
      });
    }
  }
  if (conflicts.length === 0) {
    return writes.flatMap((write) => formerOf.get(write) ?? []);
  }
  const named = conflicts.slice(0, CONFLICTS_NAMED);
  const more = conflicts.length > named.length ? ` and ${String(conflicts.length - named.length)} more` : '';
  const message = `Cells changed since they were read: ${named.join(', ')}${more}. Check the sheet again, then try again.`;
  throw new HostFaultError({ code: 'cells-changed', message, cells: named });
}

/** Types into cells of the General format, so that texts and formulas are told apart, and gives each its own format afterwards. */
async function setCells(
  sheet: Excel.Worksheet,
  cells: readonly (CellWrite & { readonly numberFormat: string })[],
  batch: RequestBatch,
): Promise<void> {
  for (const run of columnRuns(cells, CELLS_A_RUN)) {
    const range = runRange(sheet, run);
    range.numberFormat = 'General' as unknown as string[][];
    range.formulas = run.items.map(({ typed }) => [typed]);
    range.numberFormat = run.items.map(({ numberFormat }) => [numberFormat]);
    await batch.add(3 * BYTES_A_CALL + run.items.reduce((sum, { typed }) => sum + 30 + 3 * String(typed).length, 0));
  }
}

function runRange(sheet: Excel.Worksheet, { firstRow, column, items }: ColumnRun<unknown>): Excel.Range {
  return cellRange(sheet, firstRow, column, items.length);
}

/** Puts cells back as they were; tried a few times, as the host has just failed. @returns whether it succeeded. */
async function putBack(former: readonly FormerCell[]): Promise<boolean> {
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const restored = await runInExcel('The cells were not put back', (context) =>
      withEventsOff(context, async () => {
        const batch = new RequestBatch(context, UNSTOPPABLE);
        for (const sheetId of new Set(former.map((cell) => cell.sheetId))) {
          const cells = former.filter((cell) => cell.sheetId === sheetId).map(asBefore);
          await setCells(context.workbook.worksheets.getItem(sheetId), cells, batch);
        }
        await batch.send();
        return null;
      }),
    );
    if (restored.ok) return true;
  }
  return false;
}

function asBefore({
  sheetId,
  row,
  column,
  formerFormula,
  formerNumberFormat,
}: FormerCell): CellWrite & { readonly numberFormat: string } {
  return { sheet: sheetId, row, column, expected: null, typed: formerFormula, numberFormat: formerNumberFormat };
}

const UNSTOPPABLE = { report: () => undefined, isCancelled: () => false };
