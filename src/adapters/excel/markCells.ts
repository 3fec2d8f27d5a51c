import type { HostFault } from '../../app/ports/hostFault.ts';
import type { SheetMarks } from '../../app/ports/liveWorkbook.ts';
import { cellAddress } from '../../domain/cellAddress.ts';
import type { Result } from '../../domain/result.ts';
import type { Severity } from '../../domain/severity.ts';
import type { ColumnRun } from './columnRuns.ts';
import { columnRuns } from './columnRuns.ts';
import { BYTES_A_CALL, RequestBatch } from './requestBatch.ts';
import { runInExcel } from './runInExcel.ts';
import { UNSTOPPABLE } from './unstoppable.ts';

/**
 * The condition of every mark: always true, and nobody else's. By it marks are found again on any day and in any copy of a sheet,
 * so that nothing about them needs to be remembered.
 */
const MARK_FORMULA = '=N("Proforma mark")=0';

/** A list of addresses that Excel takes at once ("Worksheet.getRanges", Microsoft: 8,192 characters). */
const ADDRESS_LENGTH = 8_000;

/** Separate places that are marked on one sheet: with more of them Excel scrolls slowly. */
const PLACES_A_SHEET = 20_000;

const COLOURS: Readonly<Record<Severity, string>> = { error: '#FDE7E9', warning: '#FFF4D6', info: '#E1EFFA' };

/**
 * Colours cells by severity with conditional formats, so that no cell's own format is touched and removing them leaves nothing behind.
 * Earlier marks go first; on a fault no mark is left.
 */
export async function markCells(
  marks: readonly SheetMarks[],
): Promise<Result<{ readonly notes: readonly string[] }, HostFault>> {
  const marked = await runInExcel('The cells were not marked', async (context) => {
    await removeMarks(context);
    const batch = new RequestBatch(context, UNSTOPPABLE);
    let isCut = false;
    for (const { sheetId, severity, cells } of marks) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const runs = columnRuns(cells);
      isCut ||= runs.length > PLACES_A_SHEET;
      for (const addresses of addressLists(runs.slice(0, PLACES_A_SHEET).map(addressOf))) {
        const { custom } = sheet.getRanges(addresses).conditionalFormats.add('Custom');
        custom.rule.formula = MARK_FORMULA;
        custom.format.fill.color = COLOURS[severity];
        await batch.add(4 * BYTES_A_CALL + addresses.length);
      }
    }
    await batch.finish();
    return { notes: isCut ? ['Only the first 20,000 places of a sheet are marked.'] : [] };
  });
  if (!marked.ok) await unmarkCells();
  return marked;
}

/** Removes every mark from every sheet. */
export function unmarkCells(): Promise<Result<null, HostFault>> {
  return runInExcel('The marks were not removed', async (context) => {
    await removeMarks(context);
    return null;
  });
}

async function removeMarks(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/id');
  await context.sync();
  const formats = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.load('items/id,items/type'));
  await context.sync();
  const rules = formats.flatMap(({ items }) =>
    items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ format, rule: format.custom.rule.load('formula') })),
  );
  if (rules.length === 0) return;
  await context.sync();
  for (const { format, rule } of rules) if (rule.formula === MARK_FORMULA) format.delete();
  await context.sync();
}

function addressOf({ column, firstRow, items }: ColumnRun<unknown>): string {
  const first = cellAddress(firstRow, column);
  return items.length === 1 ? first : `${first}:${cellAddress(firstRow + items.length - 1, column)}`;
}

function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > ADDRESS_LENGTH) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
