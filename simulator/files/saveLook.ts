import type { CellStyle } from 'hucre/xlsx';
import type { CellFormat } from '../model/cellFormat.ts';
import { PLAIN_FORMAT } from '../model/cellFormat.ts';

type Alignment = NonNullable<CellStyle['alignment']>;

/** A format as hucre writes it; null for the plain one. Borders are left out. */
export function savedLook(format: CellFormat): CellStyle | null {
  if (format === PLAIN_FORMAT) return null;
  return {
    ...(format.numberFormat === 'General' ? {} : { numFmt: format.numberFormat }),
    font: {
      // hucre leaves name and size out of a font that does not say them.
      name: format.fontName,
      size: format.fontSize,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
      ...(format.strikethrough ? { strikethrough: true } : {}),
      ...(format.underline === 'None' ? {} : { underline: underlineOf(format.underline) }),
      ...(format.fontColour === PLAIN_FORMAT.fontColour ? {} : { color: { rgb: format.fontColour.slice(1) } }),
    },
    ...(format.fillColour === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: format.fillColour.slice(1) } } }),
    alignment: alignmentOf(format),
    ...(format.locked ? {} : { protection: { locked: false } }),
  };
}

function underlineOf(underline: string): 'single' | 'double' | 'singleAccounting' | 'doubleAccounting' {
  if (underline === 'Double') return 'double';
  if (underline === 'SingleAccountant') return 'singleAccounting';
  return underline === 'DoubleAccountant' ? 'doubleAccounting' : 'single';
}

const HORIZONTAL: Readonly<Record<string, NonNullable<Alignment['horizontal']>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, NonNullable<Alignment['vertical']>>> = {
  Top: 'top',
  Center: 'center',
  Justify: 'justify',
  Distributed: 'distributed',
};

function alignmentOf(format: CellFormat): Alignment {
  const horizontal = HORIZONTAL[format.horizontalAlignment];
  const vertical = VERTICAL[format.verticalAlignment];
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(format.wrapText ? { wrapText: true } : {}),
    ...(format.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(format.indentLevel > 0 ? { indent: format.indentLevel } : {}),
  };
}
