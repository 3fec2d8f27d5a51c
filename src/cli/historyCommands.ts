import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { CommandResult } from './commandResult.ts';
import { historyErase, historyExport, historyPurge, historyVerify } from './commands/history.ts';

/** The commands on a history that is kept in a folder. */
export function addHistoryCommands(root: Command, finish: (result: CommandResult) => Promise<void>): void {
  const history = root.command('history').description('work on a history that --history has kept in a folder');
  history
    .command('verify')
    .description('check the whole history; exit 1 when anything was changed')
    .argument('<dir>')
    .addOption(
      new Option('--head <hash>', 'a chain head that was kept elsewhere; may be given more than once')
        .argParser((head: string, heads: readonly string[]) => [...heads, head])
        .default([], 'none'),
    )
    .action(async (dir: string, { head }: { readonly head: readonly string[] }) =>
      finish(await historyVerify(dir, head)),
    );
  history
    .command('export')
    .description('write an evidence bundle')
    .argument('<dir>')
    .requiredOption('--out <file.json>', 'the bundle to write')
    .addOption(
      new Option('--run <number>', 'a run by its place in the chain; may be given more than once')
        .argParser((run: string, runs: readonly number[]) => [...runs, runNumber(run)])
        .default([], 'every run'),
    )
    .action(async (dir: string, options: { readonly out: string; readonly run: readonly number[] }) =>
      finish(await historyExport(dir, options)),
    );
  history
    .command('erase')
    .description('withhold a customer from now on, to be purged after 30 days')
    .argument('<dir>')
    .requiredOption('--account <account>', 'the account number')
    .option('--undo', 'keep the customer after all')
    .action(async (dir: string, options: { readonly account: string; readonly undo?: boolean }) =>
      finish(await historyErase(dir, options)),
    );
  history
    .command('purge')
    .description('erase for good every customer whose 30 days are over')
    .argument('<dir>')
    .action(async (dir: string) => finish(await historyPurge(dir)));
}

function runNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
}
