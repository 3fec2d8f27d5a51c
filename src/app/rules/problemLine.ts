import type { RuleProblem } from '../../rulebook/ruleProblem.ts';

/** A rule problem as one line: `statuses.json:12:7 STA-004: …`. */
export function problemLine({ file, ruleId, position, message }: RuleProblem): string {
  const place =
    position.line === null
      ? position.pointer === ''
        ? file
        : `${file} at ${position.pointer}`
      : `${file}:${String(position.line)}:${String(position.column ?? 1)}`;
  return `${place}${ruleId === null ? '' : ` ${ruleId}`}: ${message}`;
}
