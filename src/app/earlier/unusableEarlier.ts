import type { InputError } from '../../domain/inputError.ts';

/** The refusal of a file that is not a preview of ours, or not one as it was written; `what` says where it goes wrong. */
export function unusableEarlier(fileName: string, what: string): { readonly ok: false; readonly error: InputError } {
  const message = `${fileName} cannot be used as an earlier preview: ${what} Name the .xlsx that preview --out wrote, or what preview --format json printed.`;
  return { ok: false, error: { code: 'previous-unusable', message } };
}
