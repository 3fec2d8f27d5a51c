import { isoDate } from '../domain/calendarDate.ts';
import type { PlannedWorksheet } from '../domain/worksheetPlan.ts';
import type { CellTexts } from './cellText.ts';
import type { EvidenceFacts } from './evidenceFacts.ts';
import { SheetDraft } from './sheetDraft.ts';
import type { SheetNames } from './sheetNames.ts';

/** The Evidence sheet: which rules, settings and input gave these sheets, and the head of the local history. */
export function evidenceSheet(
  evidence: EvidenceFacts,
  inputFileName: string | null,
  names: SheetNames,
  texts: CellTexts,
): PlannedWorksheet {
  const draft = new SheetDraft();
  draft.heading('Evidence', 'title');
  draft.paragraph('The same input, rules and settings give the same run id on any machine.', 'note');
  draft.skipRows(1);
  const facts: readonly (readonly [string, string])[] = [
    ['Run id', evidence.runId ?? 'No run: findings only'],
    ['Input', inputFileName ?? 'This workbook'],
    ['Input SHA-256', evidence.inputSha256 ?? 'Not taken from an open workbook'],
    ['Run date', evidence.runDate === null ? 'No run' : isoDate(evidence.runDate)],
    ['Cut-off', evidence.cutOff === null ? 'No run' : isoDate(evidence.cutOff)],
    ['Cycles due', evidence.cycles.length === 0 ? 'None' : evidence.cycles.join(', ')],
    ['As of', isoDate(evidence.asOf)],
    ['Proforma version', evidence.toolVersion],
    ['Chain head', evidence.chainHead ?? 'No history was kept'],
    ['Settings', evidence.settings],
  ];
  draft.table(names.table('Evidence', 1), [
    { header: 'Fact', style: 'text', width: 26, values: facts.map(([fact]) => fact) },
    { header: 'Value', style: 'wrapped', width: 74, values: facts.map(([, value]) => texts.fit(value)) },
  ]);
  draft.heading('Rule sets');
  const sets = evidence.ruleSets.length > 0 ? evidence.ruleSets : [null];
  draft.table(names.table('RuleSets', 1), [
    { header: 'Rule set', style: 'text', width: 26, values: sets.map((set) => set?.id ?? 'No rule sets') },
    { header: 'SHA-256', style: 'text', width: 74, values: sets.map((set) => set?.sha256 ?? null) },
    { header: 'Version', style: 'text', width: 12, values: sets.map((set) => set?.version ?? null) },
    {
      header: 'Title',
      style: 'text',
      width: 40,
      values: sets.map((set) => (set === null ? null : texts.fit(set.title))),
    },
  ]);
  return {
    name: names.sheet('Evidence', 1),
    cells: draft.cells,
    tables: draft.tables,
    charts: [],
    columnWidths: [],
    frozenRows: 0,
    frozenColumns: 0,
    printTitleRows: null,
    landscape: true,
  };
}
