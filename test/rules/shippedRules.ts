import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parsePeriodCatalogue } from '../../src/billing/billingPeriod.schema.ts';
import { parsePaymentMethods } from '../../src/billing/dates/paymentMethods.schema.ts';
import { parsePaymentTerms } from '../../src/billing/dates/parsePaymentTerms.ts';
import { parseVatRates } from '../../src/billing/vat/vatRates.schema.ts';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { FactCatalogue } from '../../src/domain/factDefinition.ts';
import type { FieldCatalogue } from '../../src/domain/fieldDefinition.ts';
import type { Result } from '../../src/domain/result.ts';
import { compileRuleBook } from '../../src/rulebook/compileRuleBook.ts';
import type { RuleBook } from '../../src/rulebook/ruleBook.ts';
import type { RuleSetFile } from '../../src/rulebook/ruleSetFile.ts';
import { readRuleFile } from '../../src/rulebook/ruleSetFile.ts';
import { parseItemStatuses } from '../../src/rulebook/itemStatuses.schema.ts';
import { parseStatusCatalogue } from '../../src/rulebook/statusCatalogue.schema.ts';
import type { Catalogues } from '../../src/validation/catalogues.ts';
import { factCatalogue } from '../../src/validation/factCatalogue.ts';
import {
  parseCompanyNumberPrefixes,
  parseCountries,
  parseCurrencies,
  parseSicCodes,
} from '../../src/validation/identity/identityCatalogues.schema.ts';
import { parseCreditHistory } from '../../src/validation/payment/creditHistory.schema.ts';
import {
  parseNameWords,
  parseNoteWords,
  parsePlaceholders,
} from '../../src/validation/quality/qualityCatalogues.schema.ts';
import {
  parseAccountFlags,
  parseAttachmentPreferences,
  parseConsentChannels,
  parseCustomerClasses,
  parseCustomerGroups,
  parseUpdateReasons,
} from '../../src/validation/referenceCatalogues.schema.ts';

const RULES = path.resolve(import.meta.dirname, '../../rules');

/** The date for which the examples of shipped rules are written. */
export const EXAMPLES_AS_OF = valueOf(dateFromIso('2026-12-01'));

/** A file under `rules/` as JSON. */
export function shippedJson(...segments: readonly string[]): unknown {
  return JSON.parse(readFileSync(path.join(RULES, ...segments), 'utf8')) as unknown;
}

/** The names of the shipped rule sets for findings. */
export function shippedRuleFiles(): readonly string[] {
  return readdirSync(RULES)
    .filter((name) => name.endsWith('.json') && name !== 'settings.json')
    .sort();
}

/** One shipped rule set, read from its file. */
export function shippedRuleSet(file: string): RuleSetFile {
  const read = readRuleFile(readFileSync(path.join(RULES, file), 'utf8'), file);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error, null, 1));
  return read.value;
}

export function shippedCatalogues(): Catalogues {
  return {
    statuses: okValue(parseStatusCatalogue(shippedJson('catalogues', 'statuses.json'))),
    classes: okValue(parseCustomerClasses(shippedJson('catalogues', 'classes.json'))),
    groups: okValue(parseCustomerGroups(shippedJson('catalogues', 'groups.json'))),
    updateReasons: okValue(parseUpdateReasons(shippedJson('catalogues', 'update-reasons.json'))),
    consentChannels: okValue(parseConsentChannels(shippedJson('catalogues', 'consent-channels.json'))),
    accountFlags: okValue(parseAccountFlags(shippedJson('catalogues', 'account-flags.json'))),
    attachmentPreferences: okValue(
      parseAttachmentPreferences(shippedJson('catalogues', 'attachment-preferences.json')),
    ),
    periods: okValue(parsePeriodCatalogue(shippedJson('catalogues', 'cycles.json'))),
    countries: okValue(parseCountries(shippedJson('catalogues', 'country-codes.json'))),
    currencies: okValue(parseCurrencies(shippedJson('catalogues', 'currency-codes.json'))),
    sicCodes: okValue(parseSicCodes(shippedJson('catalogues', 'sic-codes.json'))),
    companyNumbers: okValue(parseCompanyNumberPrefixes(shippedJson('catalogues', 'company-number-prefixes.json'))),
    vatRates: okValue(parseVatRates(shippedJson('catalogues', 'vat-rates.json'))),
    paymentMethods: okValue(parsePaymentMethods(shippedJson('catalogues', 'payment-methods.json'))),
    readPaymentTerms: parsePaymentTerms,
    creditHistory: okValue(parseCreditHistory(shippedJson('catalogues', 'credit-history.json'))),
    placeholders: okValue(parsePlaceholders(shippedJson('catalogues', 'placeholder-values.json'))),
    itemStatuses: okValue(parseItemStatuses(shippedJson('catalogues', 'item-statuses.json'))),
    noteWords: okValue(parseNoteWords(shippedJson('catalogues', 'note-words.json'))),
    nameWords: okValue(parseNameWords(shippedJson('catalogues', 'name-words.json'))),
  };
}

export function shippedFacts(): FactCatalogue {
  const portabilling = okValue(parseStatusCatalogue(shippedJson('catalogues', 'statuses-portabilling.json')));
  return factCatalogue(shippedFields(), [shippedCatalogues().statuses, portabilling]);
}

export function shippedFields(): FieldCatalogue {
  return shippedJson('catalogues', 'fields.json') as FieldCatalogue;
}

/** All shipped rule sets, compiled. */
export function shippedRuleBook(files: readonly RuleSetFile[] = shippedRuleFiles().map(shippedRuleSet)): RuleBook {
  return okValue(compileRuleBook(files, shippedFacts()));
}

function okValue<T, E>(result: Result<T, E>): T {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.error, null, 1));
  return result.value;
}

function valueOf<T>(value: T | null): T {
  assert.ok(value !== null);
  return value;
}
