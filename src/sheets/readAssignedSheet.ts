import type { TypedTable } from '../columns/typedTable.ts';
import type { FieldDefinition } from '../domain/fieldDefinition.ts';
import type { Finding } from '../domain/finding.ts';
import { recordRows } from './headers/recordRows.ts';
import type { CatalogueIndex } from './headers/catalogueIndex.ts';
import type { LayoutColumn } from './headers/sheetLayout.ts';
import type { FieldMatch } from './mapping/proposeMapping.ts';
import type { AssignedSheet } from './kinds/customersByStandIn.ts';
import type { RankedKind } from './kinds/rankKinds.ts';
import { SHEET_NEEDS } from './kinds/sheetNeeds.ts';
import type { ReadSheet } from './readSheets.ts';
import { duplicateAccounts } from './tables/duplicateAccounts.ts';
import {
  headerFindings,
  leftOutFindings,
  noDataFinding,
  sheetFinding,
  strayColumns,
  strayFindings,
} from './tables/layoutIssues.ts';
import { readTable } from './tables/readTable.ts';
import type { ReadingRules, TableIssue, TablePlan } from './tables/readTable.ts';
import { withStandIn } from './tables/standInColumn.ts';
import { tableFindings } from './tables/tableFindings.ts';

/** One sheet read: what it was understood as, its table when it is of a kind, and what was noticed. */
export interface SheetReading {
  readonly sheet: ReadSheet;
  readonly table: TypedTable | null;
  readonly findings: readonly Finding[];
  /** What the table was read by; null without a table. */
  readonly parts: SheetParts | null;
}

/** What a sheet was read by, so that an edited column of it can be read again alone. */
export interface SheetParts {
  readonly assigned: AssignedSheet;
  readonly plan: TablePlan;
  readonly rules: ReadingRules;
  /** The columns that identify a record, the best first. */
  readonly identity: readonly LayoutColumn[];
  /** What was noticed in the cells, column by column. */
  readonly issues: readonly TableIssue[];
  /** What was noticed about the sheet itself and its rows. */
  readonly layoutFindings: readonly Finding[];
}

/** Reads a sheet whose kind is settled; one of no kind is described and told, not read. */
export function readAssignedSheet(assigned: AssignedSheet, index: CatalogueIndex, rules: ReadingRules): SheetReading {
  const { survey, ranked, standIn } = assigned;
  const { grid, layout } = survey;
  const matches = settledMatches(assigned);
  const identity = identityColumns(assigned, matches);
  const { records, leftOut } = recordRows(grid, layout, identity);
  const sheet = described(assigned, matches, records.length);
  if (ranked === null)
    return { sheet, table: null, findings: [notRecognised(survey.name, survey.ranked)], parts: null };
  const strays = strayColumns(grid, layout, records);
  const findings: Finding[] = [
    ...headerFindings(grid, layout, ranked.mapping.taken, strays),
    ...unknownFields(assigned, index),
    ...missingColumns(ranked, matches, index, survey.name),
    ...leftOutFindings(grid, leftOut),
    ...strayFindings(grid, strays, records),
  ];
  if (records.length === 0) {
    return {
      sheet: { ...sheet, kind: null },
      table: null,
      findings: [...findings, noDataFinding(survey.name, layout.columns.length)],
      parts: null,
    };
  }
  const plan = {
    kind: ranked.kind,
    grid,
    headerRow: layout.headerIndex + grid.sheet.firstRow,
    columns: layout.columns,
    fields: matches.map((match) => match?.field ?? null),
    records,
  };
  const read = readTable(plan, rules);
  const headers = (standIn?.columns ?? []).map((i) => layout.columns[i]?.header ?? '');
  const identified =
    standIn === null ? { table: read.table, issues: [] } : withStandIn(read.table, headers, standIn.lastResort);
  const duplicates = ranked.kind === 'customers' ? duplicateAccounts(identified.table) : [];
  const issues = [...read.issues, ...identified.issues];
  return {
    sheet,
    table: identified.table,
    findings: [...findings, ...tableFindings(identified.table, [...issues, ...duplicates])],
    parts: { assigned, plan, rules, identity, issues, layoutFindings: findings },
  };
}

