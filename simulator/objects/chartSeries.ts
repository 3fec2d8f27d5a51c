import type { Chart, ChartSeries } from '../model/chart.ts';
import { CHART_DATA_LABELS, CHART_SERIES_FORMAT } from './chartShapes.ts';
import { cellsArgument } from './cellsObject.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import { RecordedObject } from './recordedObject.ts';
import { booleanArgument, integerArgument, isGiven, numberArgument, textArgument } from './wireArguments.ts';

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends HostCollection<ChartSeriesObject> {
  readonly className = 'ChartSeriesCollection';
  readonly #session: ExcelSession;
  readonly #chart: Chart;

  constructor(session: ExcelSession, chart: Chart) {
    super();
    this.#session = session;
    this.#chart = chart;
  }

  items(): readonly ChartSeriesObject[] {
    return this.#chart.series.map((series) => new ChartSeriesObject(this.#chart, series));
  }

  GetItemAt(index: unknown): HostObject | null {
    return this.items()[integerArgument(index, 'index')] ?? null;
  }

  Add(name: unknown, index: unknown): HostObject {
    const series: ChartSeries = {
      id: this.#session.workbook.nextNumber(),
      name: isGiven(name) ? textArgument(name, 'name') : `Series${String(this.#chart.series.length + 1)}`,
      values: null,
      categories: null,
      recorded: new Map(),
    };
    const at = isGiven(index) ? integerArgument(index, 'index') : this.#chart.series.length;
    this.#chart.series.splice(at, 0, series);
    return new ChartSeriesObject(this.#chart, series);
  }
}

/** `Excel.ChartSeries`. */
export class ChartSeriesObject extends HostObject {
  readonly className = 'ChartSeries';
  readonly #chart: Chart;
  readonly #series: ChartSeries;

  constructor(chart: Chart, series: ChartSeries) {
    super();
    this.#chart = chart;
    this.#series = series;
  }

  get Name(): string {
    return this.#series.name;
  }

  set Name(value: unknown) {
    this.#series.name = textArgument(value, 'name');
  }

  get HasDataLabels(): unknown {
    return this.#series.recorded.get('hasDataLabels') ?? false;
  }

  set HasDataLabels(value: unknown) {
    this.#series.recorded.set('hasDataLabels', booleanArgument(value, 'hasDataLabels'));
  }

  get GapWidth(): unknown {
    return this.#series.recorded.get('gapWidth') ?? 150;
  }

  set GapWidth(value: unknown) {
    this.#series.recorded.set('gapWidth', numberArgument(value, 'gapWidth'));
  }

  get ChartType(): unknown {
    return this.#series.recorded.get('chartType') ?? this.#chart.type;
  }

  set ChartType(value: unknown) {
    this.#series.recorded.set('chartType', textArgument(value, 'chartType'));
  }

  get Format(): HostObject {
    return new RecordedObject(CHART_SERIES_FORMAT, this.#series.recorded, 'format/');
  }

  get DataLabels(): HostObject {
    return new RecordedObject(CHART_DATA_LABELS, this.#series.recorded, 'dataLabels/');
  }

  SetValues(sourceData: unknown): null {
    const { sheet, area } = cellsArgument(sourceData, 'sourceData');
    this.#series.values = { sheetId: sheet.id, area };
    return null;
  }

  SetXAxisValues(sourceData: unknown): null {
    const { sheet, area } = cellsArgument(sourceData, 'sourceData');
    this.#series.categories = { sheetId: sheet.id, area };
    return null;
  }

  Delete(): null {
    this.#chart.series = this.#chart.series.filter((series) => series !== this.#series);
    return null;
  }
}
