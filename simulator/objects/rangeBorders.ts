import type { BorderSide, CellBorder } from '../model/cellFormat.ts';
import type { Area } from '../model/area.ts';
import { formatCells } from '../model/formatCells.ts';
import type { CellsTarget } from './cellsTarget.ts';
import { colourArgument } from './colourArgument.ts';
import type { ExcelSession } from './excelSession.ts';
import { FormatPart } from './formatPart.ts';
import { HostCollection } from './hostObject.ts';
import { uniform } from './uniform.ts';
import { choiceArgument, integerArgument, textArgument } from './wireArguments.ts';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

type RangeSide = (typeof SIDES)[number];

const THIN: CellBorder = { style: 'Continuous', colour: '#000000', weight: 'Thin' };

/** `Excel.RangeBorderCollection`: the sides of a range, edges and inner lines. */
export class RangeBorderCollection extends HostCollection<RangeBorderObject> {
  readonly className = 'RangeBorderCollection';
  readonly #session: ExcelSession;
  readonly #target: CellsTarget;

  constructor(session: ExcelSession, target: CellsTarget) {
    super();
    this.#session = session;
    this.#target = target;
  }

  items(): readonly RangeBorderObject[] {
    return SIDES.map((side) => new RangeBorderObject(this.#session, this.#target, side));
  }

  override find(key: unknown): RangeBorderObject | null {
    return new RangeBorderObject(this.#session, this.#target, choiceArgument(key, SIDES, 'index'));
  }

  GetItemAt(index: unknown): RangeBorderObject | null {
    return this.items()[integerArgument(index, 'index')] ?? null;
  }
}

/** `Excel.RangeBorder`. */
export class RangeBorderObject extends FormatPart {
  readonly className = 'RangeBorder';
  readonly #side: RangeSide;

  constructor(session: ExcelSession, target: CellsTarget, side: RangeSide) {
    super(session, target);
    this.#side = side;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#side };
  }

  get SideIndex(): string {
    return this.#side;
  }

  get Style(): string | null {
    return this.#ofBorder((border) => border?.style ?? 'None');
  }

  set Style(value: unknown) {
    const style = textArgument(value, 'style');
    this.#change((border) => (style === 'None' ? null : { ...(border ?? THIN), style }));
  }

  get Color(): string {
    return this.#ofBorder((border) => border?.colour ?? THIN.colour) ?? '';
  }

  set Color(value: unknown) {
    const colour = colourArgument(value, 'color');
    this.#change((border) => ({ ...(border ?? THIN), colour }));
  }

  get Weight(): string | null {
    return this.#ofBorder((border) => border?.weight ?? THIN.weight);
  }

  set Weight(value: unknown) {
    const weight = textArgument(value, 'weight');
    this.#change((border) => ({ ...(border ?? THIN), weight }));
  }

  #ofBorder<T>(pick: (border: CellBorder | undefined) => T): T | null {
    const places = this.target.areas.flatMap((area) => placesOf(area, this.#side));
    const side = places[0]?.side;
    if (side === undefined) return null;
    const areas = places.filter((place) => place.side === side).map((place) => place.area);
    return uniform({ sheet: this.target.sheet, areas }, (format) => pick(format.borders[side]));
  }

  #change(changed: (border: CellBorder | undefined) => CellBorder | null): void {
    const { sheet } = this.target;
    for (const { area, side } of this.target.areas.flatMap((each) => placesOf(each, this.#side))) {
      const known = uniform({ sheet, areas: [area] }, (format) => format.borders[side]) ?? undefined;
      const border = changed(known);
      sheet.formats.change(area, (format) => {
        const rest = Object.fromEntries(Object.entries(format.borders).filter(([each]) => each !== side));
        return this.session.workbook.formats.shared({
          ...format,
          borders: border === null ? rest : { ...rest, [side]: border },
        });
      });
      formatCells(this.session.workbook, sheet, area, {});
    }
  }
}

/** Which cells of a range carry a side of it: the top edge is the top of its first row's cells. */
function placesOf(area: Area, side: RangeSide): readonly { readonly area: Area; readonly side: BorderSide }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, lastRow: area.firstRow }, side }];
    case 'EdgeBottom':
      return [{ area: { ...area, firstRow: area.lastRow }, side }];
    case 'EdgeLeft':
      return [{ area: { ...area, lastColumn: area.firstColumn }, side }];
    case 'EdgeRight':
      return [{ area: { ...area, firstColumn: area.lastColumn }, side }];
    case 'InsideHorizontal':
      return area.lastRow > area.firstRow ? [{ area: { ...area, lastRow: area.lastRow - 1 }, side: 'EdgeBottom' }] : [];
    case 'InsideVertical':
      return area.lastColumn > area.firstColumn
        ? [{ area: { ...area, lastColumn: area.lastColumn - 1 }, side: 'EdgeRight' }]
        : [];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [{ area, side }];
  }
}
