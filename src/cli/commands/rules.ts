import { examplesOf, lintLines } from '../../app/rules/checkRules.ts';
import { rulesInWords } from '../../app/rules/rulesInWords.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { counted } from '../reporters/counted.ts';
import { rulesFrom } from '../shippedRules.ts';

/** Problems of rule sets are what the check is for, so they are all listed; a folder that cannot be read as rules is no input. */
function refused(
  error: Extract<Awaited<ReturnType<typeof rulesFrom>>, { readonly ok: false }>['error'],
): CommandResult {
  if (error.problems.length === 0) return unusable(error);
  const summary = `The rules cannot be used: ${counted(error.problems.length, 'problem')}`;
  return done([...lintLines(error.problems), summary, ''].join('\n'), EXIT_FOUND);
}

/** `proforma rules check [DIR]`: loads and lints rules; every warning and error is listed. */
export async function rulesCheck(folder: string | undefined): Promise<CommandResult> {
  const rules = await rulesFrom(folder ?? null);
  if (!rules.ok) return refused(rules.error);
  const { files, book, warnings } = rules.value;
  const summary = `${counted(book.rules.length, 'rule')} in ${counted(files.length, 'set')} can be used`;
  return done(
    [...lintLines(warnings), `${summary}, ${counted(warnings.length, 'warning')}`, ''].join('\n'),
    EXIT_CLEAN,
  );
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

/** `proforma rules show [ID]`: rules in words, all of them or those whose id begins so. */
export async function rulesShow(id: string | undefined, folder: string | undefined): Promise<CommandResult> {
  const rules = await rulesFrom(folder ?? null);
  if (!rules.ok) return unusable(rules.error);
  const found = rulesInWords(rules.value, id ?? null);
  if (found.length === 0) {
    const message = `No rule’s id begins with “${id ?? ''}”. Run “proforma rules show” for all of them.`;
    return unusable({ code: 'question-open', message });
  }
  const text = found.map(({ id: ruleId, title, set, words, reason, source }) =>
    [`${ruleId}  ${title}  (${set})`, indented(words), `  Why: ${reason}`, `  Source: ${source}`, ''].join('\n'),
  );
  return done(
    text.map((one) => `${one}\n`),
    EXIT_CLEAN,
  );
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
