import { parsePeriodCatalogue } from '../../billing/billingPeriod.schema.ts';
import { parseCallClassCatalogue } from '../../billing/callClass.schema.ts';
import { parseBankHolidays } from '../../billing/dates/bankHolidays.schema.ts';
import { parsePaymentTerms } from '../../billing/dates/parsePaymentTerms.ts';
import { parsePaymentMethods } from '../../billing/dates/paymentMethods.schema.ts';
import { parseBaseRates } from '../../billing/followUps/baseRates.schema.ts';
import { parseLatePayment } from '../../billing/followUps/latePayment.schema.ts';
import { parseSettings } from '../../billing/settings.schema.ts';
import { parseVatCodes } from '../../billing/vat/vatCodes.schema.ts';
import { parseVatRates } from '../../billing/vat/vatRates.schema.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { compileRuleBook } from '../../rulebook/compileRuleBook.ts';
import { parseItemStatuses } from '../../rulebook/itemStatuses.schema.ts';
import { lintRuleSets } from '../../rulebook/lintRuleSets.ts';
import { parseStatusCatalogue } from '../../rulebook/statusCatalogue.schema.ts';
import { readRuleFile } from '../../rulebook/ruleSetFile.ts';
import type { RuleProblem } from '../../rulebook/ruleProblem.ts';
import type { RuleSetFile } from '../../rulebook/ruleSetFile.ts';
import { parseFieldCatalogue } from '../../sheets/catalogue/fieldCatalogue.schema.ts';
import {
  parseCompanyNumberPrefixes,
  parseCountries,
  parseCurrencies,
  parseSicCodes,
} from '../../validation/identity/identityCatalogues.schema.ts';
import { parseCreditHistory } from '../../validation/payment/creditHistory.schema.ts';
import {
  parseNameWords,
  parseNoteWords,
  parsePlaceholders,
} from '../../validation/quality/qualityCatalogues.schema.ts';
import {
  parseAccountFlags,
  parseAttachmentPreferences,
  parseConsentChannels,
  parseCustomerClasses,
  parseCustomerGroups,
  parseUpdateReasons,
} from '../../validation/referenceCatalogues.schema.ts';
import { factsOfRules } from './factsOfRules.ts';
import type { LoadedRules } from './loadedRules.ts';
import { CatalogueReader } from './catalogueReader.ts';
import { fieldsWithVatCodes } from './fieldsWithVatCodes.ts';
import { problemLine } from './problemLine.ts';
import { parseRulebookIdentity } from './rulebookIdentity.schema.ts';
import type { RuleText } from './ruleTexts.ts';
import { chooseStatusCatalogue } from './statusCatalogueChoice.ts';

/** Why a rules folder cannot be used: the first problem as one line, and every problem of its rule sets. */
export interface UnusableRules extends InputError {
  readonly problems: readonly RuleProblem[];
}

/**
 * Reads, checks and compiles a rules folder: `*.json` and `billing/*.json` are rule sets, `catalogues/*.json` and `settings.json`
 * what they are called. Nothing of it is used unless all of it is sound.
 * Errors: `rules-unusable` or `settings-unusable`, naming the first problem's file, rule and place, and how many more there are;
 * `question-open` when there is no status catalogue of the id that the person asks for.
 * @param statusCatalogue the id of the status catalogue that the person asks for; null leaves it to `rulebook.json`.
 */
