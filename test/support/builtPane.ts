import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A production build of the pane, made for a test run. */
export interface BuiltPane {
  readonly folder: string;
  /** The content security policy that the built page states; a host is meant to send the same as a header. */
  readonly policy: string;
}

/** The https address that the test build's manifest points at. */
export const HOSTING_ADDRESS = 'https://proforma.example/pane';

/** Builds the pane as it ships, into `build/`, so that `dist/` stays the developer's. Webpack's cache makes a second build cheap. */
export async function builtPane(): Promise<BuiltPane> {
  const folder = path.join(ROOT, 'build/test-pane');
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const options = ['--env', 'production', '--env', `address=${HOSTING_ADDRESS}`, '--output-path', folder];
  await promisify(execFile)(process.execPath, [webpack, ...options], { cwd: ROOT });
  const html = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error('the built page states no content security policy');
  return { folder, policy };
}
