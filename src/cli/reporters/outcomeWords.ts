import type { Outcome } from '../../domain/outcome.ts';
import type { Placement } from '../../domain/preview.ts';

/** What each outcome means for the customer's bill, in the words of reports. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  invoice: 'Bill',
  rollover: 'Roll over to the next run',
  accumulate: 'Hold back: not billable',
  'not-produced': 'No bill: nothing to bill',
  'not-due': 'No bill: not due',
  skipped: 'No bill: inactive or settled',
  error: 'Stopped: needs correcting',
};

/** Where a line's money ends up, in the words of reports. */
export const PLACE_WORDS: Readonly<Record<Placement, string>> = {
  billed: 'billed',
  rolledOver: 'rolled over',
  held: 'held until unsuspended',
  accumulated: 'held back (not billable)',
  notDue: 'not due',
  skipped: 'left for a manual bill',
  refused: 'refused',
};

/** The same in a word or two, for a column beside others; nothing for a line that is billed. */
export const SHORT_PLACE_WORDS: Readonly<Record<Placement, string>> = {
  billed: '',
  rolledOver: 'rolled over',
  held: 'held',
  accumulated: 'held back',
  notDue: 'not due',
  skipped: 'by hand',
  refused: 'refused',
};
