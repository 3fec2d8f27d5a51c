/**
 * Bounds on a rule file, which is untrusted input. Generous against real rule sets (the largest shipped one has tens of rules),
 * small enough that no file can make the host slow.
 */
export const RULE_LIMITS = {
  /** Characters of one file's text. */
  fileLength: 2_000_000,
  /** Nested objects and arrays, the file itself included. */
  depth: 40,
  /** Objects, arrays and plain values of one file. */
  values: 200_000,
  rules: 1_000,
  namedConditions: 500,
  /** Conditions of one `all` or `any`. */
  groupSize: 200,
  /** Conditions of one rule once its named conditions are put in place. */
  conditionsPerRule: 5_000,
  examples: 100,
  listLength: 5_000,
  textLength: 4_000,
  patternLength: 500,
  /** Instructions of a compiled pattern: `((a{50}){50}){50}` is short to write and long to run. */
  patternSize: 5_000,
} as const;
