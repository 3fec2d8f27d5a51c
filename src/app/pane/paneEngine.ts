import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { CellChange } from '../../domain/cellChange.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import type { WorkbookPlan } from '../../domain/worksheetPlan.ts';
import type { LineExplanation } from '../explain/explainLine.ts';
import type { LiveRange } from '../ports/liveWorkbook.ts';
import type { RuleText } from '../rules/ruleTexts.ts';
import type { CheckView, FindingExplanation, FindingFilter, FindingPage } from './checkView.ts';
import type { CustomerCard, CustomerFilter, CustomerPage, PreviewAsked, PreviewView } from './previewView.ts';
import type { RefusedRules, RulesView } from './rulesView.ts';
import type { SheetAnswers, SheetsView } from './sheetsView.ts';

/** How far long work has come; `total` is null when it is not known. */
export type OnProgress = (stage: string, done: number, total: number | null) => void;

/** Cells of one sheet that a person has edited, as the host stores them now. */
export interface EditedCells extends LiveRange {
  /** The sheet's name when the workbook was opened. */
  readonly sheet: string;
}

/**
 * The use cases as the task pane asks for them, one after another. It keeps the workbook, the last check and the last preview; lists
 * are asked for in pages, so that a hundred thousand findings cost the pane no more than what it shows. All values can be cloned into
 * another thread; wherever it runs, no call blocks the pane. Errors are those of the use cases; `cancelled` after {@link cancel}.
 */
export interface PaneEngine {
  /** Takes a rule book, shipped or a person's own. What is open is checked anew only when asked. */
  useRules(texts: readonly RuleText[], origin: 'shipped' | 'own'): Promise<Result<RulesView, RefusedRules>>;
  rules(): Promise<RulesView>;
  /** Takes a workbook; its buffers may be transferred. Questions are in the view, not errors. */
  open(workbook: RawWorkbook, answers: SheetAnswers): Promise<Result<SheetsView, InputError>>;
  /** Reads the open workbook again by other answers. */
  answer(answers: SheetAnswers): Promise<Result<SheetsView, InputError>>;
  check(asOf: string, onProgress: OnProgress): Promise<Result<CheckView, InputError>>;
  /** Takes edits into the open workbook and brings the last check up to date, doing again only what depends on them. */
  edit(edited: readonly EditedCells[]): Promise<Result<CheckView, InputError>>;
  findings(filter: FindingFilter, from: number, count: number): Promise<FindingPage>;
  explainFinding(index: number, filter: FindingFilter): Promise<FindingExplanation | null>;
  /** The cells of every finding that matches, for marking: sheet, row and column from 1, worst severity once a cell. */
  findingCells(filter: FindingFilter): Promise<
    readonly {
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly severity: 'error' | 'warning' | 'info';
    }[]
  >;
  /** The matching findings as CSV text, formula-safe. */
  exportFindings(filter: FindingFilter): Promise<string>;
  /** What applying the fix of a finding, or of every finding of its rule, would change. */
  fixes(index: number, scope: 'this' | 'rule'): Promise<readonly CellChange[]>;
  preview(asked: PreviewAsked, onProgress: OnProgress): Promise<Result<PreviewView, InputError>>;
  customers(filter: CustomerFilter, from: number, count: number): Promise<CustomerPage>;
  /** The card of a customer by its place in the sheet; null when there is none. */
  customer(record: number): Promise<CustomerCard | null>;
  /** Why a line of a customer's bill is what it is, by its place among the lines (from 0); null without a preview or such a line. */
  explainLine(record: number, index: number): Promise<LineExplanation | null>;
  /** The customer whom a row of a sheet belongs to (counted from 1): its record, or null. */
  recordAt(sheet: string, row: number): Promise<number | null>;
  /** The worksheets of the last preview, or of the last check when there is none. */
  plan(taken: {
    readonly sheets: readonly string[];
    readonly tables: readonly string[];
  }): Promise<Result<WorkbookPlan, InputError>>;
  /** The shipped sample's sheets as new worksheets for an open workbook. @param xlsx the sample's bytes. */
  samplePlan(
    xlsx: ArrayBuffer,
    taken: { readonly sheets: readonly string[]; readonly tables: readonly string[] },
  ): Promise<Result<WorkbookPlan, InputError>>;
  /** The last preview as the JSON that the command line prints, or null. */
  previewJson(): Promise<string | null>;
  /** Ends the work that is going on, at its next step. */
  cancel(): Promise<void>;
}
