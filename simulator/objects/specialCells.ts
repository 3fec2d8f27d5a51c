import type { Area } from '../model/area.ts';
import { areaOf, intersection, WHOLE_SHEET } from '../model/area.ts';
import { isCellError } from '../model/cellValue.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { ExcelSession } from './excelSession.ts';
import { choiceArgument, isGiven } from './wireArguments.ts';

const CELL_TYPES = ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations'] as const;

/** `Range.getSpecialCells`: the cells of a kind as areas, within the sheet's used cells. */
export function specialCells(
  session: ExcelSession,
  sheet: SimulatedSheet,
  within: Area,
  cellType: unknown,
  valueType: unknown,
): readonly Area[] {
  const type = choiceArgument(cellType, CELL_TYPES, 'cellType');
  if (type === 'Visible') return visibleAreas(sheet, within);
  if (type === 'ConditionalFormats')
    return cutTo(
      within,
      sheet.conditionalFormats.flatMap(({ areas }) => areas),
    );
  if (type === 'DataValidations')
    return cutTo(
      within,
      sheet.dataValidations.flatMap(({ areas }) => areas),
    );
  const used = sheet.cells.usedArea(WHOLE_SHEET);
  const area = used === null ? null : intersection(used, within);
  if (area === null) return [];
  const wanted = isGiven(valueType) && valueType !== 'All' ? String(valueType) : null;
  return runsWhere(area, (row, column) => {
    const isFormula = sheet.cells.formula(row, column) !== null;
    if (type === 'Blanks') return !isFormula && sheet.cells.stored(row, column) === null;
    if (isFormula !== (type === 'Formulas')) return false;
    const value = session.reader.cell(sheet, row, column);
    return value !== null && (wanted === null || wanted.includes(kindOf(isCellError(value) ? null : value)));
  });
}

/** As `SpecialCellValueType` calls them: `ErrorsNumbers` means both. */
function kindOf(value: string | number | boolean | null): string {
  if (value === null) return 'Errors';
  if (typeof value === 'number') return 'Numbers';
  return typeof value === 'string' ? 'Text' : 'Logical';
}

/** The rows and columns that are not hidden, as areas. */
export function visibleAreas(sheet: SimulatedSheet, within: Area): readonly Area[] {
  const rows = spans(within.firstRow, within.lastRow, sheet.rows.hidden);
  const columns = spans(within.firstColumn, within.lastColumn, sheet.columns.hidden);
  return rows.flatMap(([firstRow, lastRow]) =>
    columns.map(([firstColumn, lastColumn]) => ({ firstRow, lastRow, firstColumn, lastColumn })),
  );
}

function spans(first: number, last: number, hidden: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const within = [...hidden].filter((at) => at >= first && at <= last).sort((one, other) => one - other);
  let start = first;
  for (const at of within) {
    if (at > start) found.push([start, at - 1]);
    start = at + 1;
  }
  if (start <= last) found.push([start, last]);
  return found;
}

function cutTo(within: Area, areas: readonly Area[]): readonly Area[] {
  return areas.flatMap((area) => intersection(area, within) ?? []);
}

/** The cells for which something holds: neighbours of a row together, and alike rows below each other. */
function runsWhere(area: Area, holds: (row: number, column: number) => boolean): readonly Area[] {
  const found: Area[] = [];
  /** The place in `found` of the last run between two columns. */
  const lastBetween = new Map<string, number>();
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (!holds(row, column)) continue;
      let last = column;
      while (last < area.lastColumn && holds(row, last + 1)) last += 1;
      const key = `${String(column)} ${String(last)}`;
      const place = lastBetween.get(key);
      const above = place === undefined ? undefined : found[place];
      if (place !== undefined && above?.lastRow === row - 1) found[place] = { ...above, lastRow: row };
      else lastBetween.set(key, found.push(areaOf(row, column, 1, last - column + 1)) - 1);
      column = last;
    }
  }
  return found;
}
