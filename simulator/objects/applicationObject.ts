import { requireWritable } from '../model/protection.ts';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import { CultureInfoObject } from './cultureInfoObject.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { choiceArgument } from './wireArguments.ts';

const MODES: readonly SimulatedWorkbook['calculationMode'][] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/** `Excel.Application`. */
export class ApplicationObject extends HostObject {
  readonly className = 'Application';
  /** Formulas are computed when they are read, so that there is never anything left to do. */
  readonly CalculationState = 'Done';
  readonly CalculationEngineVersion = 191_029;
  readonly DecimalSeparator = '.';
  readonly ThousandsSeparator = ',';
  readonly UseSystemSeparators = true;
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  get CalculationMode(): string {
    return this.#session.workbook.calculationMode;
  }

  set CalculationMode(value: unknown) {
    requireWritable(this.#session.workbook);
    this.#session.workbook.calculationMode = choiceArgument(value, MODES, 'calculationMode');
  }

  get CultureInfo(): HostObject {
    return new CultureInfoObject(this.#session);
  }

  /** Computes every formula: those out of date, or all of them with `Full` and `FullRebuild`. */
  Calculate(calculationType: unknown): null {
    const type = choiceArgument(calculationType, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
    const { workbook, reader } = this.#session;
    if (type !== 'Recalculate') workbook.touch();
    for (const sheet of workbook.sheets) {
      reader.computeSheet(sheet);
      workbook.log({ kind: 'calculated', sheetId: sheet.id });
    }
    return null;
  }

  /** Formulas keep their values until the request is through. */
  SuspendApiCalculationUntilNextSync(): null {
    this.#session.reader.isSuspended = true;
    return null;
  }

  /** Nothing is drawn; the journal has it. */
  SuspendScreenUpdatingUntilNextSync(): null {
    return null;
  }
}
