import type { ExplainedCondition } from '../rulebook/explanation.ts';

/**
 * How many tests of a condition would have to turn out otherwise for it to hold, at the least: 0 when it holds. A rule is "one change
 * away" exactly when this is 1.
 */
export function changesAway(condition: ExplainedCondition): number {
  if (condition.held) return 0;
  switch (condition.kind) {
    case 'test':
    case 'not':
      return 1;
    case 'named':
      return changesAway(condition.part);
    case 'all':
      return condition.parts.reduce((sum, part) => sum + changesAway(part), 0);
    case 'any':
      return Math.min(...condition.parts.map(changesAway));
  }
}
