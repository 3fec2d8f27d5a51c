import type { ItemStatusCatalogue } from '../domain/itemStatus.ts';
import type { StatusCatalogue } from '../domain/statusDefinition.ts';
import type {
  CompanyNumberCatalogue,
  CountryCatalogue,
  CurrencyCatalogue,
  SicCatalogue,
  VatRateInForce,
} from './identity/identityCatalogues.ts';
import type { CreditHistoryWords, PaymentMethodsByName, PaymentTermsReader } from './payment/paymentCatalogues.ts';
import type { NameWordCatalogue, NoteWordCatalogue, PlaceholderCatalogue } from './quality/qualityCatalogues.ts';
import type {
  AccountFlagWords,
  AttachmentPreferenceCatalogue,
  ConsentChannelCatalogue,
  CustomerClassCatalogue,
  CustomerGroupCatalogue,
  UpdateReasonCatalogue,
} from './referenceCatalogues.ts';

/** Billing cycles and charge frequencies by name (`cycles.json`, read by the bill run). */
export interface BillingPeriods {
  readonly find: (name: string) => { readonly unit: 'months' | 'days'; readonly count: number } | undefined;
  readonly isManual: (name: string) => boolean;
}

/** The lists that give a customer's codes their meaning; all are data under `rules/catalogues`. */
export interface Catalogues {
  readonly statuses: StatusCatalogue;
  readonly itemStatuses: ItemStatusCatalogue;
  readonly classes: CustomerClassCatalogue;
  readonly groups: CustomerGroupCatalogue;
  readonly updateReasons: UpdateReasonCatalogue;
  readonly consentChannels: ConsentChannelCatalogue;
  readonly accountFlags: AccountFlagWords;
  readonly attachmentPreferences: AttachmentPreferenceCatalogue;
  readonly periods: BillingPeriods;
  readonly countries: CountryCatalogue;
  readonly currencies: CurrencyCatalogue;
  readonly sicCodes: SicCatalogue;
  readonly companyNumbers: CompanyNumberCatalogue;
  readonly vatRates: readonly VatRateInForce[];
  readonly paymentMethods: PaymentMethodsByName;
  readonly readPaymentTerms: PaymentTermsReader;
  readonly creditHistory: CreditHistoryWords;
  readonly placeholders: PlaceholderCatalogue;
  readonly noteWords: NoteWordCatalogue;
  readonly nameWords: NameWordCatalogue;
}
