import type { HostFault } from '../../app/ports/hostFault.ts';
import { cellAddress, quotedSheetName } from '../../domain/cellAddress.ts';
import type { CellContent } from '../../domain/cellChange.ts';
import type { Result } from '../../domain/result.ts';
import { failure } from '../../domain/result.ts';
import { HostFaultError } from './officeFault.ts';
import type { FormerCell } from './putBackCells.ts';
import { putBackCells } from './putBackCells.ts';
import { RequestBatch } from './requestBatch.ts';
import { runInExcel } from './runInExcel.ts';
import { storedCells } from './storedCells.ts';
import { typeIntoCells } from './typeIntoCells.ts';
import { UNSTOPPABLE } from './unstoppable.ts';
import { withEventsOff } from './withEventsOff.ts';

/** One cell to be set: what it must hold now, and what it gets. */
export interface CellWrite {
  /** The id or the name of its sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expected: CellContent;
  /** What is typed into it: a content, or a formula with its equals sign. */
  readonly typed: string | number | boolean;
  /** Null leaves the number format as it is. */
  readonly numberFormat: string | null;
}

/** As many cells are named as a person reads. */
const CELLS_NAMED = 10;

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
      const places = await findSheets(context, writes);
      const formerOf = await compared(places, batch);
      former = writes.flatMap((write) => formerOf.get(write) ?? []);
      for (const { sheet, cells } of places) {
        const typed = cells.map((cell) => {
          const { row, column, numberFormat } = cell;
          const own = formerOf.get(cell)?.formerNumberFormat ?? 'General';
          return { row, column, typed: cell.typed, numberFormat: numberFormat ?? own };
        });
        await typeIntoCells(sheet, typed, batch);
      }
      await batch.finish();
      return former;
    }),
  );
  // Nothing is written before every cell was compared.
  if (changed.ok || former.length === 0 || (await putBackCells(former))) return changed;
  const cells = former.slice(0, CELLS_NAMED).map(({ row, column }) => cellAddress(row, column));
  const message = `${changed.error.message} Some cells could not be put back: compare ${cells.join(', ')} with an earlier version of the file.`;
  return failure({ ...changed.error, message, cells });
}

interface SheetWrites {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly CellWrite[];
}

async function findSheets(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
): Promise<readonly SheetWrites[]> {
  const asked = [...new Set(writes.map(({ sheet }) => sheet))].map((wanted) => ({
    wanted,
    sheet: context.workbook.worksheets.getItemOrNullObject(wanted).load('id,name'),
    cells: writes.filter(({ sheet }) => sheet === wanted),
  }));
  await context.sync();
  const gone = asked.find(({ sheet }) => sheet.isNullObject);
  if (gone === undefined) return asked;
  const message = `The sheet “${gone.wanted}” was deleted or renamed since it was read. Read the sheets again, then try again.`;
  throw new HostFaultError({ code: 'sheet-gone', message });
}

/** Compares each cell with what is expected there; gives what stands in them. */
async function compared(
  places: readonly SheetWrites[],
  batch: RequestBatch,
): Promise<ReadonlyMap<CellWrite, FormerCell>> {
  const stored = await storedCells(places, batch);
  const former = new Map<CellWrite, FormerCell>();
  const conflicts: string[] = [];
  for (const { sheet, cells } of places) {
    for (const cell of cells) {
      const { row, column, expected } = cell;
      const now = stored.get(cell);
      if (now === undefined) continue;
      if (now.value !== (expected ?? '')) conflicts.push(`${quotedSheetName(sheet.name)}!${cellAddress(row, column)}`);
      former.set(cell, {
        sheetId: sheet.id,
        row,
        column,
        formerFormula: now.typed,
        formerNumberFormat: now.numberFormat,
      });
    }
  }
  if (conflicts.length === 0) return former;
  const named = conflicts.slice(0, CELLS_NAMED);
  const more = conflicts.length > named.length ? ` and ${String(conflicts.length - named.length)} more` : '';
  const message = `Cells changed since they were read: ${named.join(', ')}${more}. Check the sheet again, then try again.`;
  throw new HostFaultError({ code: 'cells-changed', message, cells: named });
}
