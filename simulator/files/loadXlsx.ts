import type { ListedSheet } from '../../src/adapters/xlsx/readContents.ts';
import { readContents } from '../../src/adapters/xlsx/readContents.ts';
import { READ_LIMITS } from '../../src/adapters/xlsx/readLimits.ts';
import { readNumberFormats } from '../../src/adapters/xlsx/readNumberFormats.ts';
import { WorkbookParts } from '../../src/adapters/xlsx/readParts.ts';
import { readRelations } from '../../src/adapters/xlsx/readRelations.ts';
import { readXlsx } from '../../src/adapters/xlsx/readXlsx.ts';
import { readZipDirectory } from '../../src/adapters/xlsx/zipDirectory.ts';
import type { RawSheet } from '../../src/columns/rawSheet.ts';
import type { InputError } from '../../src/domain/inputError.ts';
import type { Result } from '../../src/domain/result.ts';
import { success } from '../../src/domain/result.ts';
import type { Calculator } from '../model/calculator.ts';
import type { CellFormat } from '../model/cellFormat.ts';
import type { SimulatedSheet, SheetVisibility } from '../model/sheet.ts';
import { SimulatedWorkbook } from '../model/workbook.ts';
import { fillCells, fillFormats, fillSizes, sharedFormats } from './fillSheet.ts';
import { readLinkTargets } from './readLinkTargets.ts';
import { readLooks } from './readLooks.ts';
import type { FileNames } from './readNames.ts';
import { readNames } from './readNames.ts';
import { SheetPartReader } from './readSheetPart.ts';
import { readTablePart } from './readTablePart.ts';

const VISIBILITY: Readonly<Record<RawSheet['visibility'], SheetVisibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  'very-hidden': 'VeryHidden',
};

/**
 * Opens an .xlsx file as a simulated workbook: values, formulas, number formats, fonts, fills, tables, names, merged cells, links,
 * sizes, panes and what is hidden. Borders, charts, pictures, notes and conditional formats are left behind.
 * Errors: those of {@link readXlsx}; a workbook without a filled cell is `no-data`.
 */
export async function loadXlsx(
  bytes: Uint8Array,
  fileName: string,
  calculator: Calculator,
): Promise<Result<SimulatedWorkbook, InputError>> {
  const raw = await readXlsx(bytes, fileName);
  if (!raw.ok) return raw;
  const directory = readZipDirectory(bytes, fileName, READ_LIMITS);
  if (!directory.ok) return directory;
  const parts = new WorkbookParts(bytes, directory.value, fileName, READ_LIMITS);
  const contents = await readContents(parts);
  if (!contents.ok) return contents;
  const names = await readNames(parts);
  if (!names.ok) return names;
  const numberFormats = await readNumberFormats(parts, contents.value.stylesPath);
  if (!numberFormats.ok) return numberFormats;
  const looks = await readLooks(parts, contents.value.stylesPath);
  if (!looks.ok) return looks;

  const workbook = new SimulatedWorkbook({ name: fileName, calculator, dateSystem: raw.value.dateSystem });
  const formats = sharedFormats(workbook, looks.value, numberFormats.value);
  for (const [index, listed] of contents.value.sheets.entries()) {
    const rawSheet = raw.value.sheets[index];
    if (rawSheet === undefined) continue;
    const sheet = workbook.appendSheet(listed.name);
    const loaded = await loadSheet(parts, listed, rawSheet, workbook, sheet, formats);
    if (!loaded.ok) return loaded;
  }
  addNames(workbook, names.value);
  return success(workbook);
}

async function loadSheet(
  parts: WorkbookParts,
  listed: ListedSheet,
  raw: RawSheet,
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  formats: readonly CellFormat[],
): Promise<Result<void, InputError>> {
  const part = new SheetPartReader();
  const read = await parts.read(listed.path, parts.limits.sheetBytes, part);
  if (!read.ok) return read;
  sheet.visibility = VISIBILITY[raw.visibility];
  sheet.showGridlines = part.showGridlines;
  sheet.tabColour = part.tabColour === null ? '' : `#${part.tabColour.slice(-6).toUpperCase()}`;
  sheet.frozenRows = part.frozenRows;
  sheet.frozenColumns = part.frozenColumns;
  sheet.autoFilter = part.autoFilter;
  sheet.protection = part.isProtected ? { password: null, options: {} } : null;
  sheet.merges = [...raw.merges];
  fillCells(workbook, sheet, raw, part);
  fillFormats(sheet, part, formats);
  fillSizes(sheet, raw, part);
  const links = await addLinks(parts, listed.path, sheet, part);
  return links.ok ? addTables(parts, listed.path, workbook, sheet, part) : links;
}

async function addLinks(
  parts: WorkbookParts,
  path: string,
  sheet: SimulatedSheet,
  part: SheetPartReader,
): Promise<Result<void, InputError>> {
  const targets = part.links.length === 0 ? success(new Map<string, string>()) : await readLinkTargets(parts, path);
  if (!targets.ok) return targets;
  for (const { area, relation, location, tooltip } of part.links) {
    const address = relation === null ? undefined : targets.value.get(relation);
    sheet.links.set(area.firstRow, area.firstColumn, {
      ...(address === undefined ? {} : { address }),
      ...(location === null ? {} : { documentReference: location }),
      ...(tooltip === null ? {} : { screenTip: tooltip }),
    });
  }
  return success(undefined);
}

async function addTables(
  parts: WorkbookParts,
  path: string,
  workbook: SimulatedWorkbook,
  sheet: SimulatedSheet,
  part: SheetPartReader,
): Promise<Result<void, InputError>> {
  if (part.tableIds.length === 0) return success(undefined);
  const relations = await readRelations(parts, path);
  if (!relations.ok) return relations;
  for (const id of part.tableIds) {
    const relation = relations.value.find((candidate) => candidate.id === id && candidate.type === 'table');
    if (relation === undefined) continue;
    const number = workbook.nextNumber().toString(16).toUpperCase().padStart(4, '0');
    const table = await readTablePart(parts, relation.path, `{00000000-0002-0000-${number}-000000000000}`);
    if (!table.ok) return table;
    if (table.value !== null) sheet.tables.push(table.value);
  }
  return success(undefined);
}

/** Names that Excel keeps for itself (print titles, filters) begin with `_xlnm.` and are no names to a formula. */
function addNames(workbook: SimulatedWorkbook, { names, sheetNames, activeTab }: FileNames): void {
  const idOf = (index: number): string | null => workbook.sheetNamed(sheetNames[index] ?? '')?.id ?? null;
  workbook.activeSheetId = idOf(activeTab) ?? workbook.activeSheetId;
  for (const { name, sheet, formula, isVisible, comment } of names) {
    if (name.startsWith('_xlnm.')) continue;
    const sheetId = sheet === null ? null : idOf(sheet);
    workbook.names.push({ name, sheetId, formula: `=${formula}`, isVisible, comment });
  }
}
