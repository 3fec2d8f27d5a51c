import { activeSheet } from '../../simulator/model/activeSheet.ts';
import type { Calculator } from '../../simulator/model/calculator.ts';
import { Refusal } from '../../simulator/model/refusal.ts';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';
import { SimulatedWorkbook } from '../../simulator/model/workbook.ts';
import { SimulatedExcel } from '../../simulator/protocol/simulatedExcel.ts';
import { STRINGS } from '../strings.ts';
import type { ThemeChoice } from './themeChoice.ts';

/** What of the workbench is not in the workbook itself. */
export interface WorkbenchState {
  /** The simulated Excel; another one for each workbook that is opened. */
  readonly excel: SimulatedExcel;
  /** Grows with whatever happens to the workbook, so that what shows it is drawn again. */
  readonly version: number;
  /** A sentence about what the workbench could not do, or did; null when there is none. */
  readonly notice: string | null;
  /** Whether what is typed counts as a co-author's, elsewhere. */
  readonly isSomebodyElse: boolean;
  readonly theme: ThemeChoice;
}

/** The workbench: one simulated Excel, and the person in front of it. */
export class WorkbenchSession {
  readonly #calculator: Calculator;
  readonly #listeners = new Set<() => void>();
  #state: WorkbenchState;

  constructor(calculator: Calculator) {
    this.#calculator = calculator;
    this.#state = {
      excel: new SimulatedExcel(this.#emptyWorkbook()),
      version: 0,
      notice: null,
      isSomebodyElse: false,
      theme: 'system',
    };
  }

  get state(): WorkbenchState {
    return this.#state;
  }

  get calculator(): Calculator {
    return this.#calculator;
  }

  get workbook(): SimulatedWorkbook {
    return this.#state.excel.workbook;
  }

  get sheet(): SimulatedSheet {
    return activeSheet(this.workbook);
  }

  /** Calls `listener` after each change; gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Something that can be seen of the workbook may have changed. */
  redraw(): void {
    this.set({ version: this.#state.version + 1 });
  }

  /** Puts another workbook in place of the present one, in an Excel of its own. */
  show(workbook: SimulatedWorkbook): void {
    this.set({ excel: new SimulatedExcel(workbook), version: 0, notice: null });
  }

  /** A new workbook with one empty sheet. */
  showEmpty(): void {
    this.show(this.#emptyWorkbook());
  }

  /** Does what a person does in the grid; what Excel refuses is told. */
  edit(act: (workbook: SimulatedWorkbook) => void): void {
    const { excel, isSomebodyElse } = this.#state;
    try {
      excel.edit(isSomebodyElse ? 'co-author' : 'person', act);
      this.set({ notice: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.set({ notice: STRINGS.refused(error.code) });
    }
    this.redraw();
  }

  #emptyWorkbook(): SimulatedWorkbook {
    const workbook = new SimulatedWorkbook({ name: 'Book1.xlsx', calculator: this.#calculator });
    workbook.appendSheet('Sheet1');
    return workbook;
  }
}
