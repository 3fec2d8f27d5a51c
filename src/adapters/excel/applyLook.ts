import type { CellStyle } from '../../domain/worksheetPlan.ts';
import { CELL_STYLES } from '../../domain/worksheetPlan.ts';

interface Look {
  readonly numberFormat: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'right';
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
}

/** Gives a range, or several of them at once, the look of a planned style, number format included. */
export function applyLook(range: Excel.Range, style: CellStyle): void {
  const look: Look = CELL_STYLES[style];
  // One value for the whole range: a matrix of it would cost a request of its own.
  range.numberFormat = look.numberFormat as unknown as string[][];
  const { format } = range;
  format.verticalAlignment = 'Top';
  if (look.align !== undefined) format.horizontalAlignment = 'Right';
  if (look.wrap === true) format.wrapText = true;
  if (look.fill !== undefined) format.fill.color = look.fill;
  applyFont(format.font, look);
}

/** Gives the cells that a conditional format finds the font and fill of a planned style; it cannot change more. */
export function applyConditionalLook(format: Excel.ConditionalRangeFormat, style: CellStyle): void {
  const look: Look = CELL_STYLES[style];
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.fill !== undefined) format.fill.color = look.fill;
}

function applyFont(font: Excel.RangeFont, look: Look): void {
  if (look.bold === true) font.bold = true;
  if (look.italic === true) font.italic = true;
  if (look.underline === true) font.underline = 'Single';
  if (look.size !== undefined) font.size = look.size;
  if (look.colour !== undefined) font.color = look.colour;
}
