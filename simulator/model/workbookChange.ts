import type { Area } from './area.ts';
import type { CellValue } from './cellValue.ts';

export type CellChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** What happened to a workbook, for events and for tests that look at it. */
export type ChangeKind =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: CellChangeType;
      /** Before and after, when a single cell was edited. */
      readonly single?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: 'formats'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sheet-added'; readonly sheetId: string }
  | { readonly kind: 'sheet-deleted'; readonly sheetId: string }
  | { readonly kind: 'sheet-renamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheet-visibility'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheet-activated'; readonly sheetId: string }
  | { readonly kind: 'sheet-deactivated'; readonly sheetId: string }
  | { readonly kind: 'sheet-protection'; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: 'table-added'; readonly sheetId: string; readonly tableId: string }
  | { readonly kind: 'table-deleted'; readonly sheetId: string; readonly tableId: string; readonly tableName: string }
  | { readonly kind: 'calculated'; readonly sheetId: string };

/** Who did it: the add-in under test, the person at the same Excel, or a co-author elsewhere. */
export type ChangeOrigin = 'add-in' | 'person' | 'co-author';

export type WorkbookChange = ChangeKind & { readonly origin: ChangeOrigin };