export function loadRules(
  texts: readonly RuleText[],
  statusCatalogue: string | null = null,
): Result<LoadedRules, UnusableRules> {
  const reader = new CatalogueReader(texts);
  const identity = reader.read('catalogues/rulebook.json', parseRulebookIdentity);
  const fields = reader.read('catalogues/fields.json', parseFieldCatalogue);
  const choice = chooseStatusCatalogue(texts, statusCatalogue, identity?.statusCatalogue ?? null);
  const statuses = choice.ok ? reader.read(choice.value.path, parseStatusCatalogue) : null;
  const itemStatuses = reader.read('catalogues/item-statuses.json', parseItemStatuses);
  const periods = reader.read('catalogues/cycles.json', parsePeriodCatalogue);
  const callClasses = reader.read('catalogues/call-classes.json', parseCallClassCatalogue);
  const vatRates = reader.read('catalogues/vat-rates.json', parseVatRates);
  const vatCodes = reader.read('catalogues/vat-codes.json', parseVatCodes);
  const bankHolidays = reader.read('catalogues/bank-holidays.json', parseBankHolidays);
  const paymentMethods = reader.read('catalogues/payment-methods.json', parsePaymentMethods);
  const baseRates = reader.read('catalogues/base-rates.json', parseBaseRates);
  const latePayment = reader.read('catalogues/late-payment.json', parseLatePayment);
  const classes = reader.read('catalogues/classes.json', parseCustomerClasses);
  const groups = reader.read('catalogues/groups.json', parseCustomerGroups);
  const updateReasons = reader.read('catalogues/update-reasons.json', parseUpdateReasons);
  const consentChannels = reader.read('catalogues/consent-channels.json', parseConsentChannels);
  const accountFlags = reader.read('catalogues/account-flags.json', parseAccountFlags);
  const attachmentPreferences = reader.read('catalogues/attachment-preferences.json', parseAttachmentPreferences);
  const countries = reader.read('catalogues/country-codes.json', parseCountries);
  const currencies = reader.read('catalogues/currency-codes.json', parseCurrencies);
  const sicCodes = reader.read('catalogues/sic-codes.json', parseSicCodes);
  const companyNumbers = reader.read('catalogues/company-number-prefixes.json', parseCompanyNumberPrefixes);
  const creditHistory = reader.read('catalogues/credit-history.json', parseCreditHistory);
  const placeholders = reader.read('catalogues/placeholder-values.json', parsePlaceholders);
  const noteWords = reader.read('catalogues/note-words.json', parseNoteWords);
  const nameWords = reader.read('catalogues/name-words.json', parseNameWords);
  const catalogueFiles = reader.files();
  const settings = reader.read('settings.json', parseSettings);
  if (
    identity === null ||
    !choice.ok ||
    fields === null ||
    statuses === null ||
    itemStatuses === null ||
    periods === null ||
    callClasses === null ||
    vatRates === null ||
    vatCodes === null ||
    bankHolidays === null ||
    paymentMethods === null ||
    baseRates === null ||
    latePayment === null ||
    classes === null ||
    groups === null ||
    updateReasons === null ||
    consentChannels === null ||
    accountFlags === null ||
    attachmentPreferences === null ||
    countries === null ||
    currencies === null ||
    sicCodes === null ||
    companyNumbers === null ||
    creditHistory === null ||
    placeholders === null ||
    noteWords === null ||
    nameWords === null ||
    settings === null
  ) {
    return failure({ ...(choice.ok ? reader.error() : choice.error), problems: [] });
  }

  const files = readRuleSets(texts);
  if (!files.ok) return files;
  const { all: statusCatalogues } = choice.value;
  const facts = factsOfRules(fields, statusCatalogues);
  const problems = lintRuleSets(files.value, facts);
  const book = compileRuleBook(files.value, facts);
  if (!book.ok) return failure(fromProblems(book.error));
  return success({
    id: identity.id,
    version: identity.version,
    files: files.value,
    catalogueFiles,
    book: book.value,
    facts,
    fields: fieldsWithVatCodes(fields, vatCodes),
    statusCatalogues,
    statusCatalogueIsNamed: statusCatalogue !== null,
    reference: {
      statuses,
      itemStatuses,
      classes,
      groups,
      updateReasons,
      consentChannels,
      accountFlags,
      attachmentPreferences,
      periods,
      countries,
      currencies,
      sicCodes,
      companyNumbers,
      vatRates,
      paymentMethods,
      readPaymentTerms: parsePaymentTerms,
      creditHistory,
      placeholders,
      noteWords,
      nameWords,
    },
    billing: {
      statuses,
      itemStatuses,
      periods,
      callClasses,
      vatRates,
      bankHolidays,
      paymentMethods,
      attachmentPreferences,
      baseRates,
      latePayment,
    },
    settings,
    warnings: problems,
  });
}

function readRuleSets(texts: readonly RuleText[]): Result<readonly RuleSetFile[], UnusableRules> {
  const files: RuleSetFile[] = [];
  const problems: RuleProblem[] = [];
  for (const { path, text } of texts) {
    if (path.startsWith('catalogues/') || path === 'settings.json') continue;
    const read = readRuleFile(text, path);
    if (read.ok) files.push(read.value);
    else problems.push(...read.error);
  }
  return problems.length > 0 ? failure(fromProblems(problems)) : success(files);
}

function fromProblems(problems: readonly RuleProblem[]): UnusableRules {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors[0] ?? problems[0];
  return unusable(first === undefined ? 'not readable.' : problemLine(first), problems);
}

function unusable(what: string, problems: readonly RuleProblem[]): UnusableRules {
  const more = problems.filter(({ severity }) => severity === 'error').length - 1;
  const rest = more > 0 ? ` (${String(more)} more: run “proforma rules check”.)` : '';
  return { code: 'rules-unusable', message: `The rules cannot be used. ${what}${rest}`, problems };
}
