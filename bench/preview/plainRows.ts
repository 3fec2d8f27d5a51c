import type { BillRow, BillRows } from './billRows.ts';

/** Pounds or percent, as the cell says. */
type Amount = number | null;
type Text = string | null;
/** Days since 1970-01-01. */
type Day = number | null;

export interface PlainCustomer {
  readonly accountNumber: Text;
  readonly customerStatus: Text;
  readonly billingCycle: Text;
  readonly billingDay: number | null;
  readonly nextBillDate: Day;
  readonly finalBillDate: Day;
  readonly droppedReinstatedDate: Day;
  readonly vatRate: Amount;
  readonly vatRateCalls: Amount;
  readonly balance: Amount;
  readonly emptyInvoices: Text;
  readonly emptyInvoiceValue: Amount;
  readonly lowInvoice: Text;
  readonly lowInvoiceValue: Amount;
  readonly lowInvoiceAction: Text;
  readonly lowInvoiceActionValue: Amount;
  /** By class: `tariffs.Mobile`. */
  readonly tariffs: Readonly<Record<string, Text>>;
  readonly markups: Readonly<Record<string, Amount>>;
  readonly fallbackMarkup: Amount;
  readonly fallbackSuggestedRetailMarkup: Amount;
}

export interface PlainCharge {
  readonly accountNumber: Text;
  readonly type: Text;
  readonly amountExVat: Amount;
  readonly quantity: Amount;
  readonly frequency: Text;
  readonly timing: Text;
  readonly startDate: Day;
  readonly endDate: Day;
  readonly billedTo: Day;
  readonly chargeDate: Day;
  readonly vatRate: Amount;
  readonly billed: boolean | null;
  readonly invoiceNumber: Text;
}

export interface PlainUsage {
  readonly accountNumber: Text;
  readonly number: Text;
  readonly callClass: Text;
  readonly date: Day;
  readonly charge: Amount;
  readonly duration: number | null;
  readonly suggestedRetail: Amount;
  readonly cdrCost: Amount;
  readonly carrierCost: Amount;
  readonly vatRate: Amount;
  readonly billed: boolean | null;
}

/** A number's row; what it states goes before what its customer states. */
export type PlainNumber = Pick<
  PlainCustomer,
  'accountNumber' | 'tariffs' | 'markups' | 'fallbackMarkup' | 'fallbackSuggestedRetailMarkup'
> & { readonly number: Text };

export interface PlainTariff {
  readonly tariff: Text;
  readonly callClass: Text;
  readonly rate: Amount;
  readonly connection: Amount;
  readonly minimum: Amount;
  readonly fallbackMarkup: Amount;
}

/** A workbook's rows as objects. */
export interface PlainRows {
  readonly customers: readonly PlainCustomer[];
  readonly charges: readonly PlainCharge[];
  readonly usage: readonly PlainUsage[];
  readonly numbers: readonly PlainNumber[];
  readonly tariffs: readonly PlainTariff[];
}

/** The benchmark's rows as a program with objects would have read them. */
export function plainRows({ customers, charges, usage, numbers, tariffs }: BillRows): PlainRows {
  return {
    customers: customers.map((row) => withRates(row) as unknown as PlainCustomer),
    charges: charges.map((row) => ({ ...row }) as unknown as PlainCharge),
    usage: usage.map((row) => ({ ...row }) as unknown as PlainUsage),
    numbers: numbers.map((row) => withRates(row) as unknown as PlainNumber),
    tariffs: tariffs.map((row) => ({ ...row }) as unknown as PlainTariff),
  };
}

function withRates(row: BillRow): object {
  const text = (key: string): Text => (typeof row[key] === 'string' ? row[key] : null);
  const amount = (key: string): Amount => (typeof row[key] === 'number' ? row[key] : null);
  return {
    ...row,
    tariffs: {
      National: text('nationalTariff'),
      Mobile: text('mobileTariff'),
      International: text('internationalTariff'),
    },
    markups: {
      National: amount('nationalMarkup'),
      Mobile: amount('mobileMarkup'),
      International: amount('internationalMarkup'),
    },
  };
}
