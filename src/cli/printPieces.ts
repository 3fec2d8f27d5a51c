import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes text piece by piece, waiting whenever the reader falls behind; a reader that has closed its end stops it quietly. */
export async function printPieces(pieces: Iterable<string>, stream: Writable): Promise<void> {
  let isClosed = false;
  const close = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  };
  stream.on('error', close);
  for (const piece of pieces) {
    if (isClosed) break;
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  }
  stream.off('error', close);
}
