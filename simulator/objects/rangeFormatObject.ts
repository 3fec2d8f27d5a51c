import { requireAllowed } from '../model/protection.ts';
import { autofitColumns } from './autofit.ts';
import { FormatPart } from './formatPart.ts';
import { FormatProtectionObject } from './formatProtectionObject.ts';
import type { HostObject } from './hostObject.ts';
import { RangeBorderCollection } from './rangeBorders.ts';
import { RangeFillObject } from './rangeFillObject.ts';
import { RangeFontObject } from './rangeFontObject.ts';
import { alike } from './uniform.ts';
import { booleanArgument, integerArgument, numberArgument, textArgument } from './wireArguments.ts';

/** `Excel.RangeFormat`. What differs between the cells is null. */
export class RangeFormatObject extends FormatPart {
  readonly className = 'RangeFormat';

  get Fill(): HostObject {
    return new RangeFillObject(this.session, this.target);
  }

  get Font(): HostObject {
    return new RangeFontObject(this.session, this.target);
  }

  get Borders(): HostObject {
    return new RangeBorderCollection(this.session, this.target);
  }

  get Protection(): HostObject {
    return new FormatProtectionObject(this.session, this.target);
  }

  get HorizontalAlignment(): string | null {
    return this.of('horizontalAlignment');
  }

  set HorizontalAlignment(value: unknown) {
    this.change({ horizontalAlignment: textArgument(value, 'horizontalAlignment') });
  }

  get VerticalAlignment(): string | null {
    return this.of('verticalAlignment');
  }

  set VerticalAlignment(value: unknown) {
    this.change({ verticalAlignment: textArgument(value, 'verticalAlignment') });
  }

  get WrapText(): boolean | null {
    return this.of('wrapText');
  }

  set WrapText(value: unknown) {
    this.change({ wrapText: booleanArgument(value, 'wrapText') });
  }

  get ShrinkToFit(): boolean | null {
    return this.of('shrinkToFit');
  }

  set ShrinkToFit(value: unknown) {
    this.change({ shrinkToFit: booleanArgument(value, 'shrinkToFit') });
  }

  get IndentLevel(): number | null {
    return this.of('indentLevel');
  }

  set IndentLevel(value: unknown) {
    this.change({ indentLevel: integerArgument(value, 'indentLevel') });
  }

  get TextOrientation(): number | null {
    return this.of('textOrientation');
  }

  set TextOrientation(value: unknown) {
    this.change({ textOrientation: integerArgument(value, 'textOrientation') });
  }

  get ReadingOrder(): string | null {
    return this.of('readingOrder');
  }

  set ReadingOrder(value: unknown) {
    this.change({ readingOrder: textArgument(value, 'readingOrder') });
  }

  /** Points. */
  get ColumnWidth(): number | null {
    return alike(this.#columns().map((column) => this.target.sheet.columns.size(column)));
  }

  set ColumnWidth(value: unknown) {
    const points = numberArgument(value, 'columnWidth');
    this.#resize('columns', points);
  }

  /** Points. */
  get RowHeight(): number | null {
    const heights = this.target.areas.flatMap((area) => {
      const { rows } = this.target.sheet;
      const named = [...rows.sizes.keys(), ...rows.hidden].filter((row) => row >= area.firstRow && row <= area.lastRow);
      const rest = new Set(named).size < area.lastRow - area.firstRow + 1 ? [rows.standard] : [];
      return [...named.map((row) => rows.size(row)), ...rest];
    });
    return alike(heights);
  }

  set RowHeight(value: unknown) {
    this.#resize('rows', numberArgument(value, 'rowHeight'));
  }

  get UseStandardWidth(): boolean | null {
    return alike(this.#columns().map((column) => !this.target.sheet.columns.sizes.has(column)));
  }

  set UseStandardWidth(value: unknown) {
    if (booleanArgument(value, 'useStandardWidth')) this.#resize('columns', null);
  }

  set UseStandardHeight(value: unknown) {
    if (booleanArgument(value, 'useStandardHeight')) this.#resize('rows', null);
  }

  AutofitColumns(): null {
    requireAllowed(this.session.workbook, this.target.sheet, 'allowFormatColumns');
    for (const area of this.target.areas) autofitColumns(this.session, this.target.sheet, area);
    return null;
  }

  /** Rows fit by themselves here: nothing is drawn, so no text takes a second line. */
  AutofitRows(): null {
    this.#resize('rows', null);
    return null;
  }

  #columns(): readonly number[] {
    return this.target.areas.flatMap(({ firstColumn, lastColumn }) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index),
    );
  }

  #resize(axis: 'rows' | 'columns', points: number | null): void {
    const { sheet, areas } = this.target;
    requireAllowed(this.session.workbook, sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    for (const area of areas) {
      if (axis === 'rows') sheet.rows.resize(area.firstRow, area.lastRow, points);
      else sheet.columns.resize(area.firstColumn, area.lastColumn, points);
    }
  }
}
