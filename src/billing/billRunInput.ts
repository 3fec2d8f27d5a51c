import type { TypedTable } from '../columns/typedTable.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { ItemStatusCatalogue } from '../domain/itemStatus.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import type { StatusCatalogue } from '../domain/statusDefinition.ts';
import type { PeriodCatalogue } from './billingPeriod.schema.ts';
import type { FactSource } from '../rulebook/factSource.ts';
import type { RuleBook } from '../rulebook/ruleBook.ts';
import type { BankHolidays } from './dates/bankHolidays.schema.ts';
import type { PaymentMethods } from './dates/paymentMethods.schema.ts';
import type { BaseRates } from './followUps/baseRates.schema.ts';
import type { LatePaymentTerms } from './followUps/latePayment.schema.ts';
import type { PreviousRollovers } from './previousRollovers.ts';
import type { VatRates } from './vat/vatRates.schema.ts';
import type { CallClassCatalogue } from './callClass.schema.ts';
import type { DeliveryPreferences } from './steps/deliveryPreference.ts';
import type { BillingSettings } from './settings.schema.ts';

/** What a person asks of one run. */
export interface BillRunRequest {
  /** Issue date of the invoices. */
  readonly runDate: CalendarDate;
  /** The day on which the preview is made; the core reads no clock. */
  readonly asOf: CalendarDate;
  /** The last day whose usage and one-off charges are billed; null takes the day before the run date. */
  readonly cutOff: CalendarDate | null;
  /** Names of the cycles that are due; null takes every cycle that is present and not manual. */
  readonly cycles: readonly string[] | null;
  /** Accounts of a manual preview, which ignores cycle and billable; null previews the whole run. */
  readonly accounts: readonly string[] | null;
  /** A due date for all invoices of the run, or null. */
  readonly dueDate: CalendarDate | null;
}

/** The catalogues that a run reads. */
export interface BillingCatalogues {
  readonly statuses: StatusCatalogue;
  readonly itemStatuses: ItemStatusCatalogue;
  readonly periods: PeriodCatalogue;
  readonly callClasses: CallClassCatalogue;
  readonly vatRates: VatRates;
  readonly bankHolidays: BankHolidays;
  readonly paymentMethods: PaymentMethods;
  readonly attachmentPreferences: DeliveryPreferences;
  readonly baseRates: BaseRates;
  readonly latePayment: LatePaymentTerms;
}

/** The sheets of a run by kind; only customers must be there. */
export type BillingTables = ReadonlyMap<SheetKind, TypedTable>;

/** Everything that a bill run is computed from; equal inputs give equal previews. */
export interface BillRunSources {
  /** The rules that decide (`rules/billing`), compiled. */
  readonly policy: RuleBook;
  /** The customers' facts that were known before the run: their own cells, and what follows from them. */
  readonly facts: FactSource;
  readonly tables: BillingTables;
  readonly catalogues: BillingCatalogues;
  readonly settings: BillingSettings;
  readonly request: BillRunRequest;
  /** What the run before left to this one; absent or null without a previous preview. */
  readonly previous?: PreviousRollovers | null;
}
