/** What long work tells its host, and how the host stops it. */
export interface Progress {
  /** `stage` is what is being done, in a few words; `done` of `total` counts rows, `total` null when not known. */
  report(stage: string, done: number, total: number | null): void;
  /** True once the person has cancelled: work ends at the next chunk with the error code `cancelled`. */
  isCancelled(): boolean;
  /**
   * Lets the host do other things for a moment, such as hearing that the person cancels. Work calls it often; the host decides whether
   * it is time. A host without it is not kept waiting by anybody.
   */
  pause?(): Promise<void>;
}
