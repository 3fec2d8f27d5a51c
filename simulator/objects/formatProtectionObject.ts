import { FormatPart } from './formatPart.ts';
import { booleanArgument } from './wireArguments.ts';

/** `Excel.FormatProtection`: what a protected sheet keeps from being edited and seen. */
export class FormatProtectionObject extends FormatPart {
  readonly className = 'FormatProtection';

  get Locked(): boolean | null {
    return this.of('locked');
  }

  set Locked(value: unknown) {
    this.change({ locked: booleanArgument(value, 'locked') });
  }

  get FormulaHidden(): boolean | null {
    return this.of('formulaHidden');
  }

  set FormulaHidden(value: unknown) {
    this.change({ formulaHidden: booleanArgument(value, 'formulaHidden') });
  }
}
