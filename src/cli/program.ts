import { Command, Option } from 'commander';
import type { Progress } from '../app/ports/progress.ts';
import type { CommandResult } from './commandResult.ts';
import { diff } from './commands/diff.ts';
import type { DiffOptions } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import type { ExplainOptions } from './commands/explain.ts';
import { addHistoryCommands } from './historyCommands.ts';
import { preview } from './commands/preview.ts';
import type { PreviewOptions } from './commands/preview.ts';
import { rulesCheck, rulesShow, rulesTest } from './commands/rules.ts';
import { validate } from './commands/validate.ts';
import type { ValidateOptions } from './commands/validate.ts';
import { verify } from './commands/verify.ts';
import type { VerifyOptions } from './commands/verify.ts';
import { packageVersion } from './packageVersion.ts';

/** The command line's grammar; each command's result goes to `finish`, and nothing is printed here but help and usage errors. */
export function program(progress: Progress, finish: (result: CommandResult) => Promise<void>): Command {
  const root = new Command('proforma')
    .description(
      'Checks customers against rules and previews the next bill run. FILE is .xlsx, .csv or a folder of .csv.',
    )
    .version(packageVersion())
    .configureOutput({
      outputError: (text, write) => {
        write(usageLine(text));
      },
    })
    .exitOverride();

  const sheetOption = new Option('--sheet <kind=name>', 'the sheet to use for a kind, e.g. customers=North')
    .argParser((choice: string, chosen: readonly string[]) => [...chosen, choice])
    .default([], 'recognised by their headers');
  const rulesOption = new Option('--rules <dir>', 'your own rules; a file there replaces the shipped one of that name');
  const statusesOption = new Option(
    '--status-catalogue <id>',
    'whose statuses the sheet has: platform, portabilling, or one of your own (default: that of rulebook.json)',
  );
  const asOfOption = new Option('--as-of <date>', 'the day on which this is done (default: today)');

  const historyOption = new Option('--history <dir>', 'record this run in the history kept in that folder');

  root
    .command('validate')
    .description('check every customer against the rules')
    .argument('<file>')
    .addOption(rulesOption)
    .addOption(statusesOption)
    .addOption(asOfOption)
    .addOption(sheetOption)
    .addOption(new Option('--format <format>', 'text, json or csv').choices(['text', 'json', 'csv']).default('text'))
    .addOption(
      new Option('--engine <engine>', 'compiled, or the slow reference it is held to')
        .choices(['compiled', 'reference'])
        .default('compiled'),
    )
    .addOption(historyOption)
    .action(async (file: string, options: ValidateOptions) => finish(await validate(file, options, progress)));

  const runOptions = (command: Command): Command =>
    command
      .argument('<file>')
      .requiredOption('--run-date <date>', 'issue date of the invoices, YYYY-MM-DD')
      .option('--cut-off <date>', 'last day whose usage and one-off charges are billed (default: the day before)')
      .option('--cycles <names>', 'cycles that are due, e.g. Monthly,Quarterly (default: every one present)')
      .option('--default-status <status>', 'the status of every row when there is no such column')
      .option('--default-cycle <cycle>', 'the cycle of every row when there is no such column')
      .option('--accounts <list>', 'preview these accounts only, whatever their cycle: A,B')
      .option('--due-date <date>', 'due date of every invoice')
      .option('--previous <file>', 'the run before: its preview’s .xlsx or .json, whose rolled-over lines come in')
      .option('--settings <file>', 'settings that differ from rules/settings.json')
      .addOption(asOfOption)
      .addOption(rulesOption)
      .addOption(statusesOption)
      .addOption(sheetOption);

  runOptions(root.command('preview').description('compute what the next bill run would do'))
    .option(
      '--out <file.xlsx>',
      'write the worksheets to a new file; an earlier preview there is replaced, any other file is left alone',
    )
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .addOption(historyOption)
    .action(async (file: string, options: PreviewOptions) => finish(await preview(file, options, progress)));

  runOptions(root.command('explain').description('explain one account’s bill, a line of it, or what a rule saw'))
    .requiredOption('--account <account>', 'the account number')
    .option('--line <line>', 'one line of the bill: its number, or a cell of the row it comes from, e.g. Charges!F12')
    .option('--rule <id>', 'any rule: what it saw of the account, and what would have made it hold')
    .action(async (file: string, options: ExplainOptions) => finish(await explain(file, options, progress)));

  root
    .command('diff')
    .description(
      'compare two previews (.xlsx or .json): what changed for whom, and why; exit 1 when a customer’s bill differs',
    )
    .argument('<a>', 'the earlier preview')
    .argument('<b>', 'the later one')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .action(async (a: string, b: string, options: DiffOptions) => finish(await diff(a, b, options, progress)));

  root
    .command('verify')
    .description(
      'check an evidence bundle, or a written workbook against the bundle of its run; exit 1 when anything was changed',
    )
    .argument('<file>', 'a bundle (.json), or with --bundle a workbook')
    .option('--bundle <bundle>', 'the bundle of the run that the workbook shows')
    .addOption(
      new Option('--head <hash>', 'a chain head that was kept elsewhere; may be given more than once')
        .argParser((head: string, heads: readonly string[]) => [...heads, head])
        .default([], 'none'),
    )
    .action(async (file: string, options: VerifyOptions) => finish(await verify(file, options, progress)));

  addHistoryCommands(root, finish);

  const rules = root.command('rules').description('work on rule files');
  rules
    .command('check')
    .description('load and lint the shipped rules, with those of DIR over them')
    .argument('[dir]')
    .action(async (dir: string | undefined) => finish(await rulesCheck(dir)));
  rules
    .command('show')
    .description('rules in words: all of them, or those whose id begins so')
    .argument('[id]')
    .addOption(rulesOption)
    .action(async (id: string | undefined, options: { readonly rules?: string }) =>
      finish(await rulesShow(id, options.rules)),
    );
  rules
    .command('test')
    .description('run the examples of every rule in both engines')
    .argument('[dir]')
    .action(async (dir: string | undefined) => finish(await rulesTest(dir)));
  return root;
}

/** Commander's complaint, which may be of several lines, as the one line that every refusal is. */
function usageLine(text: string): string {
  const complaint = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '');
  return `proforma: ${complaint}. Run “proforma --help” for the commands and options.\n`;
}
