import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { toText } from '../coerceValue.ts';
import type { FormulaFunctions } from '../formulaFunction.ts';
import { scalarFunction } from '../formulaFunction.ts';
import type { FormulaOperand } from '../formulaGrid.ts';
import { asGrid, findInGrid, isFormulaGrid } from '../formulaGrid.ts';
import { formulaError } from '../formulaValue.ts';
import { numberOfText } from '../numberOfText.ts';
import { wildcardSource } from './wildcardPattern.ts';

const MOST_ARGUMENTS = 255;
const LONGEST_TEXT = 32_767;

/** Texts, by characters counted from 1 as Excel counts them (UTF-16 units). */
export const TEXT_FUNCTIONS: FormulaFunctions = {
  LEFT: scalarFunction(['text', 'number?'], (text, count = 1) => slice(text, 1, count)),
  RIGHT: scalarFunction(['text', 'number?'], (text, count = 1) =>
    count < 0 ? formulaError('#VALUE!') : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  MID: scalarFunction(['text', 'number', 'number'], slice),
  LEN: scalarFunction(['text'], (text) => text.length),
  TRIM: scalarFunction(['text'], (text) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  CLEAN: scalarFunction(['text'], (text) =>
    Array.from(text)
      .filter((character) => character >= ' ')
      .join(''),
  ),
  UPPER: scalarFunction(['text'], (text) => text.toUpperCase()),
  LOWER: scalarFunction(['text'], (text) => text.toLowerCase()),
  PROPER: scalarFunction(['text'], (text) =>
    text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (found) => found.toUpperCase()),
  ),
  EXACT: scalarFunction(['text', 'text'], (a, b) => a === b),
  REPT: scalarFunction(['text', 'number'], (text, count) =>
    count < 0 || text.length * count > LONGEST_TEXT ? formulaError('#VALUE!') : text.repeat(Math.trunc(count)),
  ),
  SUBSTITUTE: scalarFunction(['text', 'text', 'text', 'number?'], substituted),
  REPLACE: scalarFunction(['text', 'number', 'number', 'text'], (text, from, count, by) =>
    from < 1 || count < 0
      ? formulaError('#VALUE!')
      : text.slice(0, Math.trunc(from) - 1) + by + text.slice(Math.trunc(from) - 1 + Math.trunc(count)),
  ),
  FIND: scalarFunction(['text', 'text', 'number?'], (wanted, text, from = 1) =>
    from < 1 || from > text.length + 1 ? formulaError('#VALUE!') : place(text.indexOf(wanted, Math.trunc(from) - 1)),
  ),
  SEARCH: scalarFunction(['text', 'text', 'number?'], (wanted, text, from = 1) => {
    if (from < 1 || from > text.length + 1) return formulaError('#VALUE!');
    const start = Math.trunc(from) - 1;
    const found = text.slice(start).search(new RegExp(wildcardSource(wanted), 'isu'));
    return place(found < 0 ? -1 : found + start);
  }),
  CHAR: scalarFunction(['number'], (code) =>
    code < 1 || code > 255 ? formulaError('#VALUE!') : String.fromCharCode(Math.trunc(code)),
  ),
  CODE: scalarFunction(['text'], (text) => (text === '' ? formulaError('#VALUE!') : text.charCodeAt(0))),
  VALUE: scalarFunction(['value'], (value) =>
    typeof value === 'string' ? (numberOfText(value) ?? formulaError('#VALUE!')) : Number(value),
  ),
  CONCATENATE: {
    kind: 'scalar',
    least: 1,
    most: MOST_ARGUMENTS,
    apply: (values) => joined(values, '', false),
  },
  CONCAT: { kind: 'operands', least: 1, most: MOST_ARGUMENTS, apply: (operands) => joined(allOf(operands), '', false) },
  TEXTJOIN: {
    kind: 'operands',
    least: 3,
    most: 252,
    apply: ([separator = null, ignoresEmpty = null, ...rest], { single }) => {
      const between = toText(single(separator));
      if (isCellError(between)) return between;
      return joined(allOf(rest), between, single(ignoresEmpty) !== false && single(ignoresEmpty) !== 0);
    },
  },
  HYPERLINK: {
    kind: 'scalar',
    least: 1,
    most: 2,
    apply: ([address = null, shown]) => (isCellError(address) ? address : (shown ?? address)),
  },
};

function slice(text: string, from: number, count: number): CellValue {
  if (from < 1 || count < 0) return formulaError('#VALUE!');
  const start = Math.trunc(from) - 1;
  return text.slice(start, start + Math.trunc(count));
}

function place(index: number): CellValue {
  return index < 0 ? formulaError('#VALUE!') : index + 1;
}

function substituted(text: string, old: string, by: string, which?: number): CellValue {
  if (which === undefined || old === '') return old === '' ? text : text.replaceAll(old, by);
  if (which < 1) return formulaError('#VALUE!');
  let at = -1;
  for (let count = 0; count < Math.trunc(which); count += 1) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + old.length);
}

function allOf(operands: readonly FormulaOperand[]): readonly CellValue[] {
  const values: CellValue[] = [];
  for (const operand of operands) {
    if (!isFormulaGrid(operand)) values.push(operand);
    else {
      findInGrid(asGrid(operand), (value) => {
        values.push(value);
        return undefined;
      });
    }
  }
  return values;
}

function joined(values: readonly CellValue[], separator: string, ignoresEmpty: boolean): CellValue {
  const texts: string[] = [];
  for (const value of values) {
    const text = toText(value);
    if (isCellError(text)) return text;
    if (!ignoresEmpty || text !== '') texts.push(text);
  }
  const whole = texts.join(separator);
  return whole.length > LONGEST_TEXT ? formulaError('#VALUE!') : whole;
}
