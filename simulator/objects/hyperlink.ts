import type { Area } from '../model/area.ts';
import { shownText } from './shownText.ts';
import { formatCells } from '../model/formatCells.ts';
import type { Hyperlink } from '../model/marking.ts';
import { requireAllowed } from '../model/protection.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { fillCells } from '../model/writeCells.ts';
import type { ExcelSession } from './excelSession.ts';
import { isGiven, recordArgument, textArgument } from './wireArguments.ts';

/** The look that Excel gives a cell with a link. */
const LINK_LOOK = { style: 'Hyperlink', fontColour: '#0563C1', underline: 'Single' } as const;

/** `Range.hyperlink`: that of the first cell, with the text that it shows; null without one. */
export function linkOf(session: ExcelSession, sheet: SimulatedSheet, area: Area): unknown {
  const [row, column] = [area.firstRow, area.firstColumn];
  const link = sheet.links.get(row, column);
  if (link === undefined) return null;
  const { numberFormat } = sheet.formats.at(row, column);
  const text = shownText(session.reader.cell(sheet, row, column), numberFormat, session.workbook.dateSystem);
  return { ...link, textToDisplay: text };
}

export function setLink(session: ExcelSession, sheet: SimulatedSheet, area: Area, value: unknown): void {
  requireAllowed(session.workbook, sheet, 'allowInsertHyperlinks');
  const given = recordArgument(value, 'hyperlink');
  const text = (name: string): string | null => (isGiven(given[name]) ? textArgument(given[name], name) : null);
  const [address, documentReference, screenTip] = [text('address'), text('documentReference'), text('screenTip')];
  const link: Hyperlink = {
    ...(address === null ? {} : { address }),
    ...(documentReference === null ? {} : { documentReference }),
    ...(screenTip === null ? {} : { screenTip }),
  };
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) sheet.links.set(row, column, link);
  }
  const shown = text('textToDisplay');
  if (shown !== null) fillCells(session.workbook, sheet, area, shown);
  formatCells(session.workbook, sheet, area, LINK_LOOK);
}
