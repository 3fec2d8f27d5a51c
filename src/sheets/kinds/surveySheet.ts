import type { RawSheet } from '../../columns/rawSheet.ts';
import type { CatalogueIndex } from '../headers/catalogueIndex.ts';
import { headerSignature } from '../headers/headerSignature.ts';
import { layoutSheet } from '../headers/layoutSheet.ts';
import type { SheetLayout } from '../headers/sheetLayout.ts';
import { profileColumn } from '../mapping/columnProfile.ts';
import type { ColumnProfile } from '../mapping/columnProfile.ts';
import type { ChosenFields } from '../mapping/proposeMapping.ts';
import { sheetGrid } from '../sheetGrid.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { rankKinds } from './rankKinds.ts';
import type { RankedKind } from './rankKinds.ts';

/** A sheet with its layout and what it could be; nothing is decided yet. */
export interface SurveyedSheet {
  readonly name: string;
  readonly grid: SheetGrid;
  readonly layout: SheetLayout;
  readonly profiles: readonly ColumnProfile[];
  readonly ranked: readonly RankedKind[];
  readonly signature: string;
  readonly chosen: ChosenFields;
}

/** Looks at a sheet: where its header and data are, what each column holds and which kinds that makes. Null without a header or data. */
export function surveySheet(
  sheet: RawSheet,
  index: CatalogueIndex,
  mapping: Readonly<Record<string, ChosenFields>>,
): SurveyedSheet | null {
  const grid = sheetGrid(sheet);
  const layout = layoutSheet(grid, index.headers);
  if (layout === null) return null;
  const signature = headerSignature(layout.columns.map((column) => column.header));
  const chosen = mapping[signature] ?? {};
  const profiles = layout.columns.map((column) => profileColumn(grid, layout, column));
  if (profiles.every((profile) => profile.filled === 0)) return null;
  const ranked = rankKinds(index, sheet.name, layout.columns, profiles, chosen);
  return { name: sheet.name, grid, layout, profiles, ranked, signature, chosen };
}
