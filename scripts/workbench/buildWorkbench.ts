import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Builds the pane, for development, and the workbench around it. Only what changed since the last time is compiled.
 * @param name of the folder in `build/`.
 * @returns the folder.
 * @throws the compiler's complaint, as `stdout` of the error.
 */
export async function buildWorkbench(name = 'workbench'): Promise<string> {
  const folder = path.join(ROOT, 'build', name);
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const options = ['--env', 'workbench', '--stats', 'errors-only', '--output-path', folder];
  await promisify(execFile)(process.execPath, [webpack, ...options], { cwd: ROOT });
  return folder;
}
