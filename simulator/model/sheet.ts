import type { Area } from './area.ts';
import { Axis } from './axis.ts';
import { Cells } from './cells.ts';
import type { Chart } from './chart.ts';
import { FormatRuns } from './formatRuns.ts';
import { Grid } from './grid.ts';
import type { ConditionalFormat, DataValidation, Hyperlink } from './marking.ts';
import type { PageLayout } from './pageLayout.ts';
import { plainPageLayout } from './pageLayout.ts';
import type { Table } from './table.ts';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Points of a row and a column that nobody sized. */
export const STANDARD_ROW_HEIGHT = 15;
export const STANDARD_COLUMN_WIDTH = 48;

export interface SheetProtection {
  readonly password: string | null;
  /** What stays allowed, by the API's names: `allowFormatCells`, `allowSort` ... */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A worksheet. Plain data: what may be done to it, and is then logged, are the operations beside this file. */
export class SimulatedSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility = 'Visible';
  /** `#RRGGBB`, or empty for none. */
  tabColour = '';
  showGridlines = true;
  showHeadings = true;
  readonly cells = new Cells();
  readonly formats = new FormatRuns();
  readonly rows = new Axis(STANDARD_ROW_HEIGHT);
  readonly columns = new Axis(STANDARD_COLUMN_WIDTH);
  readonly links = new Grid<Hyperlink>();
  merges: Area[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  dataValidations: DataValidation[] = [];
  frozenRows = 0;
  frozenColumns = 0;
  protection: SheetProtection | null = null;
  /** The cells that the sheet's filter (not a table's) stands on. */
  autoFilter: Area | null = null;
  readonly pageLayout: PageLayout = plainPageLayout();
  /** What a person would see selected on coming back to the sheet. */
  selection: readonly Area[] = [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }];

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }
}
