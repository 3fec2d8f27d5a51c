import path from 'node:path';
import { readRulesFolder } from '../adapters/files/readRulesFolder.ts';
import { loadRules } from '../app/rules/loadRules.ts';
import type { UnusableRules } from '../app/rules/loadRules.ts';
import type { LoadedRules } from '../app/rules/loadedRules.ts';
import type { RuleText } from '../app/rules/ruleTexts.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/** The folder of the rules that ship with Proforma. */
const SHIPPED_RULES = path.resolve(import.meta.dirname, '../../rules');

/** The shipped rules, and over them those of a folder of one's own; see {@link ruleTextsFrom}.
 * @param statusCatalogue the id of the status catalogue that the person asks for.
 */
export async function rulesFrom(
  ownFolder: string | null,
  statusCatalogue: string | null = null,
): Promise<Result<LoadedRules, UnusableRules>> {
  const texts = await ruleTextsFrom(ownFolder);
  return texts.ok ? loadRules(texts.value, statusCatalogue) : texts;
}

/**
 * The files of the shipped rules, and over them those of a folder of one's own: a file there replaces the shipped one of the same path,
 * others are added. A folder without any rule file is an error: it is sure to be the wrong one.
 */
export async function ruleTextsFrom(ownFolder: string | null): Promise<Result<readonly RuleText[], UnusableRules>> {
  const shipped = await readRulesFolder(SHIPPED_RULES);
  if (!shipped.ok) return failure({ ...shipped.error, problems: [] });
  if (ownFolder === null) return shipped;
  const own = await readRulesFolder(ownFolder);
  if (!own.ok) return failure({ ...own.error, problems: [] });
  if (own.value.length === 0) {
    const message = `The rules folder ${ownFolder} holds no .json file. Name the folder that holds your rule sets.`;
    return failure({ code: 'rules-unusable', message, problems: [] });
  }
  const texts = new Map([...shipped.value, ...own.value].map((file) => [file.path, file]));
  return success([...texts.values()]);
}
