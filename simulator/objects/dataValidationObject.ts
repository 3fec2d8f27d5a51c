import { contains, intersection } from '../model/area.ts';
import type { DataValidation } from '../model/marking.ts';
import { requireAllowed } from '../model/protection.ts';
import type { CellsTarget } from './cellsTarget.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { recordArgument } from './wireArguments.ts';

/** `Excel.DataValidation` of some cells. Rules are recorded; no value is refused by them. */
export class DataValidationObject extends HostObject {
  readonly className = 'DataValidation';
  readonly #session: ExcelSession;
  readonly #target: CellsTarget;

  constructor(session: ExcelSession, target: CellsTarget) {
    super();
    this.#session = session;
    this.#target = target;
  }

  /** The kind of the rule: `List`, `WholeNumber` ...; `None` without one. */
  get Type(): string {
    const rule = this.Rule;
    const [kind] = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
    return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
  }

  get Rule(): unknown {
    return this.#found?.recorded.get('rule') ?? {};
  }

  set Rule(value: unknown) {
    this.#record('rule', recordArgument(value, 'rule'));
  }

  get Prompt(): unknown {
    return this.#found?.recorded.get('prompt') ?? { showPrompt: true, title: '', message: '' };
  }

  set Prompt(value: unknown) {
    this.#record('prompt', recordArgument(value, 'prompt'));
  }

  get ErrorAlert(): unknown {
    return this.#found?.recorded.get('errorAlert') ?? { showAlert: true, style: 'Stop', title: '', message: '' };
  }

  set ErrorAlert(value: unknown) {
    this.#record('errorAlert', recordArgument(value, 'errorAlert'));
  }

  get IgnoreBlanks(): unknown {
    return this.#found?.recorded.get('ignoreBlanks') ?? true;
  }

  set IgnoreBlanks(value: unknown) {
    this.#record('ignoreBlanks', value);
  }

  Clear(): null {
    requireAllowed(this.#session.workbook, this.#target.sheet, 'allowFormatCells');
    const { sheet, areas } = this.#target;
    sheet.dataValidations = sheet.dataValidations.filter(
      (each) => !each.areas.some((one) => areas.some((other) => intersection(one, other) !== null)),
    );
    return null;
  }

  get #found(): DataValidation | undefined {
    const { sheet, areas } = this.#target;
    return sheet.dataValidations.find((each) => areas.every((area) => each.areas.some((one) => contains(one, area))));
  }

  #record(name: string, value: unknown): void {
    requireAllowed(this.#session.workbook, this.#target.sheet, 'allowFormatCells');
    const found = this.#found ?? { areas: [...this.#target.areas], recorded: new Map<string, unknown>() };
    if (!this.#target.sheet.dataValidations.includes(found)) this.#target.sheet.dataValidations.unshift(found);
    found.recorded.set(name, value);
  }
}
