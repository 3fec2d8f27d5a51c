import { columnLetters } from '../../src/domain/cellAddress.ts';
import { LAST_COLUMN, LAST_ROW } from '../model/area.ts';
import { columnNumber } from './parseReference.ts';
import { tokenizeFormula } from './tokenizeFormula.ts';

/**
 * A formula (without its leading `=`) as it reads some rows down and columns to the right, as when it is copied there: references
 * without `$` move along, those that leave the sheet become `#REF!`. One that cannot be read stays as it is.
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  const tokens = tokenizeFormula(formula);
  if (!tokens.ok || (rows === 0 && columns === 0)) return formula;
  let shifted = '';
  let at = 0;
  for (const { kind, text, start, end } of tokens.value) {
    shifted += formula.slice(at, start) + (kind === 'reference' ? shiftedReference(text, rows, columns) : text);
    at = end;
  }
  return shifted + formula.slice(at);
}

function shiftedReference(text: string, rows: number, columns: number): string {
  const mark = text.lastIndexOf('!') + 1;
  const ends = text
    .slice(mark)
    .split(':')
    .map((end) => shiftedEnd(end, rows, columns));
  return text.slice(0, mark) + (ends.includes(null) ? '#REF!' : ends.join(':'));
}

function shiftedEnd(end: string, rows: number, columns: number): string | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(end);
  if (match === null) return end;
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] = match;
  // `$3` alone: its mark is the row's, though it is matched as the column's.
  const isRowOnly = letters === '';
  const row = digits === '' ? null : Number(digits) + ((isRowOnly ? columnMark : rowMark) === '' ? rows : 0);
  const column = isRowOnly ? null : columnNumber(letters) + (columnMark === '' ? columns : 0);
  if (row !== null && (row < 1 || row > LAST_ROW)) return null;
  if (column !== null && (column < 1 || column > LAST_COLUMN)) return null;
  return `${columnMark}${column === null ? '' : columnLetters(column)}${rowMark}${row === null ? '' : String(row)}`;
}
