import type { Outcome } from '../src/domain/outcome.ts';
import type { Severity } from '../src/domain/severity.ts';
import { CHECK_STRINGS } from './strings/checkStrings.ts';
import { counted } from './strings/counted.ts';
import { CUSTOMER_STRINGS } from './strings/customerStrings.ts';
import { HISTORY_STRINGS } from './strings/historyStrings.ts';
import { PART_STRINGS } from './strings/partStrings.ts';
import { PREVIEW_STRINGS } from './strings/previewStrings.ts';
import { RULES_STRINGS } from './strings/rulesStrings.ts';
import { SHEETS_STRINGS } from './strings/sheetsStrings.ts';
import { SHELL_STRINGS } from './strings/shellStrings.ts';

/** Every text that the pane shows. British English; each says what is so, or what to do next. */
export const STRINGS = {
  product: 'Proforma',
  parts: PART_STRINGS,
  shell: SHELL_STRINGS,
  sheets: SHEETS_STRINGS,
  check: CHECK_STRINGS,
  preview: PREVIEW_STRINGS,
  customer: CUSTOMER_STRINGS,
  rules: RULES_STRINGS,
  history: HISTORY_STRINGS,
  rows: (count: number) => counted(count, 'row', 'rows'),
  tabs: { sheets: 'Sheets', check: 'Check', preview: 'Preview', rules: 'Rules', history: 'History' },
  outcomes: {
    invoice: 'Bill',
    rollover: 'Roll over',
    accumulate: 'Hold',
    'not-produced': 'No bill (nothing to bill)',
    'not-due': 'No bill (not due)',
    skipped: 'No bill (inactive or settled)',
    error: 'Stopped',
  } satisfies Readonly<Record<Outcome, string>>,
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  progress: (done: number, total: number) => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  version: (version: string) => `Version ${version}`,
  starting: 'Waiting for Excel…',
  insideExcel: 'Running inside Excel.',
  outsideExcel: 'Not running inside Excel. Add it to Excel with its manifest, then open it from the Home tab.',
  otherHost: (host: string) => `Running inside ${host}. Proforma works with workbooks: open it in Excel.`,
  officeMissing: 'Excel’s own script did not load. Check the connection, then open the pane again.',
  guideTitle: 'Check a workbook',
  guide: 'Checking and previewing run from the command line for now. In a checkout of Proforma:',
  command: 'npm run -s proforma -- validate customers.xlsx',
  help: 'Help and privacy',
  fileUnreadable: (name: string) => `${name} could not be read. Choose it again.`,
  cancelled: 'Cancelled. Nothing was changed.',
  ownFault:
    'That did not work because of a fault in Proforma. Nothing was changed. Close and open the pane, then try again.',
  noCustomerSelected: 'The selected row belongs to no customer. Select a row of a customer, then try again.',
  runNotKept: 'This run could not be kept in the history. Its result is here all the same.',
  mappingNotRemembered: 'The choice holds now, but could not be remembered for next time.',
  work: {
    rules: 'Loading the rules',
    reading: 'Reading the sheets',
    checking: 'Checking',
    marking: 'Marking cells',
    exporting: 'Gathering the findings',
    changing: 'Changing cells',
    undoing: 'Changing cells back',
    previewing: 'Computing the bill run',
    planning: 'Laying out the worksheets',
    writing: 'Writing the worksheets',
    sample: 'Adding the sample',
  },
  announce: {
    recognised: (count: number) => `${counted(count, 'sheet', 'sheets')} recognised.`,
    checked: (counts: Readonly<Record<Severity, number>>) =>
      `Checked. ${String(counts.error)} to fix, ${String(counts.warning)} to check, ${String(counts.info)} to note.`,
    previewed: (count: number) => `Previewed. ${counted(count, 'invoice', 'invoices')}.`,
    written: (count: number) => `${counted(count, 'worksheet', 'worksheets')} written.`,
    marked: 'Cells marked.',
    unmarked: 'Marks removed.',
  },
} as const;
