/** A piece of a formula; `start` and `end` are offsets into the text without its leading `=`. */
export interface FormulaToken {
  readonly kind: TokenKind;
  /** As written. Of a reference with a sheet, all of it: `'My sheet'!$A$1:B2`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type TokenKind =
  'number' | 'text' | 'error' | 'reference' | 'external' | 'brackets' | 'function' | 'name' | 'operator';

/** What is wrong with a formula's text: nobody can evaluate it, and Excel would refuse to take it. */
export interface FormulaFault {
  readonly code: 'formula-unreadable';
  readonly message: string;
}
