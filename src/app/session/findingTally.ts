import type { Finding } from '../../domain/finding.ts';
import type { Severity } from '../../domain/severity.ts';

/** How many findings of each severity each rule has; rules without any are not in it. */
export type FindingTally = ReadonlyMap<string, Readonly<Record<Severity, number>>>;

/** A tally with findings taken from it and added to it. */
export function tallied(
  tally: FindingTally,
  added: readonly Finding[],
  removed: readonly Finding[] = [],
): FindingTally {
  const counts = new Map([...tally].map(([ruleId, own]) => [ruleId, { ...own }]));
  const count = (findings: readonly Finding[], step: 1 | -1): void => {
    for (const { ruleId, severity } of findings) {
      const own = counts.get(ruleId) ?? { error: 0, warning: 0, info: 0 };
      own[severity] += step;
      counts.set(ruleId, own);
    }
  };
  count(added, 1);
  count(removed, -1);
  return new Map([...counts].filter(([, { error, warning, info }]) => error + warning + info > 0));
}
