import { markCustomer } from '../../app/history/markCustomer.ts';
import { exportBundle } from '../../app/history/exportBundle.ts';
import { purgeCustomers } from '../../app/history/purgeCustomers.ts';
import { storageProblem } from '../../app/history/storageProblem.ts';
import { verifyHistory } from '../../app/history/verifyHistory.ts';
import { writeFileAtomically } from '../../adapters/files/writeFileAtomically.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { historyIn } from '../history.ts';
import { holdingSignals } from '../holdingSignals.ts';
import { verifyText } from '../reporters/verifyText.ts';

/** `proforma history verify DIR`: whether the whole history is what was recorded. Exit 1 when anything does not hold. */
export async function historyVerify(folder: string, heads: readonly string[]): Promise<CommandResult> {
  const verified = await verifyHistory(historyIn(folder), heads);
  if (!verified.ok) return unusable(storageProblem(folder, verified.error));
  return done(verifyText(verified.value, null), verified.value.problems.length === 0 ? EXIT_CLEAN : EXIT_FOUND);
}

/** `proforma history export DIR --out FILE`: an evidence bundle, without customers who are marked to be erased. */
export async function historyExport(
  folder: string,
  options: { readonly out: string; readonly run: readonly number[] },
): Promise<CommandResult> {
  const { store } = historyIn(folder);
  const bundle = await exportBundle(store, options.run.length === 0 ? 'all' : options.run);
  if (!bundle.ok) return unusable(storageProblem(folder, bundle.error));
  const bytes = new TextEncoder().encode([...bundle.value].join(''));
  const written = await holdingSignals(() => writeFileAtomically(options.out, bytes));
  return written.ok ? done(`Written to ${options.out}\n`, EXIT_CLEAN) : unusable(written.error);
}

/** `proforma history erase DIR --account A`: withheld from now on, purged by `history purge` after 30 days; `--undo` takes it back. */
export async function historyErase(
  folder: string,
  { account, undo }: { readonly account: string; readonly undo?: boolean },
): Promise<CommandResult> {
  const { store } = historyIn(folder);
  const changed =
    undo === true
      ? await store.unmark(account)
      : await markCustomer(store, account, Date.now(), (milliseconds) => new Date(milliseconds).toISOString());
  if (!changed.ok) return unusable(storageProblem(folder, changed.error));
  const said =
    undo === true
      ? `${account} is kept.\n`
      : `${account} is withheld from now on. After 30 days “proforma history purge ${folder}” erases it for good; until then --undo takes this back.\n`;
  return done(said, EXIT_CLEAN);
}

/** `proforma history purge DIR`: erases for good everybody whose 30 days are over. */
export async function historyPurge(folder: string): Promise<CommandResult> {
  const tools = historyIn(folder);
  const now = tools.now();
  const purged = await holdingSignals(() => purgeCustomers(tools, ({ purgeAt }) => purgeAt <= now));
  if (!purged.ok) return unusable(storageProblem(folder, purged.error));
  if (purged.value === null) return done('Nobody’s 30 days are over.\n', EXIT_CLEAN);
  const residue = 'Bundles and workbooks made before still name them: delete those too.';
  return done(`Erased. ${residue}\nHead      ${purged.value.hash}\n`, EXIT_CLEAN);
}
