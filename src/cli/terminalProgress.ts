import type { Progress } from '../app/ports/progress.ts';

/** Where progress goes: standard error when it is a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Progress on one line of a terminal, rewritten as work goes on; silent where nobody watches. */
export function terminalProgress(stream: ProgressStream): Progress & { readonly clear: () => void } {
  const isShown = stream.isTTY === true;
  return {
    report(stage, done, total) {
      if (!isShown) return;
      const amount =
        total === null || total === 0 || done === 0 ? '' : ` ${String(Math.floor((100 * done) / total))} %`;
      stream.write(`\r\u001B[K${stage}…${amount}`);
    },
    isCancelled: () => false,
    clear() {
      if (isShown) stream.write('\r\u001B[K');
    },
  };
}
