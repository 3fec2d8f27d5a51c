import type { Area } from '../model/area.ts';
import { LAST_COLUMN, LAST_ROW } from '../model/area.ts';
import { requireWritable } from '../model/protection.ts';
import type { PageLayout } from '../model/pageLayout.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { addressArgument } from './addressArgument.ts';
import type { ExcelSession } from './excelSession.ts';
import { HEADERS_FOOTERS } from './headersFootersShape.ts';
import { HostObject } from './hostObject.ts';
import { RecordedObject } from './recordedObject.ts';
import { choiceArgument, isGiven, numberArgument, recordArgument, textArgument } from './wireArguments.ts';

const MARGINS = ['LeftMargin', 'RightMargin', 'TopMargin', 'BottomMargin', 'HeaderMargin', 'FooterMargin'] as const;

/** Points in the units that `setPrintMargins` takes. */
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** `Excel.PageLayout`. */
export class PageLayoutObject extends HostObject {
  readonly className = 'PageLayout';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;

  constructor(session: ExcelSession, sheet: SimulatedSheet) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  get Orientation(): string {
    return this.#sheet.pageLayout.orientation;
  }

  set Orientation(value: unknown) {
    this.#layout().orientation = choiceArgument(value, ['Portrait', 'Landscape'], 'orientation');
  }

  get PaperSize(): string {
    return this.#sheet.pageLayout.paperSize;
  }

  set PaperSize(value: unknown) {
    this.#layout().paperSize = textArgument(value, 'paperSize');
  }

  get Zoom(): unknown {
    return this.#sheet.pageLayout.zoom;
  }

  set Zoom(value: unknown) {
    const given = recordArgument(value, 'zoom');
    const names = ['scale', 'horizontalFitToPages', 'verticalFitToPages'] as const;
    const zoom = names.flatMap((name) => (isGiven(given[name]) ? [[name, numberArgument(given[name], name)]] : []));
    this.#layout().zoom = Object.fromEntries(zoom) as PageLayout['zoom'];
  }

  get CenterHorizontally(): unknown {
    return this.#sheet.pageLayout.recorded.get('centerHorizontally') ?? false;
  }

  set CenterHorizontally(value: unknown) {
    this.#layout().recorded.set('centerHorizontally', value);
  }

  get PrintGridlines(): unknown {
    return this.#sheet.pageLayout.recorded.get('printGridlines') ?? false;
  }

  set PrintGridlines(value: unknown) {
    this.#layout().recorded.set('printGridlines', value);
  }

  get PrintHeadings(): unknown {
    return this.#sheet.pageLayout.recorded.get('printHeadings') ?? false;
  }

  set PrintHeadings(value: unknown) {
    this.#layout().recorded.set('printHeadings', value);
  }

  get HeadersFooters(): HostObject {
    return new RecordedObject(HEADERS_FOOTERS, this.#sheet.pageLayout.recorded, 'headersFooters/');
  }

  SetPrintMargins(unit: unknown, marginOptions: unknown): null {
    const points = POINTS[choiceArgument(unit, Object.keys(POINTS), 'unit')] ?? 1;
    const given = recordArgument(marginOptions, 'marginOptions');
    for (const margin of MARGINS) {
      const name = margin.replace('Margin', '').toLowerCase();
      if (isGiven(given[name])) this.#layout().recorded.set(margin, numberArgument(given[name], name) * points);
    }
    return null;
  }

  SetPrintTitleRows(printTitleRows: unknown): null {
    const area = this.#cells(printTitleRows);
    this.#layout().printTitleRows = { ...area, firstColumn: 1, lastColumn: LAST_COLUMN };
    return null;
  }

  SetPrintTitleColumns(printTitleColumns: unknown): null {
    const area = this.#cells(printTitleColumns);
    this.#layout().printTitleColumns = { ...area, firstRow: 1, lastRow: LAST_ROW };
    return null;
  }

  SetPrintArea(printArea: unknown): null {
    this.#layout().printArea = this.#cells(printArea);
    return null;
  }

  GetPrintTitleRowsOrNullObject(): HostObject | null {
    return this.#range(this.#sheet.pageLayout.printTitleRows);
  }

  GetPrintTitleColumnsOrNullObject(): HostObject | null {
    return this.#range(this.#sheet.pageLayout.printTitleColumns);
  }

  GetPrintAreaOrNullObject(): HostObject | null {
    const area = this.#sheet.pageLayout.printArea;
    return area === null ? null : this.#session.make.rangeAreas(this.#sheet, [area]);
  }

  #layout(): PageLayout {
    requireWritable(this.#session.workbook);
    return this.#sheet.pageLayout;
  }

  #cells(value: unknown): Area {
    return addressArgument(this.#session, value, this.#sheet).area;
  }

  #range(area: Area | null): HostObject | null {
    return area === null ? null : this.#session.make.range(this.#sheet, area);
  }
}
