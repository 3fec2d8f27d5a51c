import type { CalendarDate } from '../domain/calendarDate.ts';
import type { WorkbookPlan } from '../domain/worksheetPlan.ts';
import { planWorksheets } from '../worksheets/planWorksheets.ts';
import type { TakenNames } from '../worksheets/sheetNames.ts';
import type { PreviewResult } from './previewBillRun.ts';

/** What the Evidence sheet says of the tool and the file. */
export interface WorkbookOrigin {
  readonly toolVersion: string;
  /** Null where the worksheets go into the workbook that was read: they then link to its cells. */
  readonly inputFileName: string | null;
  /** SHA-256 of the input in hexadecimal; null where the host has no bytes of it (an open workbook). */
  readonly inputSha256: string | null;
  readonly asOf: CalendarDate;
  /** The head of the history's chain once the run is recorded, in hexadecimal; absent or null while no history is kept. */
  readonly chainHead?: string | null;
  /** Names that the workbook uses already; none for a new file. */
  readonly taken?: TakenNames;
}

/** The worksheets of a preview, as data: for a file of its own, or for the workbook that was read. */
export function planPreviewWorkbook(result: PreviewResult, origin: WorkbookOrigin): WorkbookPlan {
  const { preview, findings } = result;
  return planWorksheets({
    preview,
    findings,
    inputFileName: origin.inputFileName,
    ...(origin.taken === undefined ? {} : { taken: origin.taken }),
    evidence: {
      toolVersion: origin.toolVersion,
      runId: preview.run.id,
      inputSha256: origin.inputSha256,
      asOf: origin.asOf,
      runDate: preview.run.runDate,
      cutOff: preview.run.cutOff,
      cycles: preview.run.cycles,
      ruleSets: preview.ruleSets,
      settings: preview.run.settings,
      chainHead: origin.chainHead ?? null,
    },
  });
}
