import type { SheetKind } from '../../domain/sheetKind.ts';
import { SHEET_KINDS } from '../../domain/sheetKind.ts';
import type { CatalogueIndex } from '../headers/catalogueIndex.ts';
import { headerTokens } from '../headers/foldedHeader.ts';
import type { LayoutColumn } from '../headers/sheetLayout.ts';
import type { ColumnProfile } from '../mapping/columnProfile.ts';
import { proposeMapping } from '../mapping/proposeMapping.ts';
import type { ChosenFields, ProposedMapping } from '../mapping/proposeMapping.ts';
import { CUSTOMER_MARKS, SHEET_NEEDS } from './sheetNeeds.ts';

/** How well a sheet fits a kind. */
export interface RankedKind {
  readonly kind: SheetKind;
  readonly mapping: ProposedMapping;
  /** Labels of needed fields that no column is. */
  readonly missing: readonly string[];
  readonly score: number;
  /** Whether the sheet's name speaks for it. */
  readonly named: boolean;
}

/** Maps a sheet's columns as each kind and ranks the kinds: those with all needed fields first, then by how much of the sheet they explain. */
export function rankKinds(
  index: CatalogueIndex,
  sheetName: string,
  columns: readonly LayoutColumn[],
  profiles: readonly ColumnProfile[],
  chosen: ChosenFields,
): readonly RankedKind[] {
  const words = headerTokens(sheetName);
  const ranked = SHEET_KINDS.map((kind): RankedKind => {
    const mapping = proposeMapping(index, kind, columns, profiles, chosen);
    const named = SHEET_NEEDS[kind].names.some((name) => words.some((word) => word === name || word === `${name}s`));
    return {
      kind,
      mapping,
      missing: missingNeeds(index, kind, mapping, profiles, chosen, columns),
      score: score(kind, mapping) + (named ? 1 : 0),
      named,
    };
  });
  // Customers come first in SHEET_KINDS, so they win a tie: a sort is stable.
  return ranked.sort((a, b) => Number(a.missing.length > 0) - Number(b.missing.length > 0) || b.score - a.score);
}

function missingNeeds(
  index: CatalogueIndex,
  kind: SheetKind,
  mapping: ProposedMapping,
  profiles: readonly ColumnProfile[],
  chosen: ChosenFields,
  columns: readonly LayoutColumn[],
): readonly string[] {
  const has = (key: string) =>
    mapping.matches.some((match, i) => {
      if (match?.field.key !== key) return false;
      // An empty column identifies nobody, unless a person says that it is the one.
      return key !== 'accountNumber' || (profiles[i]?.filled ?? 0) > 0 || chosen[columns[i]?.header ?? ''] === key;
    });
  const missing = SHEET_NEEDS[kind].groups
    .filter((group) => !group.some(has))
    .map((group) => group.map((key) => labelOf(index, kind, key)).join(' or '));
  const others = mapping.matches.filter((match) => match !== null && match.field.key !== 'accountNumber').length;
  return kind === 'customers' && missing.length === 0 && others === 0 ? ['any other customer field'] : missing;
}

function labelOf(index: CatalogueIndex, kind: SheetKind, key: string): string {
  return index.catalogue.fields.find((field) => field.kind === kind && field.key === key)?.label ?? key;
}

function score(kind: SheetKind, mapping: ProposedMapping): number {
  const needed = new Set(SHEET_NEEDS[kind].groups.flat().filter((key) => key !== 'accountNumber'));
  let total = 0;
  for (const match of mapping.matches) {
    if (match === null) continue;
    const key = match.field.key;
    const weight = needed.has(key) || (kind === 'customers' && CUSTOMER_MARKS.has(key)) ? 2 : 1;
    total += match.confidence * weight;
  }
  return total;
}
