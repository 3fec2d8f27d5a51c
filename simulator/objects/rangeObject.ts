import { mergeCells, unmergeCells } from '../model/mergeCells.ts';
import { formatCells } from '../model/formatCells.ts';
import { intersection } from '../model/area.ts';
import { selectCells } from '../model/selectCells.ts';
import { Refusal } from '../model/refusal.ts';
import type { HostObject } from './hostObject.ts';
import { linkOf, setLink } from './hyperlink.ts';
import { RangeContent } from './rangeContent.ts';
import { specialCells } from './specialCells.ts';
import { uniform } from './uniform.ts';
import { textArgument } from './wireArguments.ts';

/** `Excel.Range`. */
export class RangeObject extends RangeContent {
  /** The calculator spills nothing. */
  readonly HasSpill = false;

  get Format(): HostObject {
    return this.session.make.format(this);
  }

  get ConditionalFormats(): HostObject {
    return this.session.make.conditionalFormats(this);
  }

  get DataValidation(): HostObject {
    return this.session.make.dataValidation(this);
  }

  get Style(): string | null {
    return uniform(this, (format) => format.style);
  }

  set Style(value: unknown) {
    formatCells(this.session.workbook, this.sheet, this.area, { style: textArgument(value, 'style') });
  }

  get Hyperlink(): unknown {
    return linkOf(this.session, this.sheet, this.area);
  }

  set Hyperlink(value: unknown) {
    setLink(this.session, this.sheet, this.area, value);
  }

  Select(): null {
    selectCells(this.session.workbook, this.sheet, [this.area]);
    return null;
  }

  Merge(across: unknown): null {
    mergeCells(this.session.workbook, this.sheet, this.area, across === true);
    return null;
  }

  Unmerge(): null {
    unmergeCells(this.session.workbook, this.sheet, this.area);
    return null;
  }

  /** The merged cells that the range touches, whole. */
  GetMergedAreasOrNullObject(): HostObject | null {
    const merges = this.sheet.merges.filter((merge) => intersection(merge, this.area) !== null);
    return merges.length === 0 ? null : this.session.make.rangeAreas(this.sheet, merges);
  }

  GetSpecialCells(cellType: unknown, cellValueType: unknown): HostObject {
    const found = this.GetSpecialCellsOrNullObject(cellType, cellValueType);
    if (found === null) throw new Refusal('ItemNotFound', "The requested resource doesn't exist: no cells were found.");
    return found;
  }

  GetSpecialCellsOrNullObject(cellType: unknown, cellValueType: unknown): HostObject | null {
    const areas = specialCells(this.session, this.sheet, this.area, cellType, cellValueType);
    return areas.length === 0 ? null : this.session.make.rangeAreas(this.sheet, areas);
  }

  GetVisibleView(): HostObject {
    return this.session.make.visibleView(this.sheet, this.area);
  }

  GetTables(fullyContained: unknown): HostObject {
    return this.session.make.tablesWithin(this, fullyContained === true);
  }
}
