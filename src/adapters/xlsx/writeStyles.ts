import type { CellStyle as HucreStyle } from 'hucre/xlsx';
import type { CellStyle } from '../../domain/worksheetPlan.ts';
import { CELL_STYLES } from '../../domain/worksheetPlan.ts';

/** The font of all cells; named, as hucre leaves name and size out of a font that has only a colour. */
export const BASE_FONT = { name: 'Calibri', size: 11 } as const;

/** All style names, in a fixed order. */
export const STYLE_NAMES = Object.keys(CELL_STYLES) as readonly CellStyle[];

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

/** A planned style as hucre writes it. */
export function cellStyle(name: CellStyle): HucreStyle {
  const look: Look = CELL_STYLES[name];
  return {
    numFmt: look.numberFormat,
    font: { ...BASE_FONT, size: look.size ?? BASE_FONT.size, ...fontOf(look) },
    alignment: {
      vertical: 'top',
      ...(look.align === undefined ? {} : { horizontal: look.align, indent: 1 }),
      ...(look.wrap === true ? { wrapText: true } : {}),
    },
    ...(look.fill === undefined ? {} : { fill: solidFill(look.fill) }),
  };
}

/** The same as what a conditional format changes: font and fill only. */
export function conditionalStyle(name: CellStyle): HucreStyle {
  const look: Look = CELL_STYLES[name];
  return { font: fontOf(look), ...(look.fill === undefined ? {} : { fill: solidFill(look.fill) }) };
}

function fontOf(look: Look): NonNullable<HucreStyle['font']> {
  return {
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.underline === true ? { underline: true } : {}),
    ...(look.colour === undefined ? {} : { color: { rgb: look.colour.slice(1) } }),
  };
}

// Excel paints a cell's solid fill with the foreground colour, and a conditional format's with the background colour.
function solidFill(colour: string): NonNullable<HucreStyle['fill']> {
  const rgb = colour.slice(1);
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}
