import type { CellError } from '../model/cellValue.ts';

/** The errors that a formula can give. `#CIRC!` is ours: Excel warns of a circle in a dialog and shows 0. */
export type ErrorName =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#SPILL!' | '#CALC!' | '#CIRC!';

const ERRORS: Readonly<Record<ErrorName, CellError>> = {
  '#NULL!': { error: '#NULL!' },
  '#DIV/0!': { error: '#DIV/0!' },
  '#VALUE!': { error: '#VALUE!' },
  '#REF!': { error: '#REF!' },
  '#NAME?': { error: '#NAME?' },
  '#NUM!': { error: '#NUM!' },
  '#N/A': { error: '#N/A' },
  '#SPILL!': { error: '#SPILL!' },
  '#CALC!': { error: '#CALC!' },
  '#CIRC!': { error: '#CIRC!' },
};

/** The error of a name as a cell's value: it travels through a formula like a number does. */
export function formulaError(name: ErrorName): CellError {
  return ERRORS[name];
}

/** The error that a text names, in any case, or null when it names none. */
export function errorOfText(text: string): CellError | null {
  const upper = text.toUpperCase();
  return isErrorName(upper) ? ERRORS[upper] : null;
}

function isErrorName(text: string): text is ErrorName {
  return Object.hasOwn(ERRORS, text);
}
