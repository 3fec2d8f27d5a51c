import { cellAddress, quotedSheetName } from '../../domain/cellAddress.ts';
import { CELL_LIMITS } from '../../domain/cellLimits.ts';
import type { PlannedLink, PlannedWorksheet } from '../../domain/worksheetPlan.ts';
import { PlanFault } from '../../domain/planFault.ts';
import { attributeXml } from './writeText.ts';

/** A sheet's `<hyperlinks>` in chunks, or nothing where no cell links. */
export function* linksXml(sheet: PlannedWorksheet): Generator<string, void, undefined> {
  let count = 0;
  for (const [address, link] of linkedCells(sheet)) {
    if (count === 0) yield '<hyperlinks>';
    count += 1;
    if (count > CELL_LIMITS.links) throw new PlanFault(`more than ${String(CELL_LIMITS.links)} links on ${sheet.name}`);
    const location = `${quotedSheetName(link.sheet)}!${link.cell}`;
    if (location.length > CELL_LIMITS.linkTarget)
      throw new PlanFault(`link target of ${String(location.length)} characters`);
    yield `<hyperlink ref="${address}" location="${attributeXml(location)}"/>`;
  }
  if (count > 0) yield '</hyperlinks>';
}

function* linkedCells(sheet: PlannedWorksheet): Generator<readonly [string, PlannedLink], void, undefined> {
  for (const { row, column, link } of sheet.cells) {
    if (link !== undefined) yield [cellAddress(row, column), link];
  }
  for (const { firstRow, firstColumn, columns } of sheet.tables) {
    for (const [index, { links }] of columns.entries()) {
      for (let row = 0; row < (links?.length ?? 0); row += 1) {
        const link = links?.[row] ?? null;
        if (link !== null) yield [cellAddress(firstRow + 1 + row, firstColumn + index), link];
      }
    }
  }
}
