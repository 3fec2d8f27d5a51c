/** The later of two days; `a` may be NaN for none. */
export function latest(a: number, b: number): number {
  return a > b ? a : b;
}

/** The earlier of two days; `a` may be NaN for none. */
export function earliest(a: number, b: number): number {
  return a < b ? a : b;
}
