import type { HostFault } from '../../src/app/ports/hostFault.ts';
import type { AppliedChange, LiveEvent, LiveWorkbook, SheetMarks } from '../../src/app/ports/liveWorkbook.ts';
import type { CellContent } from '../../src/domain/cellChange.ts';
import { failure, success } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import type { TestCell } from './rawSheetOf.ts';
import { rawSheetOf, rawWorkbookOf } from './rawSheetOf.ts';

/** Sheets as a test writes them. */
export type TestSheets = Readonly<Record<string, readonly (readonly TestCell[])[]>>;

/** A live workbook over plain rows, for panes in a browser without Excel: its sheets' ids are their names. */
export class GridWorkbook implements LiveWorkbook {
  readonly #sheets: ReadonlyMap<string, TestCell[][]>;
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  /** What was shown last, and what is marked. */
  selected: string | null = null;
  marks: readonly SheetMarks[] = [];
  /** The fault that the next call comes to, once. */
  nextFault: HostFault | null = null;
  /** While true, calls wait. */
  isSlow = false;

  constructor(sheets: TestSheets) {
    this.#sheets = new Map(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  }

  read: LiveWorkbook['read'] = (progress) =>
    this.#do(async () => {
      for (let row = 0; this.isSlow; row += 120) {
        progress.report('Reading the sheets', row, 1204);
        await new Promise((resolve) => setTimeout(resolve, 60));
        if (progress.isCancelled()) return failure({ code: 'cancelled', message: 'Cancelled.' });
      }
      const sheets = [...this.#sheets].map(([name, rows]) => rawSheetOf(rows, { name }));
      const live = sheets.map(({ name }) => ({ id: name, name }));
      return success({ workbook: rawWorkbookOf(sheets, { fileName: 'Customers.xlsx' }), sheets: live, notes: [] });
    });

  readRange: LiveWorkbook['readRange'] = (sheetId, address) =>
    this.#do(() => {
      const [first, last] = address.split(':').map(placeOf);
      const [top, left] = first ?? [1, 1];
      const [bottom, right] = last ?? [top, left];
      const values = (this.#sheets.get(sheetId) ?? [])
        .slice(top - 1, bottom)
        .map((row) => Array.from({ length: right - left + 1 }, (_, place) => contentOf(row[left - 1 + place] ?? null)));
      return success({
        firstRow: top,
        firstColumn: left,
        values,
        numberFormats: values.map((row) => row.map(() => 'General')),
        errors: values.map((row) => row.map(() => false)),
      });
    });

  takenNames: LiveWorkbook['takenNames'] = () =>
    this.#do(() => success({ sheets: [...this.#sheets.keys()], tables: [] }));

  write: LiveWorkbook['write'] = () =>
    this.#do(() => failure({ code: 'unsupported', message: 'This workbook takes no worksheets.' }));

  select: LiveWorkbook['select'] = ({ sheetId, row, column }) =>
    this.#do(() => {
      this.selected = `${sheetId} R${String(row)}C${String(column)}`;
      return success(null);
    });

  mark: LiveWorkbook['mark'] = (marks) =>
    this.#do(() => {
      this.marks = marks;
      return success({ notes: [] });
    });

  unmark: LiveWorkbook['unmark'] = () =>
    this.#do(() => {
      this.marks = [];
      return success(null);
    });

  change: LiveWorkbook['change'] = (changes) =>
    this.#do(() => {
      const applied: AppliedChange[] = changes.map((change) => ({
        ...change,
        sheetId: change.sheet,
        formerFormula: change.before ?? '',
        formerNumberFormat: 'General',
      }));
      for (const { sheet, row, column, after } of changes) this.#put(sheet, row, column, after);
      return success(applied);
    });

  undo: LiveWorkbook['undo'] = (applied) =>
    this.#do(() => {
      for (const { sheet, row, column, before } of applied) this.#put(sheet, row, column, before);
      return success(null);
    });

  watch: LiveWorkbook['watch'] = (listener) => {
    this.#listeners.add(listener);
    return Promise.resolve(
      success(() => {
        this.#listeners.delete(listener);
        return Promise.resolve();
      }),
    );
  };

  /** What a person types into a cell. */
  type(sheet: string, address: string, content: CellContent): void {
    const [row, column] = placeOf(address);
    this.#put(sheet, row, column, content);
    for (const tell of this.#listeners)
      tell({ kind: 'cells-changed', sheetId: sheet, address, moved: false, by: 'this-person' });
  }

  #put(sheet: string, row: number, column: number, content: CellContent): void {
    const cells = this.#sheets.get(sheet)?.[row - 1];
    if (cells !== undefined) cells[column - 1] = content;
  }

  async #do<T>(work: () => Result<T, HostFault> | Promise<Result<T, HostFault>>): Promise<Result<T, HostFault>> {
    const fault = this.nextFault;
    this.nextFault = null;
    return fault === null ? work() : failure(fault);
  }
}

function contentOf(cell: TestCell): CellContent {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'error' in cell ? cell.error : cell.value;
}

/** Row and column of an address, from 1. */
function placeOf(address: string): readonly [number, number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(row), Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)];
}
