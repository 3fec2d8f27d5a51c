import { isoDate, plainDate } from '../domain/calendarDate.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { Finding } from '../domain/finding.ts';
import type { Preview } from '../domain/preview.ts';
import type { WorkbookPlan } from '../domain/worksheetPlan.ts';
import { cellTexts } from './cellText.ts';
import type { EvidenceFacts } from './evidenceFacts.ts';
import { evidenceSheet } from './evidenceSheet.ts';
import { findingTable } from './findingRows.ts';
import { followUpTable } from './followUpRows.ts';
import type { PreviewTables } from './previewTables.ts';
import { previewTables } from './previewTables.ts';
import type { TakenNames } from './sheetNames.ts';
import { sheetNames } from './sheetNames.ts';
import type { InputPlace } from './sourceText.ts';
import { summarySheet } from './summarySheet.ts';
import type { TableRows } from './tableRows.ts';
import type { TableDraft } from './tableSheets.ts';
import { lacksLinks, partNames, ROWS_PER_SHEET, tableSheets } from './tableSheets.ts';

/** What the worksheets are made from. */
export interface WorksheetsInput {
  /** Null when rows were only checked: then there are no Invoices, Lines and Trace sheets. */
  readonly preview: Preview | null;
  readonly findings: readonly Finding[];
  readonly evidence: EvidenceFacts;
  /** The input's file name where the plan becomes a file of its own; null where it goes into the input workbook, whose cells it links to. */
  readonly inputFileName: string | null;
  /** Names that the target workbook uses already; none for a new file. */
  readonly taken?: TakenNames;
  /** Records that one sheet holds; only tests lower it. */
  readonly rowsPerSheet?: number;
}

/**
 * The worksheets of a preview or a check, as data: Summary, Invoices, Lines, Findings, Follow-ups (where there are any), Trace,
 * Evidence.
 *
 * Totals are live formulas that tie: Summary by outcome sums the Invoices tables, control totals sum the Lines tables, and checks
 * compare them with each other and with the run's own figures. A customer's Net and Lines net are SUMIFS over the lines as long
 * as customers × lines stays below ten million comparisons; beyond, they are values (100,000 × 300,000 comparisons would stop Excel
 * for minutes at every change) and the totals above them stay live. SUM over a customer's block of rows would be fast
 * but silently wrong once somebody sorts the Lines sheet.
 *
 * Tables with more records than a sheet holds go on in `Lines (2)` and so on, and the formulas sum over all parts.
 * No total mixes currencies: amounts have a totals row only where all are of one currency.
 */
export function planWorksheets(input: WorksheetsInput): WorkbookPlan {
  const { preview, findings, evidence, inputFileName } = input;
  const rowsPerSheet = input.rowsPerSheet ?? ROWS_PER_SHEET;
  const place: InputPlace =
    inputFileName === null ? { kind: 'same-workbook' } : { kind: 'file', fileName: inputFileName };
  const names = sheetNames(input.taken ?? { sheets: [], tables: [] });
  const texts = cellTexts();
  const found = findingTable(findings, place, texts);
  const followUps = preview?.followUps() ?? [];
  const tables = preview === null ? null : previewTables(preview, followUps, place, names, rowsPerSheet, texts);
  const listed = followUps.length === 0 ? null : followUpTable(followUps, place, texts);
  const drafts = tableDrafts(found, tables, listed);
  const data = drafts.map((draft) => tableSheets(draft, names, rowsPerSheet));
  const evidencePlan = evidenceSheet(evidence, inputFileName, names, texts);
  // Last of all, as it tells how many texts were cut.
  const summary = summarySheet({
    preview,
    tables,
    findings,
    findingTables: partNames('Findings', found.rowCount, names, rowsPerSheet),
    evidence,
    inputFileName,
    names,
    texts,
    linksLeftOut: data.some((sheets) => sheets.some(lacksLinks)),
  });
  return {
    title: preview === null ? 'Check of customers' : `Billing preview, run of ${plainDate(preview.run.runDate)}`,
    date: isoDate(evidence.asOf),
    worksheets: [summary, ...data.flat(), evidencePlan],
  };
}

function tableDrafts(
  found: TableRows,
  tables: PreviewTables | null,
  followUps: TableRows | null,
): readonly TableDraft[] {
  const currencies: readonly CurrencyCode[] = tables?.currencies ?? [];
  const findings: TableDraft = {
    base: 'Findings',
    rows: found,
    currencies,
    emptyNote: { header: 'Message', text: 'No findings.' },
    frozenColumns: 2,
    pagesWide: 1,
    totalLabel: 'Total',
  };
  if (tables === null) return [findings];
  return [
    {
      base: 'Invoices',
      rows: tables.invoices,
      currencies,
      emptyNote: { header: 'Name', text: 'No customers.' },
      frozenColumns: 3,
      pagesWide: 2,
      totalLabel: 'Invoiced',
    },
    {
      base: 'Lines',
      rows: tables.lines,
      currencies,
      emptyNote: { header: 'Description', text: 'No lines.' },
      frozenColumns: 2,
      pagesWide: 1,
      totalLabel: 'Total',
    },
    findings,
    ...(followUps === null ? [] : [followUpDraft(followUps, currencies)]),
    {
      base: 'Trace',
      rows: tables.trace,
      currencies,
      emptyNote: { header: 'Because', text: 'No decisions.' },
      frozenColumns: 2,
      pagesWide: 1,
      totalLabel: 'Total',
    },
  ];
}

function followUpDraft(rows: TableRows, currencies: readonly CurrencyCode[]): TableDraft {
  return {
    base: 'FollowUps',
    sheet: 'Follow-ups',
    rows,
    currencies,
    emptyNote: { header: 'What to do', text: 'Nothing to follow up.' },
    frozenColumns: 2,
    pagesWide: 2,
    totalLabel: 'Total',
  };
}
