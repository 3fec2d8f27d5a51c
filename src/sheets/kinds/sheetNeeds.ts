import type { Severity } from '../../domain/severity.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';

/** Which fields make a sheet one of a kind (product: "The workbook in"). */
export interface SheetNeeds {
  /** Each group needs one of its fields; together they tell the kind from the others. */
  readonly groups: readonly (readonly string[])[];
  /** Fields that the kind also needs, but without which it is still recognised; a missing one is reported. */
  readonly expected: readonly { readonly field: string; readonly severity: Severity }[];
  /** Words in a sheet's name that hint at the kind. */
  readonly names: readonly string[];
}

export const SHEET_NEEDS: Readonly<Record<SheetKind, SheetNeeds>> = {
  // A customers sheet without a status is previewed with a default status, and asked about there.
  customers: { groups: [['accountNumber']], expected: [], names: ['customer', 'client', 'account', 'subscriber'] },
  charges: {
    groups: [['accountNumber'], ['description', 'chargeId'], ['amountExVat']],
    expected: [{ field: 'type', severity: 'error' }],
    names: ['charge', 'recurring', 'feature', 'rental', 'subscription'],
  },
  usage: {
    groups: [['accountNumber', 'number'], ['callClass'], ['date']],
    expected: [],
    names: ['usage', 'call', 'cdr', 'traffic'],
  },
  tariffs: { groups: [['tariff'], ['callClass'], ['rate']], expected: [], names: ['tariff', 'rate', 'price'] },
  numbers: { groups: [['accountNumber'], ['number']], expected: [], names: ['number', 'service', 'cli', 'ddi'] },
  invoices: {
    groups: [['accountNumber'], ['invoiceNumber'], ['issueDate']],
    expected: [
      { field: 'gross', severity: 'warning' },
      { field: 'outstanding', severity: 'warning' },
      { field: 'status', severity: 'warning' },
    ],
    names: ['invoice', 'bill'],
  },
  contacts: { groups: [['accountNumber'], ['name'], ['email']], expected: [], names: ['contact'] },
};

/** Fields that only a customers sheet has, so that a sheet with one of them is not a list of contacts. */
export const CUSTOMER_MARKS: ReadonlySet<string> = new Set([
  'customerStatus',
  'billingCycle',
  'paymentMethod',
  'balance',
  'monthlyCharge',
  'creditLimit',
  'companyNumber',
  'customersVatNumber',
]);
