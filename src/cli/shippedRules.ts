import path from 'node:path';
import { readRulesFolder } from '../adapters/files/readRulesFolder.ts';
import { loadRules } from '../app/rules/loadRules.ts';
import type { LoadedRules } from '../app/rules/loadedRules.ts';
import type { InputError } from '../domain/inputError.ts';
import type { Result } from '../domain/result.ts';

/** The folder of the rules that ship with Proforma. */
export const SHIPPED_RULES = path.resolve(import.meta.dirname, '../../rules');

/**
 * The shipped rules, and over them those of a folder of one's own: a file there replaces the shipped one of the same path, others are
 * added.
 */
export async function rulesFrom(ownFolder: string | null): Promise<Result<LoadedRules, InputError>> {
  const shipped = await readRulesFolder(SHIPPED_RULES);
  if (!shipped.ok) return shipped;
  if (ownFolder === null) return loadRules(shipped.value);
  const own = await readRulesFolder(ownFolder);
  if (!own.ok) return own;
  const texts = new Map([...shipped.value, ...own.value].map((file) => [file.path, file]));
  return loadRules([...texts.values()]);
}
