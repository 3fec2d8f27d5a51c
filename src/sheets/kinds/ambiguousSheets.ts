import type { InputError } from '../../domain/inputError.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';

/** Sheets of which only the person knows which one is meant. */
export interface AmbiguousSheets extends InputError {
  readonly code: 'ambiguous-sheets';
  readonly kind: SheetKind;
  /** The names to choose from; empty when no sheet has data. */
  readonly sheets: readonly string[];
}
