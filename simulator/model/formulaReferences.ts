import { quotedSheetName } from '../../src/domain/cellAddress.ts';
import type { Area } from './area.ts';
import { addressText } from './addressText.ts';
import { readAddress } from './readAddress.ts';
import type { Shift } from './shiftArea.ts';
import { shiftArea } from './shiftArea.ts';

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** Texts and quoted column names are matched too, so that what looks like a reference inside them is passed over. */
const PATTERN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(${SHEET})?(${AREA})(?![\p{L}\p{N}_.(!\[])`,
  'giu',
);

/** Moves the references of a formula of sheet `ownSheet` along with a shift on sheet `shifted`; what is gone becomes `#REF!`. */
export function shiftReferences(formula: string, ownSheet: string, shifted: string, shift: Shift): string {
  return mapReferences(formula, (sheet, cells) => {
    if ((sheet ?? ownSheet).toLowerCase() !== shifted.toLowerCase()) return null;
    const read = readAddress(cells);
    const moved = read === null ? null : shiftArea(read.area, shift);
    if (read === null || moved === read.area) return null;
    return { sheet, cells: moved === null ? '#REF!' : withDollars(cells, moved) };
  });
}

/** Calls a sheet by its new name; null takes it away, so that its references become `#REF!`. */
export function renameSheetReferences(formula: string, before: string, after: string | null): string {
  return mapReferences(formula, (sheet, cells) => {
    if (sheet?.toLowerCase() !== before.toLowerCase()) return null;
    return after === null ? { sheet: null, cells: '#REF!' } : { sheet: after, cells };
  });
}

interface Reference {
  readonly sheet: string | null;
  readonly cells: string;
}

function mapReferences(formula: string, mapped: (sheet: string | null, cells: string) => Reference | null): string {
  return formula.replaceAll(PATTERN, (whole: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return whole;
    const result = mapped(prefix === undefined ? null : sheetOf(prefix), cells);
    if (result === null) return whole;
    return `${result.sheet === null ? '' : `${quotedSheetName(result.sheet)}!`}${result.cells}`;
  });
}

function sheetOf(prefix: string): string {
  const written = prefix.slice(0, -1);
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

/** The new address with the `$` signs of the old one. */
function withDollars(written: string, area: Area): string {
  const marks = written.split(':').map((corner) => ({
    column: /^\$[A-Za-z]/.test(corner),
    row: /\$\d/.test(corner),
  }));
  return addressText(area)
    .split(':')
    .map((corner, index) => {
      const mark = marks[index] ?? marks[0];
      return corner
        .replace(/[A-Z]+/, (letters) => (mark?.column === true ? `$${letters}` : letters))
        .replace(/\d+/, (digits) => (mark?.row === true ? `$${digits}` : digits));
    })
    .join(':');
}
