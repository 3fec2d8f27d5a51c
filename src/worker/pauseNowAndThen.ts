/** Work goes on for this long before the worker looks whether somebody asks it to stop. */
const STRETCH_MS = 40;

/**
 * A pause for long work: mostly none, and after each stretch of work a macrotask, so that messages that wait are heard. A message port
 * is used because timers that follow each other are held back by browsers.
 */
export function pauseNowAndThen(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STRETCH_MS) return;
    await macrotask();
    last = performance.now();
  };
}

function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
