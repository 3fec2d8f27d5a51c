import type { RawColumn, RawWorkbook } from '../../columns/rawSheet.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { FieldChoice } from '../../domain/fieldDefinition.ts';
import type { Severity } from '../../domain/severity.ts';
import type { ValueType } from '../../domain/valueType.ts';
import type { VatCode } from '../../domain/vatCode.ts';
import type { SheetCheck } from '../sheetChecks.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import type { DateOrder } from './dateText.ts';
import type { DistinctColumnTexts } from './distinctTexts.ts';

/** Something noticed while a column's cells were read; it becomes a finding once the row's account is known. */
export interface CellIssue {
  readonly check: SheetCheck;
  /** The record, or null when it is about the whole column. */
  readonly record: number | null;
  readonly value: string | null;
  readonly message: string;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
}

/** One column about to be read: its raw cells, what they should be, and what the rest of the workbook says about them. */
export interface ColumnContext {
  readonly grid: SheetGrid;
  readonly raw: RawColumn;
  /** The sheet row index (from 0) of each record. */
  readonly records: Uint32Array;
  readonly texts: DistinctColumnTexts;
  readonly header: string;
  readonly type: ValueType;
  /** The field's allowed values; empty when any are. */
  readonly choices: readonly FieldChoice[];
  /** The words that stand for a VAT rate in it; empty for other columns. */
  readonly vatCodes: readonly VatCode[];
  /** Whether the column holds identities, which never have decimals. */
  readonly identity: boolean;
  readonly dateSystem: RawWorkbook['dateSystem'];
  readonly dateOrder: DateOrder;
  /** The currency that a record's own row names, or null. */
  readonly currencyOf: (record: number) => CurrencyCode | null;
  /** The currencies that amounts may be in when their row names none. */
  readonly currencies: readonly CurrencyCode[];
  readonly report: (issue: CellIssue) => void;
}

/** A cell's text inside a message: quoted, and cut when it is long. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

/** A count with its noun: 1 cell, 2 cells. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
