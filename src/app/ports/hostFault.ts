/**
 * Why a live workbook did not do what it was asked. Whatever the code, the person's cells are as they were before.
 * `cell-editing`: a cell is being edited. `dialog-open`: a dialog of the host is open. `protected`: a sheet or the workbook's structure is
 * protected, or the file is read-only. `sheet-gone`: a sheet was deleted or renamed since it was read. `sheet-taken`: a sheet or table to be
 * made has a name that is in use. `cells-changed`: cells no longer hold what they held when they were read. `too-large`: a sheet or message
 * exceeds what the host takes. `session-lost`: the host no longer answers for this workbook. `busy`: it has too much to do.
 * `unsupported`: this Excel is too old. `cancelled`: the person cancelled. `failed`: anything else.
 */
export type HostFaultCode =
  | 'cell-editing'
  | 'dialog-open'
  | 'protected'
  | 'sheet-gone'
  | 'sheet-taken'
  | 'cells-changed'
  | 'too-large'
  | 'session-lost'
  | 'busy'
  | 'unsupported'
  | 'cancelled'
  | 'failed';

export interface HostFault {
  readonly code: HostFaultCode;
  /** One sentence or two: what happened, and what to do next. British English, full stop. */
  readonly message: string;
  /** The cells that stand in the way, such as `Customers!C12`; the first ones where there are many. */
  readonly cells?: readonly string[];
  /** The foreign error that was translated, for the log; never shown. */
  readonly cause?: unknown;
}
