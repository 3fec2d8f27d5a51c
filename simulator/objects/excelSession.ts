import type { Anchor } from '../model/anchor.ts';
import type { Area } from '../model/area.ts';
import { WorkbookReader } from '../model/calculate.ts';
import type { SimulatedSheet } from '../model/sheet.ts';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import { EventTargets } from './eventTargets.ts';
import { KeptObjects } from './keptObjects.ts';
import type { Limits } from './limits.ts';
import { EXCEL_ON_THE_WEB } from './limits.ts';
import type { ObjectFactory } from './objectFactory.ts';

/** Areas handed over by an event, so that `event.getRange` finds them; the oldest are forgotten. */
const REMEMBERED_AREAS = 1000;

/** One page's dealings with a workbook: what it keeps, what it listens to. Every host object has it. */
export class ExcelSession {
  readonly workbook: SimulatedWorkbook;
  readonly reader: WorkbookReader;
  readonly make: ObjectFactory;
  limits: Limits = EXCEL_ON_THE_WEB;
  readonly kept = new KeptObjects();
  readonly events = new EventTargets();
  /** The name of the host's culture: `en-GB`. */
  culture = 'en-GB';
  /** `runtime.enableEvents` of this page. */
  areEventsEnabled = true;
  readonly #passing = new Set<Anchor>();
  readonly #eventAreas = new Map<string, Anchor>();
  #lastEventArea = 0;

  /** @param factory makes host objects for this session; given from outside so that their classes need not know each other. */
  constructor(workbook: SimulatedWorkbook, factory: (session: ExcelSession) => ObjectFactory) {
    this.workbook = workbook;
    this.reader = new WorkbookReader(workbook);
    this.make = factory(this);
  }

  /** Cells that follow insertions for as long as the request runs, or as long as they are kept. */
  anchor(sheet: SimulatedSheet, area: Area): Anchor {
    const anchor: Anchor = { sheetId: sheet.id, area };
    this.workbook.anchors.add(anchor);
    this.#passing.add(anchor);
    return anchor;
  }

  holdAnchor(anchor: Anchor): void {
    this.#passing.delete(anchor);
  }

  /** What a person calls the sheet or the kept object of an id; null when there is none. */
  label(id: string): string | null {
    return this.workbook.sheetWithId(id)?.name ?? this.kept.find(id)?.label() ?? null;
  }

  /** The end of a request: what nobody keeps is let go. */
  endRequest(): void {
    for (const anchor of this.#passing) this.workbook.anchors.delete(anchor);
    this.#passing.clear();
    this.reader.isSuspended = false;
  }

  /** Remembers the cells of an event under a reference id. */
  rememberEventArea(sheetId: string, area: Area): string {
    this.#lastEventArea += 1;
    const id = `event${String(this.#lastEventArea)}`;
    const anchor: Anchor = { sheetId, area };
    this.#eventAreas.set(id, anchor);
    this.workbook.anchors.add(anchor);
    for (const [oldest, gone] of this.#eventAreas) {
      if (this.#eventAreas.size <= REMEMBERED_AREAS) break;
      this.#eventAreas.delete(oldest);
      this.workbook.anchors.delete(gone);
    }
    return id;
  }

  eventArea(referenceId: string): Anchor | null {
    return this.#eventAreas.get(referenceId) ?? null;
  }
}
