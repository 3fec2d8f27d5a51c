import type { AccountNumber } from './accountNumber.ts';
import type { CalendarDate } from './calendarDate.ts';
import type { CurrencyCode } from './currencyCode.ts';
import type { CustomerCredit } from './customerCredit.ts';
import type { FollowUp } from './followUp.ts';
import type { Micros } from './micros.ts';
import type { MinorUnits } from './minorUnits.ts';
import type { Outcome } from './outcome.ts';
import type { RuleId } from './ruleId.ts';

/** What a line of a bill is for. `refund` is negative; `fee` and `pad` come from the low or empty invoice settings. */
export type LineKind = 'recurring' | 'one-off' | 'usage' | 'refund' | 'fee' | 'pad';

/** Where a line's money ends up: each line is in exactly one place, and control totals are sums over these places. */
export const PLACEMENTS = ['billed', 'rolledOver', 'held', 'accumulated', 'notDue', 'skipped', 'refused'] as const;

export type Placement = (typeof PLACEMENTS)[number];

/** What earlier runs did with a line: they moved it on to the next run. */
export interface RolledOverBefore {
  /** Run date of the first run that rolled the line over. */
  readonly since: CalendarDate;
  /** How many earlier runs rolled it over, one or more. */
  readonly runs: number;
  /** The run whose preview brought the line in; null where the sheet has the line itself. */
  readonly broughtInFrom: { readonly runDate: CalendarDate; readonly runId: string } | null;
}

/** One line of a bill. Dates are inclusive here: this is what people see. */
export interface PreviewLine {
  readonly kind: LineKind;
  readonly placement: Placement;
  readonly description: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly quantity: number;
  /** Price of one for a whole period, in millionths of a currency unit; null where records of several prices form the line. */
  readonly unitPrice: Micros | null;
  /** The part of a period that is charged, as days over days; null where nothing is prorated. */
  readonly factor: { readonly days: number; readonly of: number } | null;
  readonly net: MinorUnits;
  /** Percent in millionths (20 % is 20 000 000), or null when no rate is known. */
  readonly vatRate: Micros | null;
  /** What an invoice must say of the line's VAT (“reverse charge: customer accounts for VAT”); null when nothing. */
  readonly vatNote: string | null;
  readonly isCall: boolean;
  /**
   * What priced a usage line, in words: "tariff Standard of the customer (Tariffs!C2)"; where its records were priced differently each
   * with its count. Null for lines that state their own price.
   */
  readonly priceSource: string | null;
  /** The sheet and cell that the line comes from; null for a fee, a pad and a line that an earlier preview brought in. */
  readonly source: { readonly sheet: string; readonly cell: string } | null;
  /** The charge's own id and the number or service that it belongs to; null where the sheet says none. */
  readonly chargeId: string | null;
  readonly number: string | null;
  /** Null for a line that no earlier run rolled over. */
  readonly rolledOver: RolledOverBefore | null;
}

/** A line whose account is not in the customers sheet; the account is null where its row names none. */
export interface StrayLine extends PreviewLine {
  readonly account: string | null;
}

/** Something in a customer's bill that a person should look at before the run. */
export interface PreviewAlert {
  readonly code: string;
  readonly message: string;
}

/** One decision of the run, with the rule that took it and the facts that it looked at, as text. */
export interface TraceEntry {
  readonly step: string;
  readonly rule: RuleId;
  readonly because: string;
}

/** How a bill reaches the customer on each channel, after consent; null where the channel is not used. */
export interface Delivery {
  readonly email: string | null;
  readonly post: string | null;
  readonly online: string | null;
  readonly fax: string | null;
}

/** How much a bill says. */
export type BillLength = 'none' | 'short' | 'long' | 'full';

/** A bill for one recipient: an email address, a contact, the postal address, a portal or a fax number. */
export interface PreviewDelivery {
  readonly channel: keyof Delivery;
  /** The address, portal or number; null where the sheet has none. */
  readonly to: string | null;
  /** The contact's name (empty where it has none); null for the account's own addresses. */
  readonly contact: string | null;
  /** `none`: this recipient gets no bill. */
  readonly bill: BillLength;
  readonly callRecords: 'none' | 'plain' | 'protected-zip';
  readonly usageReport: 'none' | 'attached' | 'withheld';
  /** What has to be there before anything can be delivered; empty when all is. */
  readonly missing: readonly string[];
  /** The rules that decided. */
  readonly rules: Readonly<Record<'bill' | 'callRecords' | 'usageReport', RuleId>>;
}

/** Where the message on an invoice comes from. */
export const MESSAGE_SOURCES = ['status-override', 'next-invoice', 'default', 'none'] as const;

export type MessageSource = (typeof MESSAGE_SOURCES)[number];

