import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { answerFile } from './answerFile.ts';

/** The port that is tried first; when it is taken, any free one. */
const USUAL_PORT = 4600;

export interface ServedWorkbench {
  /** `http://localhost:4600`, without a trailing slash. */
  readonly address: string;
  readonly close: () => void;
}

/** Serves a built workbench to this machine alone. */
export async function serveWorkbench(folder: string): Promise<ServedWorkbench> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const nonce = randomBytes(16).toString('base64');
    const { status, headers, body } = answerFile(pathname, { folders: [folder], nonce, isPlainHttp: true });
    response.writeHead(status, headers).end(body);
  });
  const port = (await listening(server, USUAL_PORT)) ?? (await listening(server, 0));
  if (port === null) throw new Error('No port of this machine is free.');
  return {
    address: `http://localhost:${String(port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The port that is listened on; null when it is taken. */
function listening(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, 'localhost', () => {
      server.off('error', refused);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : null);
    });
  });
}
