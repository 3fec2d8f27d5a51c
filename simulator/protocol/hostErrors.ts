/** The errors that end a whole call, by their numbers in office.js (`ooe...`). */
export const HOST_ERRORS = {
  InvalidRequestContext: 1014,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export type HostErrorName = keyof typeof HOST_ERRORS;

export function isHostErrorName(code: string): code is HostErrorName {
  return Object.hasOwn(HOST_ERRORS, code);
}
