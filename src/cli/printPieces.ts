import type { Writable } from 'node:stream';

/** Pieces are joined up to this many characters, so that a document of many small ones is not written one by one. */
const CHUNK = 65_536;

/**
 * Writes text piece by piece, waiting whenever the reader falls behind; a reader that has closed its end (`| head`) stops it quietly.
 * @throws Error of the stream for any other failure, such as a full disk.
 */
export async function printPieces(pieces: Iterable<string>, stream: Writable): Promise<void> {
  // Each write's own callback tells its fate; the event comes besides, also after the last piece, and would end the process.
  stream.on('error', () => undefined);
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    if (!(await isWritten(chunk, stream))) return;
    chunk = '';
  }
  if (chunk !== '') await isWritten(chunk, stream);
}

/** Whether the reader took the text; false when it has closed its end. */
function isWritten(text: string, stream: Writable): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) resolve(true);
      else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) resolve(false);
      else reject(error);
    });
  });
}
