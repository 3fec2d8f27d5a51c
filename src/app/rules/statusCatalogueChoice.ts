import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { StatusCatalogue } from '../../domain/statusDefinition.ts';
import { parseItemStatuses } from '../../rulebook/itemStatuses.schema.ts';
import { lintStatusCatalogue } from '../../rulebook/statusCatalogueLint.ts';
import { parseStatusCatalogue } from '../../rulebook/statusCatalogue.schema.ts';
import { CatalogueReader } from './catalogueReader.ts';
import type { RuleText } from './ruleTexts.ts';

/** The file whose catalogue is in force when neither a person nor `rulebook.json` names another. */
const USUAL = 'catalogues/statuses.json';
const STATUS_FILE = /^catalogues\/statuses[^/]*\.json$/;

/** The status catalogues of a rules folder, and the file of the one in force. */
export interface StatusCatalogueChoice {
  readonly path: string;
  /** Every catalogue that can be chosen, by path. */
  readonly all: readonly StatusCatalogue[];
}

/**
 * Reads every `catalogues/statuses*.json` and finds the catalogue in force by its id: the one that the person asks for, else the one
 * that `rulebook.json` names, else the one in `statuses.json`. A catalogue is never chosen by what a sheet holds.
 * Errors: `question-open` when the person names none of them; `rules-unusable` when `rulebook.json` does, when a catalogue cannot be
 * read or contradicts itself, and when two have one id.
 */
export function chooseStatusCatalogue(
  texts: readonly RuleText[],
  asked: string | null,
  ofRulebook: string | null,
): Result<StatusCatalogueChoice, InputError> {
  const reader = new CatalogueReader(texts);
  const itemStatuses = reader.read('catalogues/item-statuses.json', parseItemStatuses);
  if (itemStatuses === null) return failure(reader.error());
  const found: { readonly path: string; readonly catalogue: StatusCatalogue }[] = [];
  const paths = texts.map(({ path }) => path).filter((path) => STATUS_FILE.test(path));
  for (const path of new Set([USUAL, ...paths.sort()])) {
    const catalogue = reader.read(path, parseStatusCatalogue);
    if (catalogue === null) return failure(reader.error());
    const flaw = lintStatusCatalogue(catalogue, itemStatuses).find(({ severity }) => severity === 'error');
    if (flaw !== undefined) return unusable(path, flaw.message);
    const twin = found.find((other) => other.catalogue.id === catalogue.id);
    if (twin !== undefined) {
      return unusable(path, `its id “${catalogue.id}” is that of ${twin.path} too. Give each its own.`);
    }
    found.push({ path, catalogue });
  }
  const all = found.map(({ catalogue }) => catalogue);
  const id = asked ?? ofRulebook;
  const path = id === null ? USUAL : found.find(({ catalogue }) => catalogue.id === id)?.path;
  if (path !== undefined) return success({ path, all });
  const ids = all.map((catalogue) => catalogue.id).join(', ');
  if (asked === null)
    return unusable('catalogues/rulebook.json', `no status catalogue has the id “${id ?? ''}”: ${ids}.`);
  return failure({
    code: 'question-open',
    message: `--status-catalogue “${asked}” is not known. Use one of: ${ids}.`,
  });
}

function unusable(path: string, what: string): Result<StatusCatalogueChoice, InputError> {
  return failure({ code: 'rules-unusable', message: `The rules cannot be used. ${path}: ${what}` });
}
