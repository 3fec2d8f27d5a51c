import type { Outcome } from '../domain/outcome.ts';
import type { LineKind, MessageSource, Placement } from '../domain/preview.ts';
import type { Severity } from '../domain/severity.ts';

/** The words that the worksheets show, and that their formulas compare with. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  invoice: 'Invoice',
  rollover: 'Roll over',
  'not-produced': 'Not produced',
  accumulate: 'Accumulate',
  'not-due': 'Not due',
  skipped: 'Skipped',
  error: 'Error',
};

export const PLACEMENT_WORDS: Readonly<Record<Placement, string>> = {
  billed: 'Billed',
  rolledOver: 'Rolled over',
  held: 'Held',
  accumulated: 'Accumulated',
  notDue: 'Not due',
  skipped: 'Skipped',
  refused: 'Refused',
};

export const LINE_KIND_WORDS: Readonly<Record<LineKind, string>> = {
  recurring: 'Recurring',
  'one-off': 'One-off',
  usage: 'Usage',
  refund: 'Refund',
  fee: 'Fee',
  pad: 'Pad',
};

export const MESSAGE_SOURCE_WORDS: Readonly<Record<MessageSource, string>> = {
  'status-override': 'Status',
  'next-invoice': 'Next invoice',
  default: 'Default',
  none: 'None',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Info' };
