import type { Area } from '../model/area.ts';
import type { Chart } from '../model/chart.ts';
import { requireWritable } from '../model/protection.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { addressArgument } from './addressArgument.ts';
import { cellsArgument } from './cellsObject.ts';
import { seriesOf } from './chartSource.ts';
import { CHART_AREA_FORMAT, CHART_AXES, CHART_DATA_LABELS, CHART_LEGEND, CHART_TITLE } from './chartShapes.ts';
import { ChartSeriesCollection } from './chartSeries.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { distance } from './rangePlace.ts';
import type { RecordedShape } from './recordedObject.ts';
import { RecordedObject } from './recordedObject.ts';
import { choiceArgument, isGiven, numberArgument, textArgument } from './wireArguments.ts';

/** `Excel.Chart`. */
export class ChartObject extends HostObject {
  readonly className = 'Chart';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;
  readonly #chart: Chart;

  constructor(session: ExcelSession, sheet: SimulatedSheet, chart: Chart) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#chart = chart;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#chart.id };
  }

  get Id(): string {
    return this.#chart.id;
  }

  get Name(): string {
    return this.#chart.name;
  }

  set Name(value: unknown) {
    this.#known().name = textArgument(value, 'name');
  }

  get ChartType(): string {
    return this.#chart.type;
  }

  set ChartType(value: unknown) {
    this.#known().type = textArgument(value, 'chartType');
  }

  get Left(): number {
    return this.#chart.left;
  }

  set Left(value: unknown) {
    this.#known().left = numberArgument(value, 'left');
  }

  get Top(): number {
    return this.#chart.top;
  }

  set Top(value: unknown) {
    this.#known().top = numberArgument(value, 'top');
  }

  get Width(): number {
    return this.#chart.width;
  }

  set Width(value: unknown) {
    this.#known().width = numberArgument(value, 'width');
  }

  get Height(): number {
    return this.#chart.height;
  }

  set Height(value: unknown) {
    this.#known().height = numberArgument(value, 'height');
  }

  get Style(): unknown {
    return this.#chart.recorded.get('style') ?? 201;
  }

  set Style(value: unknown) {
    this.#known().recorded.set('style', numberArgument(value, 'style'));
  }

  get Title(): HostObject {
    return this.#part(CHART_TITLE, 'title');
  }

  get Legend(): HostObject {
    return this.#part(CHART_LEGEND, 'legend');
  }

  get Axes(): HostObject {
    return this.#part(CHART_AXES, 'axes');
  }

  get DataLabels(): HostObject {
    return this.#part(CHART_DATA_LABELS, 'dataLabels');
  }

  get Format(): HostObject {
    return this.#part(CHART_AREA_FORMAT, 'format');
  }

  get Series(): HostObject {
    return new ChartSeriesCollection(this.#session, this.#chart);
  }

  get Worksheet(): HostObject {
    return this.#session.make.worksheet(this.#sheet);
  }

  SetData(sourceData: unknown, seriesBy: unknown): null {
    const by = isGiven(seriesBy) ? choiceArgument(seriesBy, ['Auto', 'Columns', 'Rows'], 'seriesBy') : 'Auto';
    this.#known().series = seriesOf(this.#session.workbook, cellsArgument(sourceData, 'sourceData'), by);
    return null;
  }

  /** Lays the chart over cells: from the first's corner to the end of the last. */
  SetPosition(startCell: unknown, endCell: unknown): null {
    const start = this.#cells(startCell);
    const end = isGiven(endCell) ? this.#cells(endCell) : null;
    const { rows, columns } = this.#sheet;
    const chart = this.#known();
    chart.left = distance(columns, 1, start.firstColumn - 1);
    chart.top = distance(rows, 1, start.firstRow - 1);
    if (end === null) return null;
    chart.width = distance(columns, start.firstColumn, end.lastColumn);
    chart.height = distance(rows, start.firstRow, end.lastRow);
    return null;
  }

  Delete(): null {
    this.#sheet.charts = this.#sheet.charts.filter((chart) => chart !== this.#known());
    return null;
  }

  #cells(value: unknown): Area {
    return addressArgument(this.#session, value, this.#sheet).area;
  }

  #known(): Chart {
    requireWritable(this.#session.workbook);
    return this.#chart;
  }

  #part(shape: RecordedShape, path: string): RecordedObject {
    return new RecordedObject(shape, this.#chart.recorded, `${path}/`);
  }
}
