import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Builds the pane, for development, and the workbench around it. Only what changed since the last time is compiled.
 * @returns the folder.
 * @throws the compiler's complaint, as `stdout` of the error.
 */
export async function buildWorkbench(): Promise<string> {
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack, '--env', 'workbench', '--stats', 'errors-only'], { cwd: ROOT });
  return path.join(ROOT, 'build/workbench');
}
