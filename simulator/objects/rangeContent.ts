import type { ClearWhat } from '../model/clearCells.ts';
import { clearCells } from '../model/clearCells.ts';
import { formatCells, setNumberFormats } from '../model/formatCells.ts';
import { deleteCells, insertCells } from '../model/shiftCells.ts';
import { writeCells } from '../model/writeCells.ts';
import type { HostObject } from './hostObject.ts';
import {
  entriesArgument,
  formatsOf,
  formulasOf,
  requireWithinLimit,
  textOf,
  valuesOf,
  valueTypesOf,
} from './cellBlock.ts';
import { RangeNavigation } from './rangeNavigation.ts';
import { choiceArgument, invalid, isGiven } from './wireArguments.ts';

const CLEARED: readonly ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'];

/** What the cells of a range hold. Whole rows and columns give null, as in Excel, and take no blocks. */
export abstract class RangeContent extends RangeNavigation {
  get Values(): unknown {
    return this.isUnbounded ? null : valuesOf(this.session, this.sheet, this.area);
  }

  set Values(value: unknown) {
    this.#write(value, 'values');
  }

  get Formulas(): unknown {
    return this.isUnbounded ? null : formulasOf(this.session, this.sheet, this.area);
  }

  set Formulas(value: unknown) {
    this.#write(value, 'formulas');
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(value: unknown) {
    this.#write(value, 'formulasLocal');
  }

  get Text(): unknown {
    return this.isUnbounded ? null : textOf(this.session, this.sheet, this.area);
  }

  get ValueTypes(): unknown {
    return this.isUnbounded ? null : valueTypesOf(this.session, this.sheet, this.area);
  }

  get NumberFormat(): unknown {
    if (this.isUnbounded) return null;
    return formatsOf(this.session, this.sheet, this.area, (format) => format.numberFormat);
  }

  set NumberFormat(value: unknown) {
    const { workbook } = this.session;
    if (typeof value === 'string') {
      formatCells(workbook, this.sheet, this.area, { numberFormat: value });
      return;
    }
    if (this.isUnbounded) throw invalid('numberFormat', value);
    const formats = entriesArgument(value, this.area, 'numberFormat');
    setNumberFormats(
      workbook,
      this.sheet,
      this.area,
      formats.map((row) => row.map((each) => (each === null ? null : String(each)))),
    );
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }

  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  /** Asked for by the library before it cuts a large write into blocks. */
  _ValidateArraySize(rows: unknown, columns: unknown): null {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalid('values', [rows, columns]);
    requireWithinLimit(this.session, this.area);
    return null;
  }

  Clear(applyTo: unknown): null {
    const what = isGiven(applyTo) ? choiceArgument(applyTo, CLEARED, 'applyTo') : 'All';
    clearCells(this.session.workbook, this.sheet, this.area, what);
    return null;
  }

  /** Inserts cells where the range is; the new, empty range is given. */
  Insert(shift: unknown): HostObject {
    const { sheet, area } = this;
    insertCells(this.session.workbook, sheet, area, choiceArgument(shift, ['Down', 'Right'], 'shift'));
    return this.session.make.range(sheet, area);
  }

  Delete(shift: unknown): null {
    deleteCells(this.session.workbook, this.sheet, this.area, choiceArgument(shift, ['Up', 'Left'], 'shift'));
    return null;
  }

  /** Computes the formulas of the range, also under manual calculation. */
  Calculate(): null {
    const { reader } = this.session;
    this.sheet.cells.forEachFormula(this.area, (_, row, column) => {
      reader.compute(this.sheet, row, column);
    });
    return null;
  }

  #write(value: unknown, name: string): void {
    if (this.isUnbounded) throw invalid(name, value);
    requireWithinLimit(this.session, this.area);
    writeCells(this.session.workbook, this.sheet, this.area, entriesArgument(value, this.area, name));
  }
}
