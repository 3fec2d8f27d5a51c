import type { InputError } from '../../domain/inputError.ts';
import { failure } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/** The refusal of a file that is not a preview of ours, or not one as it was written; `what` says where it goes wrong. */
export function unusableEarlier(fileName: string, what: string): Result<never, InputError> {
  const message = `${fileName} cannot be used as an earlier preview: ${what} Name the .xlsx that preview --out wrote, or what preview --format json printed.`;
  return failure({ code: 'previous-unusable', message });
}
