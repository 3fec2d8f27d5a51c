import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const NONCE = '%NONCE%';

/** What a server of the workbench answers. */
export interface FileAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What a server of the workbench knows of itself. */
export interface WorkbenchServing {
  /** Built folders; a file is taken from the first that has it. */
  readonly folders: readonly string[];
  /** Drawn anew for each answer. */
  readonly nonce: string;
  /** Whether pages come over http without a certificate: the pane's page then has a script before office.js. */
  readonly isPlainHttp: boolean;
}

/** Answers a request for a file of the built workbench; each answer has the policy of its page as a header, workers' too. */
export function answerFile(pathname: string, { folders, nonce, isPlainHttp }: WorkbenchServing): FileAnswer {
  const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname).slice(1);
  const file = folders.map((folder) => within(folder, name)).find((found) => found !== null) ?? null;
  if (file === null) return { status: 404, headers: {}, body: Buffer.alloc(0) };
  const page =
    path.extname(file) === '.html' ? file : (folders.map((folder) => within(folder, 'taskpane.html'))[0] ?? '');
  const policy = policyOf(page).replaceAll(NONCE, nonce);
  const headers = {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    ...(policy === '' ? {} : { 'content-security-policy': policy }),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  const body = readFileSync(file);
  if (path.extname(file) !== '.html') return { status: 200, headers, body };
  const html = body.toString().replaceAll(NONCE, nonce);
  const isPane = path.basename(file) === 'taskpane.html';
  const text =
    isPane && isPlainHttp ? html.replace('<script', '<script src="plain-http-frame.js"></script><script') : html;
  return { status: 200, headers, body: Buffer.from(text) };
}

function within(folder: string, name: string): string | null {
  const file = path.join(folder, path.normalize(name));
  return file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** The content security policy that a built page states; empty when it states none. */
function policyOf(page: string): string {
  if (page === '') return '';
  return /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
}
