import type { Progress } from '../../app/ports/progress.ts';

/** Progress of work that is short or must not be broken off: nobody is told, nobody can cancel. */
export const UNSTOPPABLE: Progress = { report: () => undefined, isCancelled: () => false };
