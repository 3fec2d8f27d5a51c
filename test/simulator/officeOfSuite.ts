import { FormulaCalculator } from '../../simulator/calculator/formulaCalculator.ts';
import { SimulatedWorkbook } from '../../simulator/model/workbook.ts';
import { areaOf } from '../../simulator/model/area.ts';
import type { CellEntry } from '../../simulator/model/writeCells.ts';
import { writeCells } from '../../simulator/model/writeCells.ts';
import type { LoadedOffice } from '../../simulator/node/loadOffice.ts';
import { loadOffice } from '../../simulator/node/loadOffice.ts';
import type { SimulatedExcel, SimulatedExcelOptions } from '../../simulator/protocol/simulatedExcel.ts';

/** 1 December 2026 as a 1900 serial: the day on which every workbook of the tests is opened. */
const TODAY = 46_357;

/** Sheets by name with their cells, written as a person would type them. */
export type Sheets = Readonly<Record<string, readonly (readonly CellEntry[])[]>>;

export function workbookOf(sheets: Sheets): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook({ name: 'Book1.xlsx', calculator: new FormulaCalculator(() => TODAY) });
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.appendSheet(name);
    const width = rows[0]?.length ?? 0;
    if (width > 0) writeCells(workbook, sheet, areaOf(1, 1, rows.length, width), rows);
  }
  return workbook;
}

/** office.js for the tests of one `describe`: loaded before them, taken out after them; each test opens its own workbook. */
export interface OfficeOfSuite {
  /** Opens a workbook in place of the one before. */
  open(sheets: Sheets): SimulatedExcel;
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Runs a batch while the person may be editing a cell. */
  runDelayed<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  library(): LoadedOffice;
}

export function officeOfSuite(options: SimulatedExcelOptions = {}): OfficeOfSuite {
  let loaded: LoadedOffice | null = null;
  const library = (): LoadedOffice => {
    if (loaded === null) throw new Error('office.js is loaded only while the suite runs');
    return loaded;
  };
  before(async () => {
    loaded = await loadOffice(workbookOf({ Sheet1: [] }), options);
  });
  after(() => {
    library().close();
    loaded = null;
  });
  return {
    library,
    open: (sheets) => library().open(workbookOf(sheets)),
    run: (batch) => library().Excel.run(batch),
    runDelayed: (batch) => library().Excel.run({ delayForCellEdit: true }, batch),
  };
}

/** The code of the error that a run ends with; `none` when it does not. */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
