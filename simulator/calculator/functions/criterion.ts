import type { CellValue } from '../../model/cellValue.ts';
import { isCellError } from '../../model/cellValue.ts';
import { compareValues } from '../compareValues.ts';
import { errorOfText } from '../formulaValue.ts';
import { numberOfText } from '../numberOfText.ts';
import { wildcardPattern } from './wildcardPattern.ts';

/** A condition of SUMIFS and its kin. */
export interface Criterion {
  /** What an index finds cells by that meet it, by {@link criterionKey}; undefined when each cell must be asked. */
  readonly key: CriterionKey | undefined;
  readonly isMetBy: (value: CellValue) => boolean;
}

/** Numbers as numbers, also where they are text; other text in lower case; blank as null. */
export type CriterionKey = number | string | boolean | null;

/**
 * The condition that a value stands for: `5` and `"5"` equal 5, `">=5"`, `"<>x"`, `"a*"`, `"="` (blank). A blank cell stands for 0.
 * Source: "COUNTIF function" and "SUMIFS function", Microsoft.
 */
export function criterionOf(value: CellValue): Criterion {
  if (typeof value === 'string') return ofText(value);
  const key = value === null ? 0 : criterionKey(value);
  return { key, isMetBy: (cell) => criterionKey(cell) === key };
}

/** What a cell is found by. */
export function criterionKey(value: CellValue): CriterionKey {
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? (numberOf(value) ?? value.toLowerCase()) : value;
}

function ofText(text: string): Criterion {
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text) ?? [];
  if (operator === '' || operator === '=') return equalTo(operand, operator === '=');
  if (operator === '<>') {
    const equal = equalTo(operand, true);
    return { key: undefined, isMetBy: (cell) => !equal.isMetBy(cell) };
  }
  const bound = numberOf(operand) ?? operand;
  const isMetBy = (cell: CellValue): boolean => {
    if (typeof cell !== typeof bound) return false;
    const order = compareValues(cell, bound);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
  return { key: undefined, isMetBy };
}

/** `=` alone means really blank; no text at all also an empty text. */
function equalTo(operand: string, signed: boolean): Criterion {
  if (operand === '') {
    const isMetBy = (cell: CellValue): boolean => cell === null || (!signed && cell === '');
    return { key: undefined, isMetBy };
  }
  const pattern = wildcardPattern(operand);
  if (pattern !== null) {
    return { key: undefined, isMetBy: (cell) => typeof cell === 'string' && pattern.test(cell) };
  }
  const truth = /^(true|false)$/i.test(operand) ? operand.toLowerCase() === 'true' : undefined;
  const key = truth ?? errorOfText(operand)?.error ?? criterionKey(operand);
  return { key, isMetBy: (cell) => criterionKey(cell) === key };
}

/** Most texts are words: those need no closer look. */
function numberOf(text: string): number | null {
  return /\d/.test(text) && /^[\s\d.,+\-£$€%()e/:]+$/i.test(text) ? numberOfText(text) : null;
}
