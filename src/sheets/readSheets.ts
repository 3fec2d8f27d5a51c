import type { TypedTable } from '../columns/typedTable.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import { currencyCode } from '../domain/currencyCode.ts';
import type { Finding } from '../domain/finding.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import type { DateOrder } from './cells/dateText.ts';
import type { ChosenFields } from './mapping/proposeMapping.ts';

/** What a person or a setting decided about the input. */
export interface SheetChoices {
  /** The sheet to use for a kind, by name; a hidden sheet named here is read. */
  readonly sheets: Readonly<Partial<Record<SheetKind, string>>>;
  /** Fields chosen for columns, by header signature (see `headerSignature`), then by header; null is "no field". */
  readonly mapping: Readonly<Record<string, ChosenFields>>;
  /** How ambiguous text dates are read where the column does not tell. */
  readonly dateOrder: DateOrder;
  /** The currency of amounts whose row names none. */
  readonly defaultCurrency: CurrencyCode | null;
}

/** Nobody decided anything: day first, pounds. */
export const DEFAULT_SHEET_CHOICES: SheetChoices = {
  sheets: {},
  mapping: {},
  dateOrder: 'day-first',
  defaultCurrency: currencyCode('GBP'),
};

/** A column as it was understood. */
export interface ReadColumn {
  readonly header: string;
  /** The catalogue field's key, or null. */
  readonly field: string | null;
  /** How sure the field is, 0 to 1; 0 without a field. */
  readonly confidence: number;
  /** The sheet column, counted from 1. */
  readonly sheetColumn: number;
  /** The first value as the sheet shows it, or null when the column is empty. */
  readonly sample: string | null;
}

/** A visible sheet as it was understood. */
export interface ReadSheet {
  readonly name: string;
  readonly kind: SheetKind | null;
  /** The sheet row of the (last) header row, counted from 1; null when no header was found. */
  readonly headerRow: number | null;
  /** How many records it has. */
  readonly rows: number;
  readonly columns: readonly ReadColumn[];
  /** Under which a mapping chosen for this layout is remembered. */
  readonly signature: string;
}

/** A workbook as it was understood. */
export interface ReadSheets {
  readonly fileName: string;
  /** The sheets that were looked at, in workbook order. */
  readonly sheets: readonly ReadSheet[];
  /** Sheets that were not: hidden ones, our own output, charts. */
  readonly leftOut: readonly { readonly name: string; readonly reason: 'hidden' | 'own-output' | 'no-cells' }[];
  readonly tables: ReadonlyMap<SheetKind, TypedTable>;
  /** What was noticed while reading, in the order of sheet, row, severity and rule id. */
  readonly findings: readonly Finding[];
}
