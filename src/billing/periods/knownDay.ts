/** The later of two days; NaN stands for none. */
export function latest(a: number, b: number): number {
  return a > b || Number.isNaN(b) ? a : b;
}

/** The earlier of two days; NaN stands for none. */
export function earliest(a: number, b: number): number {
  return a < b || Number.isNaN(b) ? a : b;
}
