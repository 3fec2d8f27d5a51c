import type { HostFault, HostFaultCode } from '../../app/ports/hostFault.ts';

/** What a person can do about each code that Office gives; `doing` begins the sentence of all others. */
const FAULTS: Readonly<Record<string, readonly [HostFaultCode, string]>> = {
  InvalidOperationInCellEditMode: [
    'cell-editing',
    'Excel is still editing a cell. Press Enter or Esc in the sheet, then try again.',
  ],
  WriteNotSupportedWhenModalDialogOpen: ['dialog-open', 'A dialog is open in Excel. Close it, then try again.'],
  AccessDenied: [
    'protected',
    'The sheet or the workbook is protected or read-only. Unprotect it on the Review tab, or save a copy, then try again.',
  ],
  ItemNotFound: [
    'sheet-gone',
    'A sheet was deleted or renamed since it was read. Read the sheets again, then try again.',
  ],
  InvalidReference: ['sheet-gone', 'A sheet was deleted since it was read. Read the sheets again, then try again.'],
  ItemAlreadyExists: ['sheet-taken', 'A sheet or table of that name exists already. Try again.'],
  RequestPayloadSizeLimitExceeded: ['too-large', 'That was too much for Excel to take at once. Try fewer rows.'],
  ResponsePayloadSizeLimitExceeded: ['too-large', 'That was too much for Excel to give at once. Try fewer rows.'],
  ActivityLimitReached: ['busy', 'Excel has too much to do at the moment. Wait a few seconds, then try again.'],
  RequestAborted: ['busy', 'Excel broke the request off. Try again.'],
  InvalidOrTimedOutSession: [
    'session-lost',
    'The connection to the workbook was lost. Reload the page, open Proforma, then try again.',
  ],
  InvalidRequestContext: [
    'session-lost',
    'The connection to the workbook was lost. Close and open the Proforma pane, then try again.',
  ],
  ApiNotFound: ['unsupported', 'This version of Excel cannot do that. Update Excel, then try again.'],
  NotImplemented: ['unsupported', 'This version of Excel cannot do that. Update Excel, then try again.'],
  UnsupportedOperation: ['unsupported', 'This version of Excel cannot do that. Update Excel, then try again.'],
};

/**
 * Turns what a call of Office.js threw into a fault with a sentence. `doing` is what was attempted, to begin a sentence with
 * ("The worksheets were not written"). Codes: Microsoft, "Error handling with the application-specific JavaScript APIs".
 */
export function officeFault(cause: unknown, doing: string): HostFault {
  if (cause instanceof HostFaultError) return cause.fault;
  const known = FAULTS[codeOf(cause)];
  if (known === undefined) {
    return { code: 'failed', message: `${doing}: Excel reported an error. Save the workbook, then try again.`, cause };
  }
  const [code, advice] = known;
  return { code, message: `${doing}. ${advice}`, cause };
}

/** Carries a fault out of a batch of Office.js calls, which can only throw. */
export class HostFaultError extends Error {
  override readonly name = 'HostFaultError';
  readonly fault: HostFault;

  constructor(fault: HostFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Whether a call was refused because its request or its answer was too large: half of it may pass. */
export function isTooLarge(cause: unknown): boolean {
  return FAULTS[codeOf(cause)]?.[0] === 'too-large';
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return typeof code === 'string' ? code : '';
}
