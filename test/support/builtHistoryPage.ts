import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Builds a page that records and verifies runs in the browser’s own storage, into `build/`. @returns the folder to serve. */
export async function builtHistoryPage(): Promise<string> {
  const folder = path.join(ROOT, 'build/test-history');
  mkdirSync(folder, { recursive: true });
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    target: ['web', 'es2022'],
    context: ROOT,
    entry: { history: './test/adapters/indexeddb/page/historyEntry.ts' },
    output: { path: folder, filename: '[name].js' },
    performance: false,
    resolve: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true } } },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() === true ? new Error(stats.toString({ all: false, errors: true })) : null);
      compiler.close(() => {
        if (problem === null) resolve();
        else reject(problem);
      });
    });
  });
  writeFileSync(
    path.join(folder, 'history.html'),
    '<!doctype html><html lang="en"><title>History</title><script src="history.js"></script></html>',
  );
  return folder;
}
