import type { Area } from './area.ts';

/** The cells that a chart reads, by the sheet's id. */
export interface ChartSource {
  readonly sheetId: string;
  readonly area: Area;
}

export interface ChartSeries {
  readonly id: number;
  name: string;
  values: ChartSource | null;
  categories: ChartSource | null;
  /** Whatever else was set, by path such as `format/fill/color`: recorded, with no effect here. */
  readonly recorded: Map<string, unknown>;
}

/** A chart on a sheet. Nothing is drawn: what was asked is kept. */
export interface Chart {
  readonly id: string;
  name: string;
  /** Such as `ColumnClustered`. */
  type: string;
  /** Points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  /** `title/text`, `legend/visible`, `axes/valueAxis/…`: recorded, with no effect here. */
  readonly recorded: Map<string, unknown>;
}
