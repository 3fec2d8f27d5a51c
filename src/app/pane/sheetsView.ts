import type { SheetKind } from '../../domain/sheetKind.ts';

/** Why a person should look at a column before trusting what is made of it. */
export type ColumnDoubt = 'low-confidence' | 'ambiguous-dates' | 'unreadable-cells' | 'no-field';

/** A column as it was understood. */
export interface ColumnView {
  readonly header: string;
  /** The catalogue field's key and label, or null. */
  readonly field: string | null;
  readonly fieldLabel: string | null;
  /** How sure the field is, 0 to 1; 1 where the person chose it. */
  readonly confidence: number;
  /** The sheet column, counted from 1. */
  readonly sheetColumn: number;
  /** The first value as the sheet shows it, or null when the column is empty. */
  readonly sample: string | null;
  readonly doubts: readonly ColumnDoubt[];
}

/** A sheet as it was understood. */
export interface SheetView {
  readonly name: string;
  /** Null when it was not recognised; it is then not used. */
  readonly kind: SheetKind | null;
  /** The sheet row of the header, counted from 1; null when there is none. */
  readonly headerRow: number | null;
  readonly rows: number;
  readonly columns: readonly ColumnView[];
  /** Under which a mapping chosen for this layout is remembered. */
  readonly signature: string;
}

/** Something that only the person knows; work that needs it waits for the answer. */
export type OpenQuestion =
  | { readonly kind: 'which-sheet'; readonly sheetKind: SheetKind; readonly sheets: readonly string[] }
  | {
      readonly kind: 'default-status' | 'default-cycle';
      /** The sheet that has no such column. */
      readonly sheet: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'status-catalogue'; readonly proposed: string; readonly title: string; readonly message: string };

/** The workbook as it was understood. */
export interface SheetsView {
  readonly fileName: string;
  readonly sheets: readonly SheetView[];
  readonly leftOut: readonly { readonly name: string; readonly reason: 'hidden' | 'own-output' | 'no-cells' }[];
  /** Fields that a column of each kind can be given, in catalogue order. */
  readonly fields: Readonly<Partial<Record<SheetKind, readonly { readonly key: string; readonly label: string }[]>>>;
  readonly questions: readonly OpenQuestion[];
  /** Customers found; null when no sheet of customers was recognised. */
  readonly customers: number | null;
}

/** What a person decided about the input so far. */
export interface SheetAnswers {
  readonly sheets: Readonly<Partial<Record<SheetKind, string>>>;
  /** By header signature, then by header; null is “no field”. */
  readonly mapping: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly dateOrder: 'day-first' | 'month-first';
  readonly defaultStatus: string | null;
  readonly defaultCycle: string | null;
  /** The id of the status catalogue, or null for the rule book's own. */
  readonly statusCatalogue: string | null;
}
