const VERDICTS = 16;

/**
 * What records of one number and VAT rate must have in common to share a line, as one number: class, and the verdict on them
 * (an index of `USAGE_VERDICTS`), so that refunds and what was refused for different reasons stand apart.
 */
export function recordKind(classKey: number, verdict: number): number {
  return classKey * VERDICTS + verdict;
}

/** The verdict in a {@link recordKind}. */
export function verdictOfKind(kind: number): number {
  return kind % VERDICTS;
}
