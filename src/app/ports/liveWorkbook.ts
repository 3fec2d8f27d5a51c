import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { CellChange, CellContent } from '../../domain/cellChange.ts';
import type { Result } from '../../domain/result.ts';
import type { Severity } from '../../domain/severity.ts';
import type { WorkbookPlan } from '../../domain/worksheetPlan.ts';
import type { HostFault } from './hostFault.ts';
import type { Progress } from './progress.ts';

/** A sheet of a live workbook: the id stays when it is renamed. */
export interface LiveSheet {
  readonly id: string;
  readonly name: string;
}

/** A cell of a live workbook; row and column count from 1. */
export interface LiveCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface LiveRead {
  readonly workbook: RawWorkbook;
  /** In the order of `workbook.sheets`. */
  readonly sheets: readonly LiveSheet[];
  /** Sentences about what this version of the host could not tell, such as merged cells. */
  readonly notes: readonly string[];
}

export interface WrittenWorksheets {
  readonly sheets: readonly LiveSheet[];
  /** Sentences about what this version of the host could not show. */
  readonly notes: readonly string[];
}

/** Cells of one sheet to be shown as faulty. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly severity: Severity;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** What a cell was before a change, so that it can be put back; made by the host, kept by the history. */
export interface AppliedChange extends CellChange {
  readonly sheetId: string;
  /** What is typed to put the cell back: its formula with the equals sign, or its content, a text marked as one. */
  readonly formerFormula: string | number | boolean;
  readonly formerNumberFormat: string;
}

/** The cells of a range as the host stores them now, by row and then by column; row and column count from 1. */
export interface LiveRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Blank cells are null; an error is its text, such as #N/A. */
  readonly values: readonly (readonly CellContent[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Which of the values are errors. */
  readonly errors: readonly (readonly boolean[])[];
}

/** Something that happened in the workbook. */
export type LiveEvent =
  | {
      readonly kind: 'cells-changed';
      readonly sheetId: string;
      /** The changed range without the sheet, such as `B2:C9`. */
      readonly address: string;
      /** Whether rows, columns or cells moved; then every later cell may be another one. */
      readonly moved: boolean;
      readonly by: 'this-person' | 'another-person' | 'proforma';
    }
  | { readonly kind: 'cell-selected'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'sheet-added' | 'sheet-removed' | 'sheet-renamed'; readonly sheetId: string };

/**
 * The workbook that a person has open. Each call is one undertaking: it either does all that it was asked or leaves the person's
 * cells as they were, and says why in a {@link HostFault}. Calls are made one after another, never at once.
 */
export interface LiveWorkbook {
  /** Reads every sheet that holds cells, hidden ones too, in pieces that the host can answer. */
  read(progress: Progress): Promise<Result<LiveRead, HostFault>>;
  /** Reads the cells of one range that lie within the sheet's used cells: what an edit has changed. */
  readRange(sheetId: string, address: string): Promise<Result<LiveRange, HostFault>>;
  /** The names of all sheets and tables, which new ones must not use. */
  takenNames(): Promise<Result<{ readonly sheets: readonly string[]; readonly tables: readonly string[] }, HostFault>>;
  /** Makes the plan's worksheets after the existing ones and shows the first; on a fault none of them is left. */
  write(plan: WorkbookPlan, progress: Progress): Promise<Result<WrittenWorksheets, HostFault>>;
  /** Shows a cell and selects it. */
  select(cell: LiveCell): Promise<Result<null, HostFault>>;
  /** Colours cells without touching their own format, in place of earlier marks. */
  mark(marks: readonly SheetMarks[]): Promise<Result<{ readonly notes: readonly string[] }, HostFault>>;
  /** Removes every mark, also those of an earlier day. */
  unmark(): Promise<Result<null, HostFault>>;
  /** Changes cells in one step; refuses with `cells-changed` where one no longer holds its `before`. */
  change(changes: readonly CellChange[]): Promise<Result<readonly AppliedChange[], HostFault>>;
  /** Puts cells back; refuses with `cells-changed` where one no longer holds what the change put there. */
  undo(applied: readonly AppliedChange[]): Promise<Result<null, HostFault>>;
  /** Tells `listener` what happens from now on; the returned function ends it. */
  watch(listener: (event: LiveEvent) => void): Promise<Result<() => Promise<void>, HostFault>>;
}
