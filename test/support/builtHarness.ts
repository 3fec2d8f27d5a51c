import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import { shippedRuleTexts } from './shippedRuleTexts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** As the pane's own, without Microsoft's script. */
export const HARNESS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

/** Builds the pane with a workbook of plain rows in place of Excel, into `build/`. @returns the folder to serve. */
export async function builtHarness(): Promise<string> {
  const folder = path.join(ROOT, 'build/test-harness');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  await bundled(folder);
  writeFileSync(path.join(folder, 'rules.json'), JSON.stringify(shippedRuleTexts()));
  writeFileSync(path.join(folder, 'pane.css'), readFileSync(path.join(ROOT, 'taskpane/pane.css')));
  copyFileSync(path.join(ROOT, 'assets/icon-32.png'), path.join(folder, 'assets/icon-32.png'));
  copyFileSync(path.join(ROOT, 'samples/customers.xlsx'), path.join(folder, 'sample.xlsx'));
  writeFileSync(
    path.join(folder, 'pane.html'),
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Proforma</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="pane.css">
    <script defer src="harness.js"></script></head><body><div id="pane" class="pane-root"></div></body></html>`,
  );
  return folder;
}

function bundled(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2022'],
    context: ROOT,
    entry: { harness: './test/support/paneHarness.tsx' },
    output: { path: folder, filename: '[name].js', publicPath: 'auto', workerChunkLoading: 'import-scripts' },
    cache: { type: 'filesystem', cacheDirectory: path.join(ROOT, 'build/webpack-cache'), name: 'harness' },
    resolve: { extensions: ['.tsx', '.ts', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true } } },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() === true ? new Error(stats.toString({ all: false, errors: true })) : null);
      // Closing writes the cache.
      compiler.close(() => {
        if (problem === null) resolve();
        else reject(problem);
      });
    });
  });
}
