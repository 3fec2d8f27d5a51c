import type { Area } from './area.ts';

/** How a sheet is printed. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** `A4`, `Letter` ... */
  paperSize: string;
  /** A scale in percent, or how many pages the sheet is fitted to. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Rows repeated at the top of each page (whole rows), and columns at its left (whole columns). */
  printTitleRows: Area | null;
  printTitleColumns: Area | null;
  printArea: Area | null;
  /** Margins, headers, footers and the like by the API's name: recorded, with no effect here. */
  readonly recorded: Map<string, unknown>;
}

export function plainPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    printTitleRows: null,
    printTitleColumns: null,
    printArea: null,
    recorded: new Map(),
  };
}
