import type { CheckView, FindingFilter } from '../../src/app/pane/checkView.ts';
import type { CustomerFilter, PreviewView } from '../../src/app/pane/previewView.ts';
import type { RulesView } from '../../src/app/pane/rulesView.ts';
import type { SheetAnswers, SheetsView } from '../../src/app/pane/sheetsView.ts';
import type { HostFault } from '../../src/app/ports/hostFault.ts';
import type { AppliedChange, LiveSheet } from '../../src/app/ports/liveWorkbook.ts';
import type { InputError } from '../../src/domain/inputError.ts';

export const TABS = ['sheets', 'check', 'preview', 'rules', 'history'] as const;

export type Tab = (typeof TABS)[number];

/** What covers the tab's list until the person goes back. */
export type Detail =
  | { readonly kind: 'finding'; readonly index: number }
  | { readonly kind: 'customer'; readonly record: number }
  | { readonly kind: 'rule'; readonly id: string };

/** Long work that is going on; the last result stays on screen meanwhile. */
export interface Work {
  readonly stage: string;
  readonly done: number;
  /** Null when it is not known. */
  readonly total: number | null;
}

/** How the pane looks; `system` follows Excel, and outside it the browser. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Something that did not happen. */
export interface Problem {
  readonly code: InputError['code'] | HostFault['code'] | 'nothing-selected';
  /** What happened, and what to do next. */
  readonly message: string;
  readonly retry: (() => Promise<void>) | null;
}

/** What the person set for the next preview; null takes the default. */
export interface PreviewForm {
  /** ISO date. */
  readonly runDate: string;
  readonly cycles: readonly string[] | null;
  readonly cutOff: string | null;
  readonly dueDate: string | null;
  /** The only accounts to preview, whatever their cycle. */
  readonly accounts: readonly string[] | null;
  readonly settings: Readonly<Record<string, unknown>>;
  /** A previous preview's JSON text, with the name of its file. */
  readonly previous: { readonly name: string; readonly text: string } | null;
}

/** Everything that the pane shows, in one value; a change makes a new one. */
export interface PaneState {
  readonly tab: Tab;
  readonly detail: Detail | null;
  /** In each tab's list the place, from 0, of the item that was opened last: the focus goes back to it. */
  readonly lastOpened: Readonly<Partial<Record<Tab, number>>>;
  readonly rules: RulesView | null;
  readonly sheets: SheetsView | null;
  /** The live sheets of `sheets.sheets`, for jumping and marking. */
  readonly liveSheets: readonly LiveSheet[];
  readonly answers: SheetAnswers;
  readonly check: CheckView | null;
  readonly findingFilter: FindingFilter;
  /** The rules whose findings are unfolded; null until the person chose: then the first, or all when searching. */
  readonly openRules: readonly string[] | null;
  /** Cells that a fix has changed, until they are changed back or forgotten. */
  readonly applied: readonly AppliedChange[] | null;
  /** Whether findings are coloured in the sheet. */
  readonly isMarked: boolean;
  readonly form: PreviewForm;
  readonly preview: PreviewView | null;
  /** The form that the preview was made by. */
  readonly previewedForm: PreviewForm | null;
  /** Whether the workbook or the rules changed after the preview was made. */
  readonly isPreviewStale: boolean;
  readonly customerFilter: CustomerFilter;
  /** Sheets that the last preview was written into. */
  readonly written: readonly LiveSheet[] | null;
  readonly work: Work | null;
  readonly problem: Problem | null;
  readonly themeChoice: ThemeChoice;
  /** What was noticed and needs no answer. */
  readonly notes: readonly string[];
  /** The customer of the row that is selected in the sheet. */
  readonly selectedRecord: number | null;
  /** What was just done, for the live region. */
  readonly announcement: string;
}

const NO_ANSWERS: SheetAnswers = {
  sheets: {},
  mapping: {},
  dateOrder: 'day-first',
  defaultStatus: null,
  defaultCycle: null,
  statusCatalogue: null,
};

export const ALL_FINDINGS: FindingFilter = { search: '', severity: null, ruleId: null, status: null };

export const ALL_CUSTOMERS: CustomerFilter = { search: '', outcome: null, exceptionsOnly: false };

/** A form on which only the run date is set. */
function initialForm(runDate: string): PreviewForm {
  return { runDate, cycles: null, cutOff: null, dueDate: null, accounts: null, settings: {}, previous: null };
}

/** The pane before anything is read. @param runDate the date that the form begins with, ISO. */
export function initialState(runDate: string): PaneState {
  return {
    tab: 'sheets',
    detail: null,
    lastOpened: {},
    rules: null,
    sheets: null,
    liveSheets: [],
    answers: NO_ANSWERS,
    check: null,
    findingFilter: ALL_FINDINGS,
    openRules: null,
    applied: null,
    isMarked: false,
    form: initialForm(runDate),
    preview: null,
    previewedForm: null,
    isPreviewStale: false,
    customerFilter: ALL_CUSTOMERS,
    written: null,
    work: null,
    problem: null,
    themeChoice: 'system',
    notes: [],
    selectedRecord: null,
    announcement: '',
  };
}
