import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Verdict } from './verdict.ts';

/** Files that are loaded together, and how large they may be. */
export interface Budget {
  readonly name: string;
  /** File names in the built folder, `*` standing for any text. Each must match a file. */
  readonly patterns: readonly string[];
  /** Bytes after gzip, the files added up. */
  readonly limit: number;
}

/** What the task pane may cost at its first load. Raise a limit only together with the reason, in one commit. */
const BUDGETS: readonly Budget[] = [
  { name: 'pane scripts', patterns: ['runtime.*.js', 'taskpane.*.js'], limit: 60_000 },
  // React, Fluent and Dexie for the pane; the engine with its libraries for the worker, loaded when the pane is in sight.
  { name: 'libraries', patterns: ['chunk.*.js'], limit: 330_000 },
  { name: 'worker', patterns: ['worker.*.js'], limit: 270_000 },
  { name: 'pane styles', patterns: ['pane.*.css'], limit: 4_000 },
  { name: 'pages', patterns: ['taskpane.html', 'help.html', 'privacy.html'], limit: 3_500 },
];

/** Checks the files of a production build against the budgets; a pattern that matches nothing fails, as does an unlisted script. */
export function checkBudget(folder: string, budgets: readonly Budget[] = BUDGETS): Verdict {
  if (!existsSync(folder)) return { summary: 'no build', problems: [`${folder} is missing: run "npm run build"`] };
  const files = readdirSync(folder);
  const counted = new Set<string>();
  const problems: string[] = [];
  const sizes: string[] = [];
  for (const { name, patterns, limit } of budgets) {
    let size = 0;
    for (const pattern of patterns) {
      const matching = files.filter((file) => matcher(pattern).test(file));
      if (matching.length === 0) problems.push(`${name}: no file matches ${pattern}`);
      for (const file of matching) {
        counted.add(file);
        size += gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
      }
    }
    sizes.push(`${name} ${kilobytes(size)} of ${kilobytes(limit)}`);
    if (size > limit) problems.push(`${name}: ${kilobytes(size)} gzip, over the budget of ${kilobytes(limit)}`);
  }
  for (const file of files) {
    if (/\.(js|css)$/.test(file) && !counted.has(file)) problems.push(`${file}: in no budget`);
  }
  return { summary: sizes.join(', '), problems };
}

function matcher(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
