/** What is wrong with a status catalogue; tests and editors tell problems apart by these. */
export type StatusCatalogueProblemCode =
  | 'shape'
  | 'duplicate-name'
  | 'duplicate-position'
  | 'unknown-next-status'
  | 'next-status-cycle'
  | 'days-without-next-status'
  | 'unknown-related-status'
  | 'contradiction'
  | 'unreachable-flag'
  | 'nothing-billable'
  | 'nothing-inactive';

/** Something wrong in a status catalogue. With one of severity `error` the catalogue is not used. */
export interface StatusCatalogueProblem {
  readonly code: StatusCatalogueProblemCode;
  readonly severity: 'error' | 'warning';
  /** The status's name, or null when the problem is about the whole catalogue. */
  readonly status: string | null;
  /** One sentence: what is wrong and what to change. */
  readonly message: string;
}
