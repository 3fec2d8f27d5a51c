import { sha256 } from '../../adapters/webcrypto/sha256.ts';
import { checkCustomers } from '../../app/checkCustomers.ts';
import { validateJsonPieces } from '../../app/json/validateJson.ts';
import type { Progress } from '../../app/ports/progress.ts';
import { rulebookIdentity } from '../../app/rules/ruleSetVersions.ts';
import { optionalDate, today } from '../argumentDates.ts';
import { EXIT_CLEAN, EXIT_FOUND, done, unusable } from '../commandResult.ts';
import type { CommandResult } from '../commandResult.ts';
import { keepRun } from '../history.ts';
import { openInput } from '../openInput.ts';
import { findingsCsv } from '../../app/csv/findingsCsv.ts';
import { validateText } from '../reporters/validateText.ts';
import { rulesFrom } from '../shippedRules.ts';

export interface ValidateOptions {
  readonly rules?: string;
  readonly statusCatalogue?: string;
  readonly asOf?: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly engine: 'compiled' | 'reference';
  readonly sheet: readonly string[];
  /** The folder of the history that records the check; absent where none is kept. */
  readonly history?: string;
}

/** `proforma validate FILE`: every customer checked against the rules. */
export async function validate(file: string, options: ValidateOptions, progress: Progress): Promise<CommandResult> {
  const startedAt = Date.now();
  const asked = optionalDate('--as-of', options.asOf);
  if (!asked.ok) return unusable(asked.error);
  const asOf = asked.value ?? today();
  const rules = await rulesFrom(options.rules ?? null, options.statusCatalogue ?? null);
  if (!rules.ok) return unusable(rules.error);
  const read = await openInput(file, options.sheet, rules.value, progress);
  if (!read.ok) return unusable(read.error);
  progress.report('Checking customers', 0, null);
  const check = await checkCustomers({
    read: read.value.read,
    rules: rules.value,
    asOf,
    engine: options.engine,
    duplicates: 'always',
  });
  if (!check.ok) return unusable(check.error);
  if (options.history !== undefined) {
    const run = { kind: 'check', rules: rules.value, check: check.value, asOf } as const;
    const kept = await keepRun(run, { folder: options.history, file, rules: options.rules, startedAt }, progress);
    if (!kept.ok) return unusable(kept.error);
  }
  const exitCode = check.value.findings.some(({ severity }) => severity === 'error') ? EXIT_FOUND : EXIT_CLEAN;
  const { notes } = read.value;
  switch (options.format) {
    case 'text':
      return done(`${validateText(check.value)}\n`, exitCode, notes);
    case 'csv':
      return done(findingsCsv(check.value.findings), exitCode, notes);
    case 'json': {
      const identity = await rulebookIdentity(rules.value, sha256);
      return done(validateJsonPieces(check.value, identity, asOf), exitCode, notes);
    }
  }
}
