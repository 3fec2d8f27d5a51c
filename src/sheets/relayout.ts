import { RAW_BLANK, RAW_TEXT } from '../columns/rawSheet.ts';
import type { RawSheet } from '../columns/rawSheet.ts';
import type { CatalogueIndex } from './headers/catalogueIndex.ts';
import { layoutSheet } from './headers/layoutSheet.ts';
import { plainRecord } from './headers/recordRows.ts';
import type { LayoutColumn, SheetLayout } from './headers/sheetLayout.ts';
import { rankKinds } from './kinds/rankKinds.ts';
import type { RankedKind } from './kinds/rankKinds.ts';
import type { SurveyedSheet } from './kinds/surveySheet.ts';
import { profileColumn } from './mapping/columnProfile.ts';
import type { SheetParts } from './readAssignedSheet.ts';
import { regrid } from './sheetGrid.ts';
import type { SheetGrid } from './sheetGrid.ts';
import type { TablePlan } from './tables/readTable.ts';

/** A cell by its place in the used range, counted from 0. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
}

/** What a sheet is read by after a change that left its layout as it was. */
export interface Relaid {
  readonly plan: TablePlan;
  readonly identity: readonly LayoutColumn[];
  readonly survey: SurveyedSheet;
  /** The places of the changed columns in the plan. */
  readonly columns: readonly number[];
  /** The records that the changed cells are of. */
  readonly records: readonly number[];
}

/** Rows of a used range by which the header is found: thirty that can be one, and twenty below. */
const HEADER_WINDOW = 51;

/** The parts of a sheet for a new version of its cells; null where the change may have moved header, records or fields. */
export function relayout(
  parts: SheetParts,
  sheet: RawSheet,
  changed: readonly ChangedCell[],
  index: () => CatalogueIndex,
): Relaid | null {
  const { survey } = parts.assigned;
  const before = survey.grid;
  if (!isSameFrame(before.sheet, sheet) || changesTextOnly(before, sheet, changed)) return null;
  const grid = regrid(before, sheet);
  const columns = new Set<number>();
  for (const { column } of changed) {
    const at = survey.layout.columns.findIndex(({ sheetColumn }) => sheetColumn - sheet.firstColumn === column);
    const found = survey.layout.columns[at];
    if (found === undefined || found.blankHeader || found.beyond) return null;
    columns.add(at);
  }
  const renewed = new Map(
    survey.layout.columns.map((column) => [
      column,
      { ...column, raw: sheet.columns[column.sheetColumn - sheet.firstColumn] ?? column.raw },
    ]),
  );
  const layout = { ...survey.layout, columns: [...renewed.values()] };
  const identity = parts.identity.map((column) => renewed.get(column) ?? column);
  if (!keepsHeader(layout, grid, changed, index)) return null;
  const records = keptRecords(parts, { grid, layout, identity }, changed);
  if (records === null) return null;
  const profiles = survey.profiles.map((profile, at) => {
    const column = layout.columns[at];
    return columns.has(at) && column !== undefined ? profileColumn(grid, layout, column) : profile;
  });
  const next = { ...survey, grid, layout, profiles };
  if (!keepsFields(survey, next, index)) return null;
  return {
    plan: { ...parts.plan, grid, columns: layout.columns },
    identity,
    survey: next,
    columns: [...columns],
    records,
  };
}

function isSameFrame(one: RawSheet, other: RawSheet): boolean {
  return (
    one.rowCount === other.rowCount &&
    one.columns.length === other.columns.length &&
    one.firstRow === other.firstRow &&
    one.firstColumn === other.firstColumn
  );
}

/** Whether the sheet may have become one of texts alone, or ceased to be one: numbers are then read by other rules. */
function changesTextOnly(
  { textOnly, sheet: before }: SheetGrid,
  sheet: RawSheet,
  changed: readonly ChangedCell[],
): boolean {
  const isText = (of: RawSheet, { row, column }: ChangedCell): boolean => {
    const kind = of.columns[column]?.kinds[row];
    return kind === RAW_BLANK || kind === RAW_TEXT;
  };
  if (textOnly) return changed.some((cell) => !isText(sheet, cell));
  if (!changed.some((cell) => !isText(before, cell) && isText(sheet, cell))) return false;
  return sheet.columns.every(({ kinds }) => kinds.every((kind) => kind === RAW_BLANK || kind === RAW_TEXT));
}

function keepsHeader(
  layout: SheetLayout,
  grid: SheetGrid,
  changed: readonly ChangedCell[],
  index: () => CatalogueIndex,
): boolean {
  if (changed.some(({ row }) => row <= layout.headerIndex)) return false;
  if (grid.sheet.tables.length > 0 || changed.every(({ row }) => row >= HEADER_WINDOW)) return true;
  const again = layoutSheet(grid, index().headers);
  return again !== null && JSON.stringify(outline(again)) === JSON.stringify(outline(layout));
}

function outline({ headerIndex, firstData, endData, columns }: SheetLayout): unknown {
  const named = columns.map(({ header, sheetColumn, blankHeader, duplicate, beyond }) => [
    header,
    sheetColumn,
    blankHeader,
    duplicate,
    beyond,
  ]);
  return [headerIndex, firstData, endData, named];
}

/** The changed records; null unless each was a record that needs no other row to tell, and still is. */
function keptRecords(
  { plan, assigned: { survey }, identity }: SheetParts,
  after: { readonly grid: SheetGrid; readonly layout: SheetLayout; readonly identity: readonly LayoutColumn[] },
  changed: readonly ChangedCell[],
): readonly number[] | null {
  const records: number[] = [];
  for (const row of new Set(changed.map((cell) => cell.row))) {
    const record = plan.records.indexOf(row);
    const one = plainRecord(survey.grid, survey.layout, identity, row);
    const other = plainRecord(after.grid, after.layout, after.identity, row);
    if (record < 0 || one === null || one.shape !== other?.shape) return null;
    records.push(record);
  }
  return records;
}

function keepsFields(before: SurveyedSheet, after: SurveyedSheet, index: () => CatalogueIndex): boolean {
  const isSame = before.profiles.every(
    (profile, at) => profile === after.profiles[at] || JSON.stringify(profile) === JSON.stringify(after.profiles[at]),
  );
  if (isSame) return true;
  const { name, layout, profiles, chosen } = after;
  const ranked = rankKinds(index(), name, layout.columns, profiles, chosen);
  return JSON.stringify(ranked.map(rankOutline)) === JSON.stringify(before.ranked.map(rankOutline));
}

function rankOutline({ kind, mapping, missing, score, named }: RankedKind): unknown {
  const fields = mapping.matches.map((match) => match && [match.field.key, match.confidence]);
  return [kind, missing, score, named, fields, mapping.taken.map((field) => field?.key ?? null)];
}
