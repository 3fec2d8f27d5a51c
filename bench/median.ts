/** The middle of some figures (the upper one of an even number). */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? NaN;
}

/** The median time of `runs` calls in milliseconds, with what the last call gave. */
export async function timed<T>(
  runs: number,
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  // Otherwise one contestant pays for the garbage of the one before it.
  globalThis.gc?.();
  const times: number[] = [];
  let value = await work();
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    value = await work();
    times.push(performance.now() - start);
  }
  return { ms: median(times), value };
}
