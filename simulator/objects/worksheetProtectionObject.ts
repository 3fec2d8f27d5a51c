import { requireWritable } from '../model/protection.ts';
import { Refusal } from '../model/refusal.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { isGiven, recordArgument, textArgument } from './wireArguments.ts';

/** `Excel.WorksheetProtection`. */
export class WorksheetProtectionObject extends HostObject {
  readonly className = 'WorksheetProtection';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;

  constructor(session: ExcelSession, sheet: SimulatedSheet) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  get Protected(): boolean {
    return this.#sheet.protection !== null;
  }

  get Options(): unknown {
    return this.#sheet.protection?.options ?? null;
  }

  Protect(options: unknown, password: unknown): null {
    requireWritable(this.#session.workbook);
    if (this.#sheet.protection !== null) throw new Refusal('InvalidOperation', 'The worksheet is already protected.');
    this.#sheet.protection = {
      options: isGiven(options) ? recordArgument(options, 'options') : {},
      password: isGiven(password) ? textArgument(password, 'password') : null,
    };
    this.#log(true);
    return null;
  }

  Unprotect(password: unknown): null {
    requireWritable(this.#session.workbook);
    const { protection } = this.#sheet;
    if (protection === null) return null;
    if (protection.password !== null && protection.password !== password) {
      throw new Refusal('InvalidOperation', 'The password is incorrect.');
    }
    this.#sheet.protection = null;
    this.#log(false);
    return null;
  }

  #log(isProtected: boolean): void {
    this.#session.workbook.log({ kind: 'sheet-protection', sheetId: this.#sheet.id, isProtected });
  }
}
