/** What a check found: one line for the person, and a line for each thing to put right. Passed exactly when `problems` is empty. */
export interface Verdict {
  /** What was looked at, with counts, such as `84 modules, 310 imports`. */
  readonly summary: string;
  readonly problems: readonly string[];
}
