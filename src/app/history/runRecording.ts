import type { PreviousRollovers } from '../../billing/previousRollovers.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ReadSheets } from '../../sheets/readSheets.ts';
import type { BillRunAsked } from '../billRunAsked.ts';
import type { CheckResult } from '../checkCustomers.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { RuleText } from '../rules/ruleTexts.ts';

/** Where a run came from, as its host tells. */
export interface RunOrigin {
  /** SHA-256 of the input's bytes in hexadecimal; null where the host has none (an open workbook). */
  readonly fileSha256: string | null;
  /** ISO 8601 with a time zone. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
  /** Null where the host does not tell. */
  readonly startedBy: string | null;
  /** The version of Proforma. */
  readonly tool: string;
}

/** What is common to every run that is recorded. */
interface Recording {
  readonly origin: RunOrigin;
  readonly rules: LoadedRules;
  /** The files that the rules were loaded from. */
  readonly ruleTexts: readonly RuleText[];
}

export interface CheckRecording extends Recording {
  readonly kind: 'check';
  readonly check: CheckResult;
  readonly asOf: CalendarDate;
}

export interface PreviewRecording extends Recording {
  readonly kind: 'preview';
  readonly result: PreviewResult;
  readonly asked: BillRunAsked;
  readonly previous: PreviousRollovers | null;
}

/** A check or a preview with all that it was made from. Live re-checks are no runs and are never recorded. */
export type RunRecording = CheckRecording | PreviewRecording;

/** What a run's sheets were read as. */
export function readOf(run: RunRecording): ReadSheets {
  return run.kind === 'preview' ? run.result.check.read : run.check.read;
}

/** What a run found, in order. */
export function findingsOf(run: RunRecording): readonly Finding[] {
  return run.kind === 'preview' ? run.result.findings : run.check.findings;
}
