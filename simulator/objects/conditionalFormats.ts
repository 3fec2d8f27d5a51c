import { bounding, intersection } from '../model/area.ts';
import type { ConditionalFormat } from '../model/marking.ts';
import { requireAllowed } from '../model/protection.ts';
import type { CellsTarget } from './cellsTarget.ts';
import type { ExcelSession } from './excelSession.ts';
import { HostCollection, HostObject } from './hostObject.ts';
import type { RecordedShape } from './recordedObject.ts';
import { RecordedObject } from './recordedObject.ts';
import { booleanArgument, choiceArgument, integerArgument } from './wireArguments.ts';

const BORDER: RecordedShape = { className: 'ConditionalRangeBorder', values: { Style: 'None', Color: '#000000' } };

const FORMAT: RecordedShape = {
  className: 'ConditionalRangeFormat',
  values: { NumberFormat: null },
  objects: {
    Fill: { className: 'ConditionalRangeFill', values: { Color: '' }, methods: ['Clear'] },
    Font: {
      className: 'ConditionalRangeFont',
      values: { Color: '', Italic: null, Bold: null, Underline: null, Strikethrough: null },
      methods: ['Clear'],
    },
    Borders: {
      className: 'ConditionalRangeBorderCollection',
      values: {},
      objects: { Top: BORDER, Bottom: BORDER, Left: BORDER, Right: BORDER },
    },
  },
};

const RULED: RecordedShape = {
  className: 'CellValueConditionalFormat',
  values: { Rule: null },
  objects: { Format: FORMAT },
};

const CUSTOM: RecordedShape = {
  className: 'CustomConditionalFormat',
  values: {},
  objects: {
    Format: FORMAT,
    Rule: { className: 'ConditionalFormatRule', values: { Formula: '', FormulaLocal: '', FormulaR1C1: '' } },
  },
};

/** The type of a conditional format, and the part of it that holds its rule. */
const TYPES = ['Custom', 'CellValue', 'ContainsText'] as const;

/** `Excel.ConditionalFormatCollection` of some cells; priorities are the sheet's, the last added first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormatObject> {
  readonly className = 'ConditionalFormatCollection';
  readonly #session: ExcelSession;
  readonly #target: CellsTarget;

  constructor(session: ExcelSession, target: CellsTarget) {
    super();
    this.#session = session;
    this.#target = target;
  }

  items(): readonly ConditionalFormatObject[] {
    const { sheet, areas } = this.#target;
    return sheet.conditionalFormats
      .filter((format) => format.areas.some((one) => areas.some((other) => intersection(one, other) !== null)))
      .map((format) => new ConditionalFormatObject(this.#session, this.#target, format));
  }

  override find(id: unknown): ConditionalFormatObject | null {
    return this.items().find((item) => item.Id === id) ?? null;
  }

  GetItemOrNullObject(id: unknown): HostObject | null {
    return this.find(id);
  }

  GetItemAt(index: unknown): HostObject | null {
    return this.items()[integerArgument(index, 'index')] ?? null;
  }

  Add(type: unknown): HostObject {
    const { sheet, areas } = this.#target;
    requireAllowed(this.#session.workbook, sheet, 'allowFormatCells');
    const number = this.#session.workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0');
    const format: ConditionalFormat = {
      id: `{${number}-0000-0000-0000-000000000000}`,
      type: choiceArgument(type, TYPES, 'type'),
      areas: [...areas],
      stopIfTrue: false,
      recorded: new Map(),
    };
    sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatObject(this.#session, this.#target, format);
  }

  ClearAll(): null {
    requireAllowed(this.#session.workbook, this.#target.sheet, 'allowFormatCells');
    const gone = new Set(this.items().map((item) => item.Id));
    this.#target.sheet.conditionalFormats = this.#target.sheet.conditionalFormats.filter(({ id }) => !gone.has(id));
    return null;
  }
}

/** `Excel.ConditionalFormat`. */
export class ConditionalFormatObject extends HostObject {
  readonly className = 'ConditionalFormat';
  readonly #session: ExcelSession;
  readonly #target: CellsTarget;
  readonly #format: ConditionalFormat;

  constructor(session: ExcelSession, target: CellsTarget, format: ConditionalFormat) {
    super();
    this.#session = session;
    this.#target = target;
    this.#format = format;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#format.id };
  }

  get Id(): string {
    return this.#format.id;
  }

  get Type(): string {
    return this.#format.type;
  }

  get Priority(): number {
    return this.#target.sheet.conditionalFormats.indexOf(this.#format);
  }

  set Priority(value: unknown) {
    const { sheet } = this.#target;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== this.#format);
    sheet.conditionalFormats.splice(integerArgument(value, 'priority'), 0, this.#format);
  }

  get StopIfTrue(): boolean {
    return this.#format.stopIfTrue;
  }

  set StopIfTrue(value: unknown) {
    this.#format.stopIfTrue = booleanArgument(value, 'stopIfTrue');
  }

  get CellValue(): HostObject {
    return this.#part(RULED, 'cellValue');
  }

  get CellValueOrNullObject(): HostObject | null {
    return this.Type === 'CellValue' ? this.CellValue : null;
  }

  get TextComparison(): HostObject {
    return this.#part({ ...RULED, className: 'TextConditionalFormat' }, 'textComparison');
  }

  get TextComparisonOrNullObject(): HostObject | null {
    return this.Type === 'ContainsText' ? this.TextComparison : null;
  }

  get Custom(): HostObject {
    return this.#part(CUSTOM, 'custom');
  }

  get CustomOrNullObject(): HostObject | null {
    return this.Type === 'Custom' ? this.Custom : null;
  }

  GetRange(): HostObject {
    return this.#session.make.range(this.#target.sheet, this.#format.areas.reduce(bounding));
  }

  Delete(): null {
    const { sheet } = this.#target;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== this.#format);
    return null;
  }

  #part(shape: RecordedShape, path: string): RecordedObject {
    return new RecordedObject(shape, this.#format.recorded, `${path}/`);
  }
}
