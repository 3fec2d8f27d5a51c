import { examplesOf, lintLines } from '../../app/rules/checkRules.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { rulesFrom } from '../shippedRules.ts';

/** `proforma rules check [DIR]`: loads and lints rules; warnings are listed, an error makes them unusable. */
export async function rulesCheck(folder: string | undefined): Promise<CommandResult> {
  const rules = await rulesFrom(folder ?? null);
  if (!rules.ok) return unusable(rules.error);
  const { files, book, warnings } = rules.value;
  const summary = `${String(book.rules.length)} rules in ${String(files.length)} sets can be used`;
  return done([...lintLines(warnings), `${summary}, ${String(warnings.length)} warnings`, ''].join('\n'), EXIT_CLEAN);
}

/** `proforma rules test [DIR]`: runs every rule's examples in both engines. */
export async function rulesTest(folder: string | undefined): Promise<CommandResult> {
  const rules = await rulesFrom(folder ?? null);
  if (!rules.ok) return unusable(rules.error);
  const { examples, failures } = await examplesOf(rules.value);
  const passed = `${String(examples - failures.length)} of ${String(examples)} examples hold`;
  const text = [...failures, passed, ''].join('\n');
  return done(text, failures.length === 0 ? EXIT_CLEAN : EXIT_FOUND);
}
