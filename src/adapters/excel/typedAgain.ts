import { cellText } from './cellText.ts';

/** A cell as Office.js tells it. */
export interface StoredCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly valueType: unknown;
}

/**
 * What has to be typed into a cell of the General format so that it is again what it was: a formula stays one, and a text stays text even where it looks like a
 * formula, a number or a date. Office.js gives the text of a cell as its formula where it has none.
 */
export function typedAgain({ value, formula, valueType }: StoredCell): string | number | boolean {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (typeof formula !== 'string' || formula === '') return '';
  const isText = valueType !== 'Error' && formula === value;
  return isText ? cellText(formula) : formula;
}
