import { spawn } from 'node:child_process';
import path from 'node:path';
import packageFile from '../package.json' with { type: 'json' };
import { checkBudget } from './checks/budget.ts';
import { checkManifest } from './checks/manifest.ts';
import type { Verdict } from './checks/verdict.ts';
import { checkWalls } from './checks/walls.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Not `dist`: what someone built for a server stays as it is. */
const BUILT = path.join(ROOT, 'build/checked-pane');

/** Everything that must hold, cheapest first. `npm run check` runs all, `npm run check -- walls types` some, `-- --except test` the others. */
const PARTS: Readonly<Record<string, () => Promise<Verdict>>> = {
  format: () => tool('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  types: () => tool('node_modules/ts7/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  'core-types': () => tool('node_modules/ts7/bin/tsc', '--noEmit', '-p', 'tsconfig.core.json'),
  walls: () => checkWalls(ROOT),
  unused: () => tool('node_modules/knip/bin/knip.js', '--no-progress'),
  manifest: () => checkManifest(path.join(ROOT, 'manifest.xml'), { version: packageFile.version, root: ROOT }),
  lint: () => tool('node_modules/eslint/bin/eslint.js', '.'),
  build: () =>
    tool(
      'node_modules/webpack/bin/webpack.js',
      '--env',
      'production',
      '--stats',
      'errors-warnings',
      '--output-path',
      BUILT,
    ),
  budget: () => Promise.resolve(checkBudget(BUILT)),
  rules: () => tool('node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', 'rules', 'test'),
  test: () =>
    tool(
      'node_modules/mocha/bin/mocha.js',
      '--fail-zero',
      '--forbid-only',
      '--reporter',
      './scripts/closingLineReporter.js',
    ),
};

/** Runs a development tool; what it prints is shown only when it fails, its last line as the summary when it does not. */
function tool(script: string, ...args: readonly string[]): Promise<Verdict> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const collect = (chunk: Buffer): void => {
      printed += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('close', (code, signal) => {
      const lines = printed.trimEnd().split('\n');
      if (code === 0) resolve({ summary: lines.at(-1) ?? '', problems: [] });
      else resolve({ summary: `exit ${String(code ?? signal)}`, problems: lines });
    });
  });
}

/** The parts that the arguments ask for, or null with unknown names told. */
function chosenParts(args: readonly string[]): readonly string[] | null {
  const except = args[0] === '--except';
  const names = except ? args.slice(1) : args;
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`no check called ${unknown.join(', ')}: choose from ${Object.keys(PARTS).join(', ')}`);
    return null;
  }
  const all = Object.keys(PARTS);
  return except || names.length === 0 ? all.filter((name) => !names.includes(name)) : names;
}

async function run(names: readonly string[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const name of names) {
    const started = performance.now();
    const verdict = await PARTS[name]?.();
    if (verdict === undefined) continue;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const passed = verdict.problems.length === 0;
    console.log(`${passed ? '✓' : '✗'} ${name.padEnd(11)}${`${seconds} s`.padStart(7)}  ${verdict.summary}`.trimEnd());
    for (const problem of verdict.problems) console.log(`    ${problem}`);
    if (!passed) failed.push(name);
  }
  return failed;
}

const names = chosenParts(process.argv.slice(2));
if (names === null) {
  process.exitCode = 2;
} else {
  const failed = await run(names);
  const told = failed.length === 0 ? '' : `: ${failed.join(', ')}`;
  console.log(`checks: ${String(names.length - failed.length)} passed, ${String(failed.length)} failed${told}`);
  if (failed.length > 0) process.exitCode = 1;
}
