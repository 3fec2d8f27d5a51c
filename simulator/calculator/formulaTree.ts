import type { Area } from '../model/area.ts';
import type { CellValue } from '../model/cellValue.ts';

/** The parts of a table that a structured reference can name. */
export type TablePart = 'all' | 'headers' | 'data' | 'totals' | 'this-row';

/** `Table[[#Totals],[Net]]`: headers instead of letters. */
export interface StructuredReference {
  /** Null inside the table itself: `[@Net]`. */
  readonly table: string | null;
  readonly parts: readonly TablePart[];
  /** The first and last header; null for all columns. */
  readonly columns: readonly [string, string] | null;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A parsed formula. A `sheet` of null is the formula's own. */
export type FormulaNode =
  | { readonly kind: 'literal'; readonly value: CellValue }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'structured'; readonly reference: StructuredReference }
  /** Two references with a blank between them: the cells that both have. */
  | { readonly kind: 'both'; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%' | '@'; readonly operand: FormulaNode }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    };
