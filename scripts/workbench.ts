import { buildWorkbench } from './workbench/buildWorkbench.ts';
import { serveWorkbench } from './workbench/serveWorkbench.ts';

/** Builds the workbench and serves it until Ctrl+C. */
async function start(): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write('Building the workbench (half a minute the first time)…\n');
  const { address, close } = await serveWorkbench(await buildWorkbench());
  process.stdout.write(`Workbench: ${address}  (Ctrl+C ends it)\n`);
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}

try {
  await start();
} catch (error) {
  const printed = error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : '';
  process.stderr.write(`workbench: ${printed === '' ? String(error) : printed}\n`);
  process.exitCode = 1;
}
