import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';

/** `Excel.Functions`: worksheet functions computed without a cell. */
export class FunctionsObject extends HostObject {
  readonly className = 'Functions';
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  /** The serial number of a day, by the workbook's date system. */
  Date(year: unknown, month: unknown, day: unknown): HostObject {
    const formula = `=DATE(${[year, month, day].map(Number).join(',')})`;
    const { workbook, reader } = this.#session;
    const at = { sheet: workbook.sheets[0]?.name ?? '', row: 1, column: 1 };
    return new FunctionResultObject(workbook.calculator.evaluate(formula, at, reader));
  }
}

/** `Excel.FunctionResult`. */
class FunctionResultObject extends HostObject {
  readonly className = 'FunctionResult';
  readonly Error = '';
  readonly Value: unknown;

  constructor(value: unknown) {
    super();
    this.Value = value;
  }
}
