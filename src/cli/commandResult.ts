import type { InputError } from '../domain/inputError.ts';

/** Exit codes of the command line: done without, done with a finding of severity error or a stopped customer, input unusable. */
export const EXIT_CLEAN = 0;
export const EXIT_FOUND = 1;
export const EXIT_UNUSABLE = 2;

/**
 * What a command leaves behind: text for standard output in pieces, the exit code, and notes for standard error on what had to be guessed
 * to read the input. Only `main` writes.
 */
export type CommandResult =
  | {
      readonly kind: 'done';
      readonly output: Iterable<string>;
      readonly exitCode: number;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'unusable'; readonly error: InputError };

/** A command that did its work. */
export function done(
  output: Iterable<string> | string,
  exitCode: number,
  notes: readonly string[] = [],
): CommandResult {
  return { kind: 'done', output: typeof output === 'string' ? [output] : output, exitCode, notes };
}

/** A command whose input, rules or output cannot be used. */
export function unusable(error: InputError): CommandResult {
  return { kind: 'unusable', error };
}
