import type { CalendarDate } from '../domain/calendarDate.ts';
import type { RuleSetVersion } from '../domain/preview.ts';

/** What an auditor needs to judge a run and to repeat it; the Evidence sheet lists it as it is. */
export interface EvidenceFacts {
  /** The version of Proforma that did the work. */
  readonly toolVersion: string;
  /** The run's id (hash of values, settings and rules), or null when only findings were made. */
  readonly runId: string | null;
  /** SHA-256 of the input's bytes in hexadecimal, or null when the host gives none (an open workbook). */
  readonly inputSha256: string | null;
  /** The date that the host gave as today. */
  readonly asOf: CalendarDate;
  /** The issue date of the previewed run, or null when only findings were made. */
  readonly runDate: CalendarDate | null;
  /** The last day whose charges and usage it bills, and its cycles; null and none when only findings were made. */
  readonly cutOff: CalendarDate | null;
  readonly cycles: readonly string[];
  readonly ruleSets: readonly RuleSetVersion[];
  /** The settings in force, as canonical JSON. */
  readonly settings: string;
  /** The head of the local history's chain, in hexadecimal, or null while no history is kept. */
  readonly chainHead: string | null;
}
