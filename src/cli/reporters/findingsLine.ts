import type { Finding } from '../../domain/finding.ts';
import { grouped } from './counted.ts';

/** How many findings there are, in words that say what they ask of the reader. */
export function findingsLine(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): string =>
    grouped(findings.filter((finding) => finding.severity === severity).length);
  return `Findings: ${count('error')} to fix, ${count('warning')} to check, ${count('info')} to note`;
}
