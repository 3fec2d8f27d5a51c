/** What a plain function gives, as a promise: its throws too. */
export function settled<T>(ask: () => T): Promise<T> {
  return Promise.resolve().then(ask);
}