/** The mapping with an account number that is only a header taken away, and a stand-in column without a field made the account. */
function settledMatches({ survey, ranked, standIn }: AssignedSheet): readonly (FieldMatch | null)[] {
  if (ranked === null) return survey.layout.columns.map(() => null);
  if (standIn === null) return ranked.mapping.matches;
  const account = survey.ranked
    .find((each) => each.kind === 'customers')
    ?.mapping.matches.find((match) => match?.field.key === 'accountNumber')?.field;
  return ranked.mapping.matches.map((match, i) => {
    if (match?.field.key === 'accountNumber') return null;
    if (match === null && account !== undefined && standIn.columns.includes(i))
      return { field: account, confidence: 0.5 };
    return match;
  });
}

/** The columns that identify a record of the sheet's kind, the account first. */
function identityColumns(assigned: AssignedSheet, matches: readonly (FieldMatch | null)[]): readonly LayoutColumn[] {
  const { survey, ranked, standIn } = assigned;
  if (ranked === null) return [];
  const needed = SHEET_NEEDS[ranked.kind].groups.flat();
  const bound = needed.flatMap((key) => survey.layout.columns.filter((_, i) => matches[i]?.field.key === key));
  const standIns = (standIn?.columns ?? []).flatMap((i) => survey.layout.columns[i] ?? []);
  return [...standIns, ...bound.filter((column) => !standIns.includes(column))];
}

function described(assigned: AssignedSheet, matches: readonly (FieldMatch | null)[], rows: number): ReadSheet {
  const { survey, ranked } = assigned;
  return {
    name: survey.name,
    kind: ranked?.kind ?? null,
    headerRow: survey.layout.headerIndex + survey.grid.sheet.firstRow,
    rows,
    columns: survey.layout.columns.map((column, i) => ({
      header: column.header,
      field: matches[i]?.field.key ?? null,
      confidence: matches[i]?.confidence ?? 0,
      sheetColumn: column.sheetColumn,
      sample: survey.profiles[i]?.sample ?? null,
    })),
    signature: survey.signature,
  };
}

function notRecognised(sheet: string, ranked: readonly RankedKind[]): Finding {
  const nearest = [...ranked].sort((a, b) => a.missing.length - b.missing.length || b.score - a.score)[0];
  const hint =
    nearest === undefined || nearest.missing.length === 0
      ? 'Another sheet is used instead.'
      : `For ${nearest.kind} it lacks ${nearest.missing.join(', ')}. Add the column, or choose the field of one that it has.`;
  return sheetFinding(
    sheet,
    'SHEET-NOT-RECOGNISED',
    `The sheet is not used: its headers do not say what it is. ${hint}`,
  );
}

function missingColumns(
  ranked: RankedKind,
  matches: readonly (FieldMatch | null)[],
  index: CatalogueIndex,
  sheet: string,
): readonly Finding[] {
  return SHEET_NEEDS[ranked.kind].expected
    .filter(({ field }) => !matches.some((match) => match?.field.key === field))
    .map(({ field, severity }) => {
      const label = fieldOf(index, ranked, field)?.label ?? field;
      return sheetFinding(
        sheet,
        'SHEET-MISSING-COLUMN',
        `The sheet has no ${label} column. Add it, or choose the column that holds it.`,
        { field, severity },
      );
    });
}

function unknownFields({ survey, ranked }: AssignedSheet, index: CatalogueIndex): readonly Finding[] {
  if (ranked === null) return [];
  return Object.entries(survey.chosen)
    .filter(([, key]) => key !== null && fieldOf(index, ranked, key) === undefined)
    .map(([header, key]) =>
      sheetFinding(
        survey.name,
        'SHEET-UNKNOWN-FIELD',
        `${header} was mapped to “${key ?? ''}”, which is no field of a ${ranked.kind} sheet; it is kept without a field. Choose another.`,
      ),
    );
}

function fieldOf(index: CatalogueIndex, ranked: RankedKind, key: string): FieldDefinition | undefined {
  return index.catalogue.fields.find((field) => field.kind === ranked.kind && field.key === key);
}
