import type { CellFormat } from '../model/cellFormat.ts';
import { formatCells } from '../model/formatCells.ts';
import type { CellsTarget } from './cellsTarget.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { uniform } from './uniform.ts';

/** A host object that reads and changes how some cells look. */
export abstract class FormatPart extends HostObject {
  protected readonly session: ExcelSession;
  protected readonly target: CellsTarget;

  constructor(session: ExcelSession, target: CellsTarget) {
    super();
    this.session = session;
    this.target = target;
  }

  /** A property of the cells' format; null when they differ. */
  protected of<K extends keyof CellFormat>(key: K): CellFormat[K] | null {
    return uniform(this.target, (format) => format[key]);
  }

  protected change(change: Partial<CellFormat>): void {
    for (const area of this.target.areas) formatCells(this.session.workbook, this.target.sheet, area, change);
  }
}
