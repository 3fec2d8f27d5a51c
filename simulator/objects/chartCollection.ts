import type { Chart } from '../model/chart.ts';
import { requireWritable } from '../model/protection.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import { cellsArgument } from './cellsObject.ts';
import { ChartObject } from './chartObject.ts';
import { seriesOf } from './chartSource.ts';
import type { ExcelSession } from './excelSession.ts';
import type { HostObject } from './hostObject.ts';
import { HostCollection } from './hostObject.ts';
import { choiceArgument, integerArgument, isGiven, textArgument } from './wireArguments.ts';

/** Where Excel puts a new chart, and how large, in points. */
const NEW_CHART = { left: 100, top: 50, width: 360, height: 216 } as const;

/** `Excel.ChartCollection` of a sheet. Charts are recorded, not drawn. */
export class ChartCollection extends HostCollection<ChartObject> {
  readonly className = 'ChartCollection';
  readonly #session: ExcelSession;
  readonly #sheet: SimulatedSheet;

  constructor(session: ExcelSession, sheet: SimulatedSheet) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  items(): readonly ChartObject[] {
    return this.#sheet.charts.map((chart) => new ChartObject(this.#session, this.#sheet, chart));
  }

  /** By id or by name. */
  override find(key: unknown): ChartObject | null {
    const text = textArgument(key, 'key');
    return this.items().find((item) => item.Id === text || item.Name.toLowerCase() === text.toLowerCase()) ?? null;
  }

  GetItem(key: unknown): HostObject | null {
    return this.find(key);
  }

  GetItemOrNullObject(key: unknown): HostObject | null {
    return this.find(key);
  }

  GetItemAt(index: unknown): HostObject | null {
    return this.items()[integerArgument(index, 'index')] ?? null;
  }

  Add(type: unknown, sourceData: unknown, seriesBy: unknown): HostObject {
    const { workbook } = this.#session;
    requireWritable(workbook);
    const number = workbook.nextNumber();
    const by = isGiven(seriesBy) ? choiceArgument(seriesBy, ['Auto', 'Columns', 'Rows'], 'seriesBy') : 'Auto';
    const chart: Chart = {
      id: `{00000000-0008-0000-0000-${String(number).padStart(12, '0')}}`,
      name: `Chart ${String(number)}`,
      type: textArgument(type, 'type'),
      ...NEW_CHART,
      series: seriesOf(workbook, cellsArgument(sourceData, 'sourceData'), by),
      recorded: new Map(),
    };
    this.#sheet.charts.push(chart);
    return new ChartObject(this.#session, this.#sheet, chart);
  }
}
