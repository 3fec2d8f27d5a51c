import type { TypedColumn } from '../columns/typedColumn.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { FactDefinition } from '../domain/factDefinition.ts';
import type { Preview } from '../domain/preview.ts';
import type { PreviousCustomers } from '../domain/previousCustomer.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import type { Catalogues } from './catalogues.ts';
import type { AccountJoin } from './accountJoin.ts';

/** What a derived fact may look at. Every read is declared in the fact's `inputs`. */
export interface FactContext {
  /** Customers. */
  readonly rowCount: number;
  readonly asOf: CalendarDate;
  readonly catalogues: Catalogues;
  /** The currency of amounts whose row names none; null when no setting tells. */
  readonly defaultCurrency: CurrencyCode | null;
  /** The result of the bill run, or null before it. */
  readonly preview: Preview | null;
  /** The customers of the previous preview, or null without one. */
  readonly previous: PreviousCustomers | null;
  /** A fact of the customers: a bound field or another derived fact. Undefined when its column is not in the sheet. */
  column(fact: string): TypedColumn | undefined;
  /** Every column bound to a repeatable field (monthly charges). */
  columns(field: string): readonly TypedColumn[];
  /** A field of another sheet, one element a row of that sheet. */
  sheetColumn(kind: SheetKind, field: string): TypedColumn | undefined;
  /** Which customers each row of another sheet belongs to; undefined when the workbook has no such sheet. */
  join(kind: SheetKind): AccountJoin | undefined;
}

/** A fact that is computed from others, defined in one place. */
export interface DerivedFact extends FactDefinition {
  /**
   * What {@link compute} reads: a fact of the customers by id (`customerStatus`), a field of another sheet (`charges.endDate`),
   * a join (`charges`), `asOf`, `preview` or `previous`. A re-check computes the fact anew only when one of them changed.
   */
  readonly inputs: readonly string[];
  /** One element a customer, or null when what it needs is not in the workbook: rules that require the fact are then not checked. */
  readonly compute: (context: FactContext) => TypedColumn | null;
}
