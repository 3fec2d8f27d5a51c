import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { booleanArgument } from './wireArguments.ts';

/** `Excel.Runtime`. */
export class RuntimeObject extends HostObject {
  readonly className = 'Runtime';
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  get EnableEvents(): boolean {
    return this.#session.areEventsEnabled;
  }

  set EnableEvents(value: unknown) {
    this.#session.areEventsEnabled = booleanArgument(value, 'enableEvents');
  }
}
