import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { RawWorkbook } from '../../columns/rawSheet.ts';
import { customersTable } from '../../sheets/customersTable.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { Progress } from '../ports/progress.ts';
import { previewBillRun } from '../previewBillRun.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import { checkBook } from '../session/checkedBook.ts';
import type { CheckedBook } from '../session/checkedBook.ts';
import { editBook } from '../session/editBook.ts';
import { openBook, openSheetQuestion } from '../session/openBook.ts';
import type { OpenBook } from '../session/openBook.ts';
import { checkViewOf } from './checkViewOf.ts';
import type { CheckView } from './checkView.ts';
import { CustomerDirectory } from './customerDirectory.ts';
import { CustomerList } from './customerList.ts';
import { FindingList } from './findingList.ts';
import type { EditedCells } from './paneEngine.ts';
import { previewAskedOf } from './previewAskedOf.ts';
import type { PreviewAsked, PreviewView } from './previewView.ts';
import { previewViewOf } from './previewViewOf.ts';
import type { RulesInUse } from './rulesInUse.ts';
import type { SheetAnswers } from './sheetsView.ts';

/** A preview with its lists. */
interface PreviewInUse {
  readonly result: PreviewResult;
  readonly findings: FindingList;
  readonly customers: CustomerList;
}

/** What a pane's engine keeps between calls. Each undertaking changes it at its end, or not at all when it fails or is cancelled. */
export class EngineState {
  rules: RulesInUse | null = null;
  book: OpenBook | null = null;
  checked: CheckedBook | null = null;
  findings: FindingList | null = null;
  preview: PreviewInUse | null = null;
  revision = 0;

  /** Takes a workbook, or the open one with other answers. What was known of it goes. */
  open(raw: RawWorkbook, answers: SheetAnswers): Result<OpenBook, InputError> {
    const rules = this.loadedRules(answers.statusCatalogue);
    if (!rules.ok) return rules;
    const opened = openBook(raw, answers, rules.value);
    if (!opened.ok) return opened;
    this.book = opened.value;
    this.checked = null;
    this.findings = null;
    this.preview = null;
    return opened;
  }

  async check(asOf: CalendarDate, progress: Progress): Promise<Result<CheckView, InputError>> {
    const book = this.#bookOfToday();
    if (!book.ok) return book;
    const checked = await checkBook(book.value, asOf, progress);
    return checked.ok ? success(this.#take(checked.value)) : checked;
  }

  async edit(edited: readonly EditedCells[], progress: Progress): Promise<Result<CheckView, InputError>> {
    const { book, checked } = this;
    if (book === null) return failure(NOTHING_OPEN);
    const changed = await editBook(book, checked, edited, progress);
    if (!changed.ok) return changed;
    this.book = changed.value.book;
    const renewed = changed.value.checked;
    return success(renewed === null ? this.#unchecked(changed.value.book) : this.#take(renewed));
  }

  async makePreview(asked: PreviewAsked, hash: Hasher, progress: Progress): Promise<Result<PreviewView, InputError>> {
    const opened = this.#bookOfToday();
    if (!opened.ok) return opened;
    const { rules, answers, recognised } = opened.value;
    const question = openSheetQuestion(opened.value);
    if (question !== null) return failure(question);
    const read = previewAskedOf(asked, answers, rules);
    if (!read.ok) return read;
    const result = await previewBillRun({ ...read.value, read: recognised.read, rules, hash, progress });
    if (!result.ok) return result;
    const { customers } = result.value.run.context;
    const directory = new CustomerDirectory(recognised.read.tables, customers);
    this.revision += 1;
    const findings = new FindingList(result.value.findings, directory, this.revision);
    const list = new CustomerList(result.value, findings, this.revision);
    this.preview = { result: result.value, findings, customers: list };
    return success(previewViewOf(result.value, rules, list.lookAtFirst, this.revision));
  }

  /** The rules with a status catalogue in force. @throws Error when no rules were taken yet: a fault of the program. */
  loadedRules(statusCatalogue: string | null): Result<LoadedRules, InputError> {
    if (this.rules === null) throw new Error('rules come before a workbook');
    return this.rules.with(statusCatalogue);
  }

  /** The open workbook as the rules of now read it. */
  #bookOfToday(): Result<OpenBook, InputError> {
    const { book } = this;
    if (book === null) return failure(NOTHING_OPEN);
    const rules = this.loadedRules(book.answers.statusCatalogue);
    if (!rules.ok) return rules;
    if (rules.value === book.rules) return success(book);
    const opened = openBook(book.raw, book.answers, rules.value);
    if (opened.ok) this.book = opened.value;
    return opened;
  }

  #take(checked: CheckedBook): CheckView {
    const customers = customersTable(checked.book.recognised.read);
    if (!customers.ok) throw new Error('a checked workbook has customers');
    this.revision += 1;
    this.checked = checked;
    const directory = new CustomerDirectory(checked.book.recognised.read.tables, customers.value);
    this.findings = new FindingList(checked.findings, directory, this.revision);
    return checkViewOf(checked, checked.book.rules, this.revision, directory.statuses());
  }

  #unchecked({ rules, recognised }: OpenBook): CheckView {
    const rows = recognised.read.tables.get('customers')?.rowCount ?? 0;
    return checkViewOf({ tally: new Map(), rows, notChecked: [], rulesApplied: 0 }, rules, this.revision, []);
  }
}

/** Why nothing can be done before a workbook was read. */
export const NOTHING_OPEN: InputError = {
  code: 'no-data',
  message: 'No workbook was read yet. Read the sheets first.',
};
