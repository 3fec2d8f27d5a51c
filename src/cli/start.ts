import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { EXIT_UNUSABLE } from './commandResult.ts';
import { preview } from './commands/preview.ts';
import { checkOutputPlace } from './outputPlace.ts';
import { printPieces } from './printPieces.ts';
import { terminalProgress } from './terminalProgress.ts';

/** The bill run that the sample is made for, and the day on which it is previewed. */
const RUN_DATE = '2026-12-01';
const AS_OF = '2026-11-20';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLE = path.join('samples', 'customers.xlsx');

/** Where the preview goes: the first of these that is free or holds an earlier preview, so that one saved with notes is kept. */
const OUTPUTS = ['', '-2', '-3', '-4', '-5'].map((suffix) => path.join('out', `preview-${RUN_DATE}${suffix}.xlsx`));

/** The main job on the sample: make it if it is missing, check and preview it, write the worksheets, and say where they are. */
async function start(): Promise<number> {
  process.chdir(ROOT);
  if (!existsSync(SAMPLE)) {
    process.stdout.write(`Making ${SAMPLE}…\n`);
    const generator = [path.join('samples', 'generate.ts'), '--out', SAMPLE];
    const made = spawnSync(process.execPath, ['--import', 'tsx', ...generator], { stdio: 'inherit' });
    if (made.status !== 0) return EXIT_UNUSABLE;
  }
  mkdirSync('out', { recursive: true });
  const progress = terminalProgress(process.stderr);
  const out = await firstUsable(OUTPUTS);
  const options = { runDate: RUN_DATE, asOf: AS_OF, out, format: 'text', sheet: [] } as const;
  const result = await preview(SAMPLE, options, progress);
  progress.clear();
  if (result.kind === 'unusable') {
    process.stderr.write(`proforma: ${result.error.message}\n`);
    return EXIT_UNUSABLE;
  }
  await printPieces(result.output, process.stdout);
  process.stdout.write(
    [
      '',
      'Next:',
      `  Open ${out} in Excel or LibreOffice: Summary first, then Invoices and Findings.`,
      `  npm run -s proforma -- explain ${SAMPLE} --run-date ${RUN_DATE} --account C-10023`,
      '  npm run -s proforma -- validate YOUR-FILE.xlsx',
      '  npm run workbench: the Excel pane beside a simulated workbook, in your browser, without Excel.',
      '',
    ].join('\n'),
  );
  // A preview that found something to fix has done its job here: the sample is made to show some.
  return 0;
}

async function firstUsable(outputs: readonly string[]): Promise<string> {
  for (const output of outputs) if ((await checkOutputPlace(output, SAMPLE)).ok) return output;
  return outputs[0] ?? '';
}

process.exitCode = await start();
