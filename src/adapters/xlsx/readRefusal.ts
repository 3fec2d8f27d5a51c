import type { InputError, InputErrorCode } from '../../domain/inputError.ts';

/** A file's name as one line can show it. */
function shownName(fileName: string): string {
  return fileName.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ');
}

/** Why `fileName` cannot be used: one line that starts with the file's name. `rest` ends with a full stop. */
export function refusal(code: InputErrorCode, fileName: string, rest: string, cause?: unknown): InputError {
  const message = `${shownName(fileName)} ${shownName(rest)}`;
  return cause === undefined ? { code, message } : { code, message, cause };
}

/** A workbook that is broken inside; `what` says where, in a few words. */
export function damaged(fileName: string, what: string, cause?: unknown): InputError {
  return refusal(
    'file-damaged',
    fileName,
    `is damaged: ${what}. Open it in Excel, let Excel repair it, save it as .xlsx, then try again.`,
    cause,
  );
}

/** A file that would cost more than {@link ReadLimits} allow; `what` says which limit. */
export function tooLarge(fileName: string, what: string): InputError {
  return refusal(
    'file-too-large',
    fileName,
    `${what}. Copy the rows that you need into a new workbook, then try again.`,
  );
}

/** The person stopped the reading. */
export function cancelled(fileName: string): InputError {
  return refusal('cancelled', fileName, 'was not read to its end: the reading was cancelled.');
}
