import type { RawSheet, RawWorkbook } from '../columns/rawSheet.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import { columnOf } from '../columns/typedTable.ts';
import { CODE_UNREADABLE } from '../columns/typedColumn.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import { currencyCode } from '../domain/currencyCode.ts';
import type { FieldCatalogue } from '../domain/fieldDefinition.ts';
import type { Finding } from '../domain/finding.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import { catalogueIndex } from './headers/catalogueIndex.ts';
import type { AmbiguousSheets } from './kinds/ambiguousSheets.ts';
import { assignKinds } from './kinds/assignKinds.ts';
import { customersByStandIn } from './kinds/customersByStandIn.ts';
import { surveySheet } from './kinds/surveySheet.ts';
import type { SurveyedSheet } from './kinds/surveySheet.ts';
import { readAssignedSheet } from './readAssignedSheet.ts';
import type { SheetReading } from './readAssignedSheet.ts';
import type { ReadSheet, ReadSheets, SheetChoices } from './readSheets.ts';
import { noDataFinding, sheetFinding } from './tables/layoutIssues.ts';
import { sortedFindings } from './tables/tableFindings.ts';

/** A workbook as it was understood, with what each sheet was read by: an edited cell can be read again alone. */
export interface RecognisedWorkbook {
  readonly read: ReadSheets;
  /** By sheet name; sheets that were left out or have no data are not in it. */
  readonly readings: ReadonlyMap<string, SheetReading>;
}

/**
 * Reads a raw workbook: finds each sheet's header and records, tells its kind by its headers, gives each column a field, and turns the
 * cells into typed tables. What cannot be read is a finding, never nought, false or blank.
 * @returns `no-data` when no sheet has any; `ambiguous-sheets` when two sheets are of one kind and nobody chose.
 */
export function recogniseSheets(
  workbook: RawWorkbook,
  catalogue: FieldCatalogue,
  choices: SheetChoices,
): Result<ReadSheets, InputError | AmbiguousSheets> {
  const recognised = recogniseWorkbook(workbook, catalogue, choices);
  return recognised.ok ? success(recognised.value.read) : recognised;
}

/** As {@link recogniseSheets}, keeping what the sheets were read by. */
export function recogniseWorkbook(
  workbook: RawWorkbook,
  catalogue: FieldCatalogue,
  choices: SheetChoices,
): Result<RecognisedWorkbook, InputError | AmbiguousSheets> {
  const { visible, leftOut } = visibleSheets(workbook, choices);
  const index = catalogueIndex(catalogue);
  const surveys = visible.map((sheet) => surveySheet(sheet, index, choices.mapping));
  const found = surveys.filter((survey): survey is SurveyedSheet => survey !== null);
  if (found.length === 0) return failure(noData(workbook, leftOut));
  const kinds = assignKinds(found, choices.sheets);
  if (!kinds.ok) return kinds;
  const assigned = customersByStandIn(found, kinds.value);
  if (!assigned.ok) return assigned;

  const readings = new Map<SurveyedSheet, SheetReading>();
  const own = choices.defaultCurrency === null ? [] : [choices.defaultCurrency];
  let currencies: readonly CurrencyCode[] = own;
  // Customers first: their currencies are those in which the other sheets' amounts may be.
  const order = [...assigned.value].sort(
    (a, b) => Number(b.ranked?.kind === 'customers') - Number(a.ranked?.kind === 'customers'),
  );
  for (const sheet of order) {
    const rules = { dateSystem: workbook.dateSystem, dateOrder: choices.dateOrder, currencies };
    const reading = readAssignedSheet(sheet, index, rules);
    readings.set(sheet.survey, reading);
    if (reading.table?.kind === 'customers') currencies = [...new Set([...own, ...currenciesOf(reading.table)])];
  }
  return success({
    read: collected(workbook, visible, surveys, readings, leftOut),
    readings: new Map([...readings].map(([{ name }, reading]) => [name, reading])),
  });
}

function visibleSheets(
  workbook: RawWorkbook,
  choices: SheetChoices,
): { readonly visible: readonly RawSheet[]; readonly leftOut: ReadSheets['leftOut'] } {
  const chosen = new Set(Object.values(choices.sheets));
  const leftOut: { name: string; reason: ReadSheets['leftOut'][number]['reason'] }[] = [];
  const visible = workbook.sheets.filter((sheet) => {
    if (sheet.tables.some((table) => table.name.startsWith('Proforma'))) {
      leftOut.push({ name: sheet.name, reason: 'own-output' });
      return false;
    }
    if (sheet.visibility !== 'visible' && !chosen.has(sheet.name)) {
      leftOut.push({ name: sheet.name, reason: 'hidden' });
      return false;
    }
    return true;
  });
  for (const sheet of workbook.ignoredSheets) leftOut.push({ name: sheet.name, reason: 'no-cells' });
  return { visible, leftOut };
}

function noData(workbook: RawWorkbook, leftOut: ReadSheets['leftOut']): InputError {
  const hidden = leftOut.filter((sheet) => sheet.reason === 'hidden').map((sheet) => `“${sheet.name}”`);
  const also = hidden.length === 0 ? '' : ` Hidden sheets were left out (${hidden.join(', ')}).`;
  return {
    code: 'no-data',
    message: `${workbook.fileName} has no data: no sheet has a header row with rows below.${also} Open a workbook with a customers sheet.`,
  };
}

function currenciesOf(table: TypedTable): readonly CurrencyCode[] {
  const data = columnOf(table, 'currency')?.data;
  if (data?.storage !== 'coded') return [];
  return data.entries.slice(CODE_UNREADABLE + 1).flatMap((entry) => currencyCode(entry) ?? []);
}

function collected(
  workbook: RawWorkbook,
  visible: readonly RawSheet[],
  surveys: readonly (SurveyedSheet | null)[],
  readings: ReadonlyMap<SurveyedSheet, SheetReading>,
  leftOut: ReadSheets['leftOut'],
): ReadSheets {
  const sheets: ReadSheet[] = [];
  const findings: Finding[] = [];
  const tables = new Map<SheetKind, TypedTable>();
  visible.forEach((sheet, i) => {
    const survey = surveys[i];
    const reading = survey === null || survey === undefined ? undefined : readings.get(survey);
    if (reading === undefined) {
      sheets.push({ name: sheet.name, kind: null, headerRow: null, rows: 0, columns: [], signature: '' });
      findings.push(noDataFinding(sheet.name, 0));
      return;
    }
    sheets.push(reading.sheet);
    findings.push(...sortedFindings(reading.findings));
    if (reading.table !== null) tables.set(reading.table.kind, reading.table);
  });
  for (const { name, reason } of leftOut) {
    if (reason !== 'hidden') continue;
    findings.push(
      sheetFinding(name, 'SHEET-HIDDEN', `The hidden sheet “${name}” is left out. Show it, or choose it, to use it.`),
    );
  }
  return { fileName: workbook.fileName, sheets, leftOut, tables, findings };
}
