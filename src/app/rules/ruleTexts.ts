/** One file of a rules folder as text. `path` is relative to the folder, with forward slashes: `billing/thresholds.json`. */
export interface RuleText {
  readonly path: string;
  readonly text: string;
}
