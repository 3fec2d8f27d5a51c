import { cellAddress, quotedSheetName } from '../../domain/cellAddress.ts';
import type { PlannedLink, PlannedWorksheet } from '../../domain/worksheetPlan.ts';
import { cellRange } from './cellRange.ts';
import { cellText } from './cellText.ts';
import type { RequestBatch } from './requestBatch.ts';
import { BYTES_A_CALL } from './requestBatch.ts';

/** A link is a call of its own, and so are its sheet's other thousands: beyond this a person would wait for minutes. */
const LINKS_A_SHEET = 5_000;

/**
 * Lets cells of a sheet jump to the cells that they name, the first 5,000 of them. A link brings a look of its own, so that looks come
 * afterwards.
 * @returns whether links were left out.
 */
export async function writeLinks(
  sheet: Excel.Worksheet,
  plan: PlannedWorksheet,
  batch: RequestBatch,
): Promise<{ readonly isCut: boolean }> {
  let count = 0;
  for (const { row, column, link, text } of linkedCells(plan)) {
    if (count === LINKS_A_SHEET) return { isCut: true };
    count += 1;
    const cell = cellRange(sheet, row, column);
    const target = `${quotedSheetName(link.sheet)}!${link.cell}`;
    cell.hyperlink = { documentReference: target, screenTip: `Go to ${target}`, textToDisplay: text };
    // The display text is set as if it was typed: the cell is made to hold exactly its text again.
    cell.values = [[cellText(text)]];
    await batch.add(3 * BYTES_A_CALL + target.length * 2);
  }
  return { isCut: false };
}

interface LinkedCell {
  readonly row: number;
  readonly column: number;
  readonly link: PlannedLink;
  readonly text: string;
}

function* linkedCells(plan: PlannedWorksheet): Generator<LinkedCell, void, undefined> {
  for (const { row, column, link, value } of plan.cells) {
    if (link !== undefined) yield { row, column, link, text: textOf(value, row, column) };
  }
  for (const { firstRow, firstColumn, columns } of plan.tables) {
    for (const [index, { links, values }] of columns.entries()) {
      for (let at = 0; at < (links?.length ?? 0); at += 1) {
        const link = links?.[at] ?? null;
        const row = firstRow + 1 + at;
        const column = firstColumn + index;
        if (link !== null) yield { row, column, link, text: textOf(values[at] ?? null, row, column) };
      }
    }
  }
}

function textOf(value: unknown, row: number, column: number): string {
  if (typeof value === 'string') return value;
  throw new Error(`a link needs a text to stand on: ${cellAddress(row, column)}`);
}
