import { RE2JS } from 're2js';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { asciiMatcher } from './asciiAutomaton.ts';
import { RULE_LIMITS } from '../format/ruleLimits.ts';

/** Whether a whole text has the form of a pattern. Takes time linear in the text's length, whatever the pattern. */
export type TextPattern = (text: string) => boolean;

/**
 * Compiles a pattern in RE2's syntax (no back-references, no look-around). It must match the whole text: `^` and `$` are allowed
 * and change nothing at the ends. The error says in one sentence why a pattern is refused.
 */
export function compilePattern(pattern: string): Result<TextPattern, string> {
  if (pattern.length > RULE_LIMITS.patternLength) {
    return failure(`The pattern is longer than ${String(RULE_LIMITS.patternLength)} characters.`);
  }
  try {
    const compiled = RE2JS.compile(pattern);
    if (compiled.programSize() > RULE_LIMITS.patternSize) {
      return failure('The pattern repeats too much: write it with fewer or smaller counts.');
    }
    const plain = asciiMatcher(pattern);
    if (plain === null) return success((text) => compiled.matches(text));
    return success((text) => plain(text) ?? compiled.matches(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure(`The pattern cannot be used (RE2 syntax, no back-references or look-around): ${why}.`);
  }
}
