import type { LiveSheet } from '../../app/ports/liveWorkbook.ts';

/** Sheets that are being made, and by what they are recognised when Excel did not answer. */
export interface SheetsInTheMaking {
  /** The beginning of the names that new sheets have until they are known by id; nobody else's sheet begins so. */
  readonly token: string;
  /** Those that Excel has confirmed. */
  readonly sheets: LiveSheet[];
  /** The sheet that was in sight before; null as long as it is not known. */
  activeBefore: string | null;
}

export function sheetsInTheMaking(): SheetsInTheMaking {
  return { token: `Proforma ${crypto.randomUUID().slice(0, 13)} `, sheets: [], activeBefore: null };
}

/**
 * Adds empty sheets after the workbook's own, first under a name of their own and then under the planned one: if the answer to the first
 * message is lost, they are found again by that name, and somebody else's sheet of the planned name is never taken for ours.
 */
export async function addSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  making: SheetsInTheMaking,
): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  const added = names.map((_, index) => worksheets.add(`${making.token}${String(index + 1)}`).load('id'));
  const active = worksheets.getActiveWorksheet().load('id');
  await context.sync();
  making.activeBefore = active.id;
  making.sheets.push(...added.map(({ id }, index) => ({ id, name: names[index] ?? '' })));
  for (const [index, sheet] of added.entries()) sheet.name = names[index] ?? '';
  await context.sync();
  return added;
}
