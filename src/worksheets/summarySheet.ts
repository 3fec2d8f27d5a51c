import { plainDate } from '../domain/calendarDate.ts';
import type { Finding } from '../domain/finding.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import type { Preview } from '../domain/preview.ts';
import type { Severity } from '../domain/severity.ts';
import { SEVERITIES } from '../domain/severity.ts';
import type { PlannedFormula, PlannedValue, PlannedWorksheet } from '../domain/worksheetPlan.ts';
import type { AttentionItem } from './attentionItems.ts';
import { attentionItems } from './attentionItems.ts';
import type { CellTexts } from './cellText.ts';
import { checkColumns } from './checkTable.ts';
import { controlColumns } from './controlTable.ts';
import { SEVERITY_WORDS } from './displayWords.ts';
import type { EvidenceFacts } from './evidenceFacts.ts';
import { outcomeColumns } from './outcomeTable.ts';
import type { PreviewTables } from './previewTables.ts';
import { rowCountColumns } from './rowCountTable.ts';
import { settingsList } from './settingsList.ts';
import { SheetDraft } from './sheetDraft.ts';
import type { SheetNames } from './sheetNames.ts';
import { countIfs, thisRow, whereCell } from './tableFormula.ts';

const FLAG_WORDS: Readonly<Record<AttentionItem['level'], string>> = { bad: 'Fix', attention: 'Check', good: 'OK' };

/** Charts beyond the commonest few currencies would push the control totals off the first pages. */
const MAX_CHARTS = 3;
const CHART_ROWS = 15;

/** What the Summary is made from. */
export interface SummaryInput {
  readonly preview: Preview | null;
  readonly tables: PreviewTables | null;
  readonly findings: readonly Finding[];
  readonly findingTables: readonly string[];
  readonly evidence: EvidenceFacts;
  readonly inputFileName: string | null;
  readonly names: SheetNames;
  readonly texts: CellTexts;
  /** Whether some links were left out because Excel holds no more on a sheet. */
  readonly linksLeftOut: boolean;
}

/** The Summary sheet: the run, what to look at first, money by outcome with a chart, control totals, assumptions and settings. */
export function summarySheet(input: SummaryInput): PlannedWorksheet {
  const { preview, tables } = input;
  const draft = new SheetDraft();
  addTitle(draft, input);
  addAttention(draft, input);
  if (preview !== null && tables !== null) {
    addOutcomes(draft, tables, input.names);
    addControl(draft, preview, tables, input.names);
  }
  addFindingCounts(draft, input);
  addList(draft, 'Assumptions', preview?.run.assumptions ?? [], input.texts);
  addList(draft, 'Notes', notes(input), input.texts);
  draft.heading('Settings');
  for (const { path, value } of settingsList(input.evidence.settings)) {
    draft.pair(input.texts.fit(path), input.texts.fit(value));
  }
  return {
    name: input.names.sheet('Summary', 1),
    cells: draft.cells,
    tables: draft.tables,
    charts: draft.charts,
    columnWidths: [30, 11, 16, 16, 16, 16, 18].map((width, index) => ({ column: index + 1, width })),
    frozenRows: 0,
    frozenColumns: 0,
    printTitleRows: null,
    landscape: false,
  };
}

function addTitle(draft: SheetDraft, { preview, tables, evidence, inputFileName, names, texts }: SummaryInput): void {
  draft.heading(preview === null ? 'Check of customers' : 'Billing preview', 'title');
  draft.paragraph(
    preview === null
      ? 'What the rules found in the rows. Nothing was changed or sent.'
      : `What the bill run of ${plainDate(preview.run.runDate)} would do. This is not an invoice; nothing was changed or sent.`,
    'note',
  );
  draft.heading('The run');
  if (inputFileName !== null) draft.pair('Input', texts.fit(inputFileName));
  if (preview !== null) {
    draft.pair('Run date', plainDate(preview.run.runDate));
    draft.pair('Usage and charges up to', plainDate(preview.run.cutOff));
    draft.pair('Cycles due', texts.fit(preview.run.cycles.join(', ')));
  }
  draft.pair('As of', plainDate(evidence.asOf));
  if (evidence.runId !== null) draft.pair('Run id', texts.fit(evidence.runId));
  if (preview !== null && tables !== null && tables.currencies.length > 0) {
    draft.pair('Totals', verdict(preview, tables, names), 'verdict');
  }
}

/** Whether every check of the sheet comes to nought, live. */
function verdict(preview: Preview, tables: PreviewTables, names: SheetNames): PlannedFormula {
  const control = names.table('Control', 1);
  const checks = names.table('Checks', 1);
  const columns = [...controlColumns(control, preview, tables), ...checkColumns(checks, control, preview, tables)];
  const agree = columns
    .filter(({ header }) => header === 'Check')
    .every(({ values }) => Array.from(values).every((cell) => resultOf(cell) === 0));
  const off = [control, checks].map((table) => `SUMPRODUCT(ABS(${table}[Check]))`).join('+');
  return { formula: `IF(${off}=0,"${ALL_AGREE}","${NOT_ALL_AGREE}")`, result: agree ? ALL_AGREE : NOT_ALL_AGREE };
}

