const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that must not stop half-way (putting a file in its place): Ctrl+C and its like wait until it is done, then end the process
 * as they would have. Outside such work they end it at once, as nothing has been written.
 */
export async function holdingSignals<T>(work: () => Promise<T>): Promise<T> {
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): void => {
    held.push(signal);
  };
  for (const signal of ENDING) process.on(signal, hold);
  try {
    return await work();
  } finally {
    for (const signal of ENDING) process.off(signal, hold);
    if (held[0] !== undefined) process.kill(process.pid, held[0]);
  }
}