/** One customer of a preview, in sheet order; a skipped one too. What was not computed is null. */
export interface CustomerPreview {
  readonly account: AccountNumber | null;
  readonly name: string | null;
  readonly status: string | null;
  readonly cycle: string | null;
  /** The customer's row in the customers sheet, counted from 1. */
  readonly row: number;
  readonly outcome: Outcome;
  /** Why, in a sentence, and the rule that decided. */
  readonly reason: string;
  readonly reasonRule: RuleId;
  readonly currency: CurrencyCode;
  /** Sum of this customer's lines, held and refused usage left out, fees included: for an `invoice` what would be billed. */
  readonly net: MinorUnits;
  /** Null when a line has no VAT rate, and for the outcome `error`. */
  readonly vat: MinorUnits | null;
  readonly gross: MinorUnits | null;
  readonly dueDate: CalendarDate | null;
  readonly collectionDate: CalendarDate | null;
  /** What the account's own addresses get on each channel; `deliveries` has every recipient, contacts too. */
  readonly delivery: Delivery;
  readonly deliveries: readonly PreviewDelivery[];
  readonly message: string | null;
  /** Null where no invoice is produced. */
  readonly messageFrom: MessageSource | null;
  /** The next-invoice message that an invoice of this run or an earlier one carries: it is not printed again. Null while unused. */
  readonly usedUpMessage: string | null;
  /** Null when the cell cannot be read. */
  readonly openingBalance: MinorUnits | null;
  readonly credit: CustomerCredit;
  readonly lines: readonly PreviewLine[];
  readonly alerts: readonly PreviewAlert[];
  readonly trace: readonly TraceEntry[];
}

/** A line without its words. */
export type LineOutline = Pick<PreviewLine, 'kind' | 'placement' | 'from' | 'net' | 'rolledOver'>;

/**
 * What the run came to for a customer, without the words that people read: enough for rules about results, and made without looking
 * up a single description. Every {@link CustomerPreview} is one.
 */
export interface CustomerOutline extends Pick<
  CustomerPreview,
  'outcome' | 'reasonRule' | 'currency' | 'net' | 'vat' | 'gross' | 'delivery' | 'openingBalance'
> {
  readonly lines: readonly LineOutline[];
  readonly alerts: readonly Pick<PreviewAlert, 'code'>[];
}

/** Amounts by currency code, in minor units. No sum mixes currencies. */
export type MoneyByCurrency = ReadonlyMap<CurrencyCode, MinorUnits>;

/** `in + fees = billed + rolledOver + held + accumulated + notDue + skipped + refused`, net of VAT, by currency. */
export type ControlTotals = Readonly<Record<'in' | 'fees' | Placement, MoneyByCurrency>>;

/** How many rows of charges and usage came in and where each went; `in` is the sum of the others. */
export interface RowCounts {
  readonly in: number;
  readonly withLines: number;
  readonly nothingDue: number;
  readonly alreadyBilled: number;
  readonly unpriced: number;
  readonly refused: number;
}

export interface OutcomeTotals {
  readonly count: number;
  readonly net: MoneyByCurrency;
  readonly vat: MoneyByCurrency;
  readonly gross: MoneyByCurrency;
}

export interface PreviewTotals {
  readonly customers: number;
  readonly byOutcome: Readonly<Record<Outcome, OutcomeTotals>>;
  readonly control: ControlTotals;
  readonly rows: RowCounts;
  /** Charge and usage rows that have no price: errors, never priced 0. */
  readonly unpriced: number;
  /** Usage rows that were refused, by reason code, with their value; it is part of the control total `refused`. */
  readonly refusedUsage: readonly { readonly reason: string; readonly rows: number; readonly net: MoneyByCurrency }[];
  /** Invoices whose VAT could not be computed because no rate is known. */
  readonly withoutVat: number;
}

/** A rule set's identity as evidence records it. */
export interface RuleSetVersion {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the set's canonical JSON, in hexadecimal. */
  readonly sha256: string;
}

export interface RunHeader {
  /** Hash of values, settings and rules: the same input gives the same id anywhere. */
  readonly id: string;
  readonly runDate: CalendarDate;
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate;
  readonly cycles: readonly string[];
  /** The settings in force, as canonical JSON. */
  readonly settings: string;
  /** What was assumed because a sheet does not say it, in sentences. */
  readonly assumptions: readonly string[];
}

/** The next bill run, computed and explained; nothing is sent or changed by it. */
export interface Preview {
  readonly run: RunHeader;
  readonly ruleSets: readonly RuleSetVersion[];
  readonly totals: PreviewTotals;
  readonly customerCount: number;
  /** Lines of all customers. */
  readonly lineCount: number;
  /** Priced lines of charges and usage whose account is not in the customers sheet; all are `refused`. Built anew at each call. */
  strayLines(): readonly StrayLine[];
  /** What the run shows but never charges, by customer; in no bill and no total. Built anew at each call. */
  followUps(): readonly FollowUp[];
  /** The customer of record `index` (sheet order); builds the object anew, so keep it rather than ask twice. */
  customerAt(index: number): CustomerPreview;
  /** The same customer without the words, for looking through all of them. */
  outlineAt(index: number): CustomerOutline;
}
