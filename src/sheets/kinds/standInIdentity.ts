import { headerTokens } from '../headers/foldedHeader.ts';
import type { LayoutColumn, SheetLayout } from '../headers/sheetLayout.ts';
import type { ColumnProfile } from '../mapping/columnProfile.ts';
import type { ProposedMapping } from '../mapping/proposeMapping.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { isBlankCell, shownText } from '../sheetGrid.ts';

/** What identifies customers where there is no account number: the index of one column, or of a person's two names. */
export interface StandIn {
  readonly columns: readonly number[];
  /** Names are the last resort: two people may share one. */
  readonly lastResort: boolean;
}

const IDS = ['internalAccountNumber', 'crmReference', 'companyNumber', 'customerReference'];
const NAMES = ['companyName', 'tradingAs', 'billToName', 'customerAlsoKnownAs'];
const ID_WORDS: ReadonlySet<string> = new Set(['id', 'no', 'number', 'ref', 'reference', 'code', 'key']);
/** A name column in which names come again and again lists something else than customers. */
const MOSTLY_DISTINCT = 0.8;

/**
 * The column that stands in for the account number of a customers sheet: a field that identifies, then a column without a field whose
 * header says that it does and whose values are all there and all different, then names. Null when nothing tells rows apart.
 */
export function standInIdentity(
  grid: SheetGrid,
  layout: SheetLayout,
  mapping: ProposedMapping,
  profiles: readonly ColumnProfile[],
): StandIn | null {
  const columnOf = (key: string) => mapping.matches.findIndex((match) => match?.field.key === key);
  for (const key of IDS) {
    const i = columnOf(key);
    if (i >= 0 && isUnique(grid, layout, layout.columns[i])) return { columns: [i], lastResort: false };
  }
  const unnamed = layout.columns.findIndex(
    (column, i) =>
      mapping.matches[i] === null &&
      headerTokens(column.header).some((word) => ID_WORDS.has(word)) &&
      isUnique(grid, layout, column),
  );
  if (unnamed >= 0) return { columns: [unnamed], lastResort: false };
  for (const keys of [...NAMES.map((name) => [name]), ['firstNames', 'lastName'], ['lastName']]) {
    const columns = keys.map((key) => columnOf(key));
    if (columns.every((i) => i >= 0 && isMostlyDistinct(profiles[i], keys.length)))
      return { columns, lastResort: true };
  }
  return null;
}

function isMostlyDistinct(profile: ColumnProfile | undefined, parts: number): boolean {
  if (profile === undefined || profile.filled === 0) return false;
  // One of two names may well come again.
  return parts > 1 || profile.distinct >= profile.filled * MOSTLY_DISTINCT;
}

function isUnique(grid: SheetGrid, layout: SheetLayout, column: LayoutColumn | undefined): boolean {
  if (column === undefined) return false;
  const seen = new Set<string>();
  let filled = 0;
  for (let row = layout.firstData; row < layout.endData; row += 1) {
    if (isBlankCell(grid, column.raw, row)) continue;
    filled += 1;
    seen.add(shownText(grid, column.raw, row));
  }
  // Blank rows, notes and totals are not told from records yet: the other columns say how many records there are.
  const rows = Math.max(...layout.columns.map((other) => countFilled(grid, layout, other)));
  return filled > 0 && seen.size === filled && filled >= rows * 0.95;
}

function countFilled(grid: SheetGrid, layout: SheetLayout, column: LayoutColumn): number {
  let filled = 0;
  for (let row = layout.firstData; row < layout.endData; row += 1) if (!isBlankCell(grid, column.raw, row)) filled += 1;
  return filled;
}
