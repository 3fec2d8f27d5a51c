import { CommanderError } from 'commander';
import { EXIT_UNUSABLE } from './commandResult.ts';
import type { CommandResult } from './commandResult.ts';
import { printPieces } from './printPieces.ts';
import { program } from './program.ts';
import { terminalProgress } from './terminalProgress.ts';

const progress = terminalProgress(process.stderr);

async function finish(result: CommandResult): Promise<void> {
  progress.clear();
  if (result.kind === 'unusable') {
    process.stderr.write(`proforma: ${result.error.message}\n`);
    process.exitCode = EXIT_UNUSABLE;
    return;
  }
  await printPieces(result.output, process.stdout);
  process.exitCode = result.exitCode;
}

try {
  await program(progress, finish).parseAsync();
} catch (error) {
  progress.clear();
  // Commander has already printed its usage error or the help that was asked for.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : EXIT_UNUSABLE;
}
