import type { ChangeOrigin } from '../model/workbookChange.ts';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import { excelObjects } from '../objects/excelObjects.ts';
import { ExcelSession } from '../objects/excelSession.ts';
import { WorkbookObject } from '../objects/workbookObject.ts';
import { appContext } from './appContext.ts';
import type { EventMessage } from './eventMessages.ts';
import { eventMessages } from './eventMessages.ts';
import type { FrameHost } from './frameHost.ts';
import { Members } from './members.ts';
import type { MemberSets } from './memberSets.ts';
import { unclaimedSet } from './memberSets.ts';
import { RichApiHost } from './richApiHost.ts';

export interface SimulatedExcelOptions {
  /** The highest ExcelApi set that the host claims; `1.15` is the last that the npm copy of office.js knows. */
  readonly excelApi?: string;
  /** The ExcelApiOnline set claimed: what Excel on the web has before others. `1.1` when left out. */
  readonly excelApiOnline?: string;
  /** Which member needs which set, so that newer ones are refused; without it every member is there. */
  readonly memberSets?: MemberSets;
  /** Whether the host claims `DelayForCellEdit`, so that requests may wait while a cell is edited. On unless false. */
  readonly canDelayForCellEdit?: boolean;
  readonly uiLocale?: string;
  readonly dataLocale?: string;
}

/** Excel with one workbook open and one add-in beside it. */
export class SimulatedExcel {
  readonly workbook: SimulatedWorkbook;
  readonly session: ExcelSession;
  /** Where failures, latency, limits, cell editing and the journal are. */
  readonly requests: RichApiHost;
  /** What `Office.context.document.settings` saved, by name. */
  readonly documentSettings = new Map<string, unknown>();
  readonly #options: SimulatedExcelOptions;
  readonly #frames = new Set<FrameHost>();
  /** What happened since the page was last told. */
  #unsent: EventMessage[] = [];
  #isSelectionUnsent = false;

  constructor(workbook: SimulatedWorkbook, options: SimulatedExcelOptions = {}) {
    this.workbook = workbook;
    this.#options = options;
    this.session = new ExcelSession(workbook, excelObjects);
    if (options.dataLocale !== undefined) this.session.culture = options.dataLocale;
    workbook.listeners.add((change) => {
      this.#unsent.push(...eventMessages(change, this.session));
      this.#isSelectionUnsent ||= change.kind === 'selection';
    });
    const members = new Members((className, member) =>
      unclaimedSet(options.memberSets, this.#sets(), className, member),
    );
    const roots = { workbook: new WorkbookObject(this.session), members };
    this.requests = new RichApiHost(this.session, roots, () => {
      this.#sendEvents();
    });
  }

  /** Serves a page from now on. */
  attach(frame: FrameHost): void {
    frame.serve({
      appContext: () => this.#appContext(),
      answer: (body, flags) => this.requests.answer(body, flags),
      saveSettings: (pairs) => {
        this.documentSettings.clear();
        for (const [name, value] of pairs) this.documentSettings.set(name, JSON.parse(value));
      },
    });
    this.#frames.add(frame);
  }

  /** Sends a page no more events: another Excel serves it. */
  detach(frame: FrameHost): void {
    this.#frames.delete(frame);
  }

  /** Something that the person or a co-author does between two requests; its events are sent. */
  edit<T>(origin: Exclude<ChangeOrigin, 'add-in'>, act: (workbook: SimulatedWorkbook) => T): T {
    try {
      return this.workbook.as(origin, () => act(this.workbook));
    } finally {
      this.#sendEvents();
    }
  }

  #sendEvents(): void {
    const messages = this.#unsent;
    const isSelectionUnsent = this.#isSelectionUnsent;
    this.#unsent = [];
    this.#isSelectionUnsent = false;
    for (const frame of this.#frames) {
      frame.sendEvents(messages);
      if (isSelectionUnsent) frame.sendSelectionChanged();
    }
  }

  #appContext(): Readonly<Record<string, unknown>> {
    const { uiLocale = 'en-GB', dataLocale = 'en-GB' } = this.#options;
    return appContext({
      sets: this.#sets(),
      uiLocale,
      dataLocale,
      documentUrl: `https://localhost/${encodeURIComponent(this.workbook.name)}`,
      documentSettings: this.documentSettings,
    });
  }

  /** The requirement sets that the host claims, with their versions. */
  #sets(): Readonly<Record<string, string>> {
    const { excelApi = '1.15', excelApiOnline = '1.1', canDelayForCellEdit = true } = this.#options;
    return {
      ExcelApi: excelApi,
      ExcelApiOnline: excelApiOnline,
      ...(canDelayForCellEdit ? { DelayForCellEdit: '1.1' } : {}),
    };
  }
}
