/** How much a finding matters: an `error` must be fixed before the run, a `warning` looked at, an `info` known. */
export type Severity = 'error' | 'warning' | 'info';

/** From worst to mildest: the order in which findings of one row are listed. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
