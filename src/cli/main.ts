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
  process.exitCode = result.exitCode;
  for (const note of result.notes) process.stderr.write(`proforma: note: ${note}\n`);
  try {
    await printPieces(result.output, process.stdout);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(`proforma: the output could not be printed (${what}). Free some space, then try again.\n`);
    process.exitCode = EXIT_UNUSABLE;
  }
}

/** A fault of the program or of the terminal, in one line; the place in the code only for those who ask for it. */
function faultLine(error: unknown): string {
  const isNoted = process.env['PROFORMA_DEBUG'] === '1' && error instanceof Error;
  if (isNoted) return error.stack ?? error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `this should not have happened: ${what.replace(/\s+/g, ' ')}. Set PROFORMA_DEBUG=1 to see where, and report it.`;
}

try {
  await program(progress, finish).parseAsync();
} catch (error) {
  progress.clear();
  if (error instanceof CommanderError) {
    // Commander has already printed its usage error or the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_UNUSABLE;
  } else {
    process.stderr.write(`proforma: ${faultLine(error)}\n`);
    process.exitCode = EXIT_UNUSABLE;
  }
}
