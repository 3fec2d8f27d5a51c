/** One figure of a benchmark held against what is promised. */
export interface Gate {
  readonly name: string;
  /** The ratio that was measured. */
  readonly figure: number;
  /** The ratio that must be reached or, for `at most`, not exceeded. */
  readonly gate: number;
  readonly bound: 'at least' | 'at most';
  readonly pass: boolean;
}

/** What one benchmark measured: times for the reader, ratios for the gates. */
export interface BenchReport {
  readonly title: string;
  /** Milliseconds by what was timed: medians. */
  readonly times: readonly { readonly name: string; readonly ms: number; readonly note?: string }[];
  readonly gates: readonly Gate[];
}

/** A gate that is passed when the figure is at least the bound. */
export function atLeast(name: string, figure: number, gate: number): Gate {
  return { name, figure: Math.round(figure * 10) / 10, gate, bound: 'at least', pass: figure >= gate };
}

/** A gate that is passed when the figure is at most the bound. */
export function atMost(name: string, figure: number, gate: number): Gate {
  return { name, figure: Math.round(figure * 100) / 100, gate, bound: 'at most', pass: figure <= gate };
}
