import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { CellStyle } from '../../src/domain/worksheetPlan.ts';

/** A column of a sample sheet: header (a field's label), how its cells look, width in characters. */
export type SampleColumnShape = readonly [header: string, style: CellStyle, width: number];

// Labels are those of the platform's customer form (seed: Customers); the last ones are the optional columns of product §2.
const CUSTOMERS = [
  ['Account Number', 'text', 15],
  ['Internal Account Number', 'text', 12],
  ['First Names', 'text', 12],
  ['Last Name', 'text', 16],
  ['Company Name', 'text', 34],
  ['Address Line 1', 'text', 24],
  ['Address Line 4', 'text', 16],
  ['Postcode', 'text', 10],
  ['Country', 'text', 8],
  ['Number 1', 'text', 15],
  ['Email Address', 'text', 38],
  ['Customer Class', 'text', 15],
  ['Ofcom Protection Class', 'text', 18],
  ['GDPR & PECR Consent Given', 'text', 14],
  ['Update Reason', 'text', 16],
  ['Update Details', 'text', 30],
  ['Consent Date', 'date', 12],
  ['Consent Channel', 'text', 26],
  ['Consent Captured By', 'text', 14],
  ['Consent Reference', 'text', 14],
  ['Customer Groups', 'text', 22],
  ['Billing Cycle', 'text', 13],
  ['Billing Day', 'integer', 8],
  ['Next Bill Date', 'date', 12],
  ['Currency', 'text', 9],
  ['Payment Method', 'text', 15],
  ['Direct Debit Account', 'text', 18],
  ['Payment Terms', 'integer', 10],
  ['Payment Terms Type', 'text', 14],
  ['Grace Period (Days)', 'integer', 10],
  ['VAT Rate', 'percent', 8],
  ['VAT Rate (Calls)', 'percent', 8],
  ["Customer's VAT Number", 'text', 16],
  ['Company Number', 'text', 12],
  ['Customer Status', 'text', 18],
  ['Status Changed Date', 'date', 12],
  ['Dropped / Reinstated Date', 'date', 12],
  ['Final Bill Date', 'date', 12],
  ['Status Reason', 'text', 26],
  ['Entered Date', 'date', 12],
  ['Contract Start Date', 'date', 12],
  ['Contract End Date', 'date', 12],
  ['Cancellation Notice Given', 'date', 12],
  ['Notice Period (Days)', 'integer', 10],
  ['Annual Increase Profile', 'text', 12],
  ['Annual Increase Reference Date', 'date', 12],
  ['Inbound Tariff', 'text', 18],
  ['National Tariff', 'text', 18],
  ['Mobile Tariff', 'text', 18],
  ['Non-geographic Tariff', 'text', 18],
  ['International Tariff', 'text', 18],
  ['Service Numbers Markup', 'percent', 10],
  ['Fallback Markup', 'percent', 10],
  ['Empty Invoices', 'text', 25],
  ['Empty Invoice Value', 'money', 10],
  ['Low Invoice', 'text', 38],
  ['Low Invoice Value', 'money', 10],
  ['Low Invoice Action', 'text', 30],
  ['Low Invoice Action Value', 'money', 10],
  ['Online Bill', 'text', 9],
  ['Email Bill', 'text', 9],
  ['Post Bill', 'text', 9],
  ['Default Invoice Message', 'text', 30],
  ['Next Invoice Message', 'text', 30],
  ['Credit Limit', 'money', 11],
  ['Unbilled Calls Credit Limit', 'money', 11],
  ['Overdue Invoices Credit Limit', 'money', 11],
  ['Expected Spend', 'money', 11],
  ['Balance', 'money', 11],
  ['Available Funds', 'money', 11],
  ['Auto Topup Profile', 'text', 12],
  ['Auto Topup Amount', 'money', 11],
] as const satisfies readonly SampleColumnShape[];

const CHARGES = [
  ['Charge Id', 'text', 14],
  ['Account Number', 'text', 15],
  ['Number', 'text', 15],
  ['Description', 'text', 32],
  ['Type', 'text', 11],
  ['Amount ex VAT', 'money', 13],
  ['Quantity', 'quantity', 9],
  ['Frequency', 'text', 12],
  ['Timing', 'text', 10],
  ['Start Date', 'date', 12],
  ['End Date', 'date', 12],
  ['Billed To', 'date', 12],
  ['Charge Date', 'date', 12],
  ['VAT Rate', 'percent', 9],
  ['Status', 'text', 10],
  ['Billed', 'text', 8],
  ['Invoice Number', 'text', 16],
] as const satisfies readonly SampleColumnShape[];

const USAGE = [
  ['Account Number', 'text', 15],
  ['Number', 'text', 15],
  ['Date', 'date', 12],
  ['Call Class', 'text', 22],
  ['Duration', 'integer', 10],
  ['Charge', 'price', 10],
  ['Suggested Retail', 'price', 11],
  ['CDR Cost', 'price', 10],
  ['Carrier Cost', 'price', 10],
  ['Billed', 'text', 8],
  ['Invoice Number', 'text', 16],
] as const satisfies readonly SampleColumnShape[];

const TARIFFS = [
  ['Tariff', 'text', 20],
  ['Call Class', 'text', 22],
  ['Rate (per minute)', 'price', 11],
  ['Connection', 'price', 11],
  ['Minimum', 'price', 11],
  ['Fallback Markup', 'percent', 11],
] as const satisfies readonly SampleColumnShape[];

const NUMBERS = [
  ['Account Number', 'text', 15],
  ['Number', 'text', 15],
  ['Status', 'text', 11],
  ['Start Date', 'date', 12],
  ['End Date', 'date', 12],
  ['National Tariff', 'text', 18],
  ['Extended International Tariff', 'text', 18],
  ['Mobile Markup', 'percent', 10],
] as const satisfies readonly SampleColumnShape[];

const INVOICES = [
  ['Account Number', 'text', 15],
  ['Invoice Number', 'text', 16],
  ['Issue Date', 'date', 12],
  ['Due Date', 'date', 12],
  ['Net', 'money', 11],
  ['VAT', 'money', 11],
  ['Gross', 'money', 11],
  ['Outstanding', 'money', 12],
  ['Status', 'text', 11],
  ['Approved', 'text', 10],
] as const satisfies readonly SampleColumnShape[];

const CONTACTS = [
  ['Account Number', 'text', 22],
  ['Name', 'text', 28],
  ['Email', 'text', 40],
  ['Attachment Preference', 'text', 22],
] as const satisfies readonly SampleColumnShape[];

/** The columns of every sample sheet, in sheet order. */
export const SHEET_COLUMNS = {
  customers: CUSTOMERS,
  charges: CHARGES,
  usage: USAGE,
  tariffs: TARIFFS,
  numbers: NUMBERS,
  invoices: INVOICES,
  contacts: CONTACTS,
} as const satisfies Readonly<Record<SheetKind, readonly SampleColumnShape[]>>;

/** The sheets' names in a workbook; .csv files are these in lower case. */
export const SHEET_NAMES: Readonly<Record<SheetKind, string>> = {
  customers: 'Customers',
  charges: 'Charges',
  usage: 'Usage',
  tariffs: 'Tariffs',
  numbers: 'Numbers',
  invoices: 'Invoices',
  contacts: 'Contacts',
};

/** Kept for the platform's own look-ups and of no use to a reader: the committed workbook hides it. */
export const HIDDEN_CUSTOMER_COLUMN = 'Internal Account Number';