function resultOf(cell: PlannedValue | PlannedFormula): PlannedValue {
  return typeof cell === 'object' && cell !== null ? cell.result : cell;
}

const ALL_AGREE = 'All totals agree';
const NOT_ALL_AGREE = 'Totals do not agree: see Control totals below';

function addAttention(draft: SheetDraft, { findings, preview, tables, names }: SummaryInput): void {
  draft.heading('Look at this first');
  const targets = {
    findings: { sheet: names.sheet('Findings', 1), cell: 'A1' },
    invoices: { sheet: names.sheet('Invoices', 1), cell: 'A1' },
    lines: { sheet: names.sheet('Lines', 1), cell: 'A1' },
  };
  for (const { level, text, link } of attentionItems(findings, preview, tables, targets)) {
    draft.flagged(FLAG_WORDS[level], level, text, link);
  }
}

function addOutcomes(draft: SheetDraft, tables: PreviewTables, names: SheetNames): void {
  draft.heading('Customers and money by outcome');
  draft.paragraph(
    'Lines net adds up every line of the customers. Net, VAT and Gross are what their bills come to; only invoices are billed.',
    'note',
  );
  if (tables.currencies.length === 0) {
    draft.paragraph('No customers.');
    return;
  }
  const table = names.table('Outcomes', 1);
  const firstRow = draft.table(table, outcomeColumns(table, tables));
  for (const [index, currency] of tables.currencies.slice(0, MAX_CHARTS).entries()) {
    const from = firstRow + index * OUTCOMES.length;
    const rows = `${String(from)}:$`;
    const to = String(from + OUTCOMES.length - 1);
    const top = draft.nextRow + 1;
    draft.charts.push({
      title: `Lines net of VAT by outcome, ${currency}`,
      categories: `$A$${rows}A$${to}`,
      series: [{ name: `Lines net, ${currency}`, values: `$D$${rows}D$${to}` }],
      anchor: { firstRow: top, firstColumn: 1, lastRow: top + CHART_ROWS, lastColumn: 7 },
      alternativeText: `Column chart of the net value of lines by outcome in ${currency}; the figures are in the table above it.`,
    });
    draft.skipRows(CHART_ROWS + 2);
  }
}

function addControl(draft: SheetDraft, preview: Preview, tables: PreviewTables, names: SheetNames): void {
  const controlTable = names.table('Control', 1);
  const checkTable = names.table('Checks', 1);
  draft.heading('Control totals, net of VAT');
  draft.paragraph(
    'In + fees = billed + rolled over + held + accumulated + not due + skipped + refused. Refunds are negative.',
    'note',
  );
  if (tables.currencies.length > 0) {
    draft.table(controlTable, controlColumns(controlTable, preview, tables));
    draft.skipRows(1);
    draft.table(checkTable, checkColumns(checkTable, controlTable, preview, tables));
  }
  draft.heading('Charge and usage rows');
  const rowTable = names.table('RowCounts', 1);
  draft.table(rowTable, rowCountColumns(rowTable, preview.totals.rows));
}

function addFindingCounts(draft: SheetDraft, { findings, findingTables, names }: SummaryInput): void {
  const table = names.table('FindingCounts', 1);
  const formula = countIfs(findingTables, [whereCell('Severity', thisRow(table, 'Severity'))]);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  draft.heading('Findings');
  draft.table(table, [
    { header: 'Severity', style: 'text', width: 30, values: SEVERITIES.map((severity) => SEVERITY_WORDS[severity]) },
    {
      header: 'Findings',
      style: 'integer',
      width: 11,
      values: SEVERITIES.map((severity) => ({ formula, result: count(severity) })),
    },
  ]);
}

function addList(draft: SheetDraft, title: string, sentences: readonly string[], texts: CellTexts): void {
  if (sentences.length === 0) return;
  draft.heading(title);
  for (const sentence of sentences) draft.paragraph(texts.fit(sentence));
}

function notes({ tables, texts, linksLeftOut }: SummaryInput): readonly string[] {
  const cuts = texts.cutCount();
  return [
    ...(tables !== null && !tables.sumsAreLive
      ? [
          'Net and Lines net of each customer are values: so many customers and lines would take Excel minutes. Totals are live.',
        ]
      : []),
    ...(linksLeftOut ? ['Excel holds 65,530 links a sheet: rows after that name their cell without a link.'] : []),
    ...(cuts > 0
      ? [
          `${String(cuts)} ${cuts === 1 ? 'text was' : 'texts were'} longer than a cell holds and were cut; each says so at its end.`,
        ]
      : []),
  ];
}
