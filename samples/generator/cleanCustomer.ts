import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { addMonths } from '../../src/domain/calendarDate.ts';
import { dramaMobile } from './dramaNumber.ts';
import { companyDomain, fictionalAddress, personEmail, personName, tradingName } from './fictionalNames.ts';
import { fictionalCompanyNumber, fictionalVatNumber } from './registrationNumbers.ts';
import type { SampleRow } from './sampleRow.ts';
import { serialOf } from './sampleRow.ts';
import { withdrawnPostcode } from './withdrawnPostcode.ts';

/** The customer classes of the sample. */
export type SampleClass = 'Personal' | 'Sole Trader' | 'UK Limited' | 'UK PLC' | 'Charity' | 'Reseller';

const OFCOM_CLASS: Readonly<Record<SampleClass, string>> = {
  Personal: 'Consumer',
  'Sole Trader': 'Microenterprise',
  'UK Limited': 'Small Enterprise',
  'UK PLC': 'Not Protected',
  Charity: 'Not For Profit',
  Reseller: 'Not Protected',
};

const LEGAL_FORM: Readonly<Record<SampleClass, string>> = {
  Personal: '',
  'Sole Trader': '',
  'UK Limited': ' Ltd',
  'UK PLC': ' PLC',
  Charity: ' Trust',
  Reseller: ' Communications Ltd',
};

type Customer = SampleRow<'customers'>;

function identity(index: number, customerClass: SampleClass): Customer {
  const { first, last } = personName(index);
  const { line1, town } = fictionalAddress(index);
  const shared: Customer = {
    'Internal Account Number': `K${String(700_001 + index)}`,
    'First Names': first,
    'Last Name': last,
    'Address Line 1': line1,
    'Address Line 4': town,
    Postcode: withdrawnPostcode(index),
    Country: 'GB',
    'Number 1': dramaMobile(index),
    'Customer Class': customerClass,
    'Ofcom Protection Class': OFCOM_CLASS[customerClass],
  };
  if (customerClass === 'Personal') {
    return { ...shared, 'Email Address': personEmail(index), 'Customer Groups': 'Residential' };
  }
  const company: Customer = {
    ...shared,
    'Company Name': tradingName(index) + LEGAL_FORM[customerClass],
    'Email Address': `accounts@${companyDomain(index)}`,
    'Customer Groups': customerClass === 'Reseller' ? 'Resellers' : 'Business',
  };
  if (customerClass === 'Sole Trader' || customerClass === 'Charity') return company;
  return {
    ...company,
    "Customer's VAT Number": fictionalVatNumber(index),
    'Company Number': fictionalCompanyNumber(index),
  };
}

/** Consent as the platform's paper trail asks for it: reason, details, date, channel, captor, ticket. */
function consentGiven(index: number, date: CalendarDate, channel: string): Customer {
  return {
    'GDPR & PECR Consent Given': 'Yes',
    'Update Reason': 'Consent given',
    'Update Details': `${channel}, filed with the order`,
    'Consent Date': serialOf(date),
    'Consent Channel': channel,
    'Consent Captured By': 'Sales desk',
    'Consent Reference': `TKT-${String(200_001 + index)}`,
    'Email Bill': 'Full',
  };
}

/** No consent: nothing to record, and the emailed bill is the short one. */
export const CONSENT_WITHHELD: Customer = {
  'GDPR & PECR Consent Given': 'No',
  'Update Reason': null,
  'Update Details': null,
  'Consent Date': null,
  'Consent Channel': null,
  'Consent Captured By': null,
  'Consent Reference': null,
  'Email Bill': 'Short',
};

const TERMS: Readonly<Record<SampleClass, readonly [method: string, days: number]>> = {
  Personal: ['Direct Debit', 14],
  'Sole Trader': ['Credit Card', 7],
  'UK Limited': ['BACS', 30],
  'UK PLC': ['BACS', 30],
  Charity: ['Cheque', 30],
  Reseller: ['BACS', 30],
};

/** The usual method and terms of the class; every third limited company pays by direct debit. */
function paymentOf(index: number, customerClass: SampleClass): Customer {
  const [method, days] = TERMS[customerClass === 'UK Limited' && index % 3 === 0 ? 'Personal' : customerClass];
  return {
    'Payment Method': method,
    ...(method === 'Direct Debit' ? { 'Direct Debit Account': `MANDATE-${String(index + 1).padStart(6, '0')}` } : {}),
    'Payment Terms': days,
    'Payment Terms Type': 'Days',
  };
}

/**
 * A customer whose every cell is in order: active, billed monthly on the 1st, terms by payment method, 20 % VAT, no thresholds.
 * Makers of accounts change what theirs is about.
 */
export function cleanCustomer(index: number, customerClass: SampleClass, runDate: CalendarDate): Customer {
  const entered = addMonths(runDate, -(14 + (index % 40)));
  const personal = customerClass === 'Personal';
  return {
    ...identity(index, customerClass),
    ...consentGiven(index, entered, personal ? 'Portal opt-in' : 'Signed form'),
    'Billing Cycle': 'Monthly',
    'Billing Day': 1,
    'Next Bill Date': serialOf(runDate),
    Currency: 'GBP',
    ...paymentOf(index, customerClass),
    'Grace Period (Days)': 7,
    'VAT Rate': 0.2,
    'VAT Rate (Calls)': 0.2,
    'Customer Status': 'Active',
    'Status Changed Date': serialOf(entered),
    'Entered Date': serialOf(entered),
    'Contract Start Date': serialOf(entered),
    'Contract End Date': serialOf(addMonths(entered, 72)),
    'National Tariff': personal ? 'Home Standard' : 'Business Standard',
    'Mobile Tariff': personal ? 'Home Standard' : 'Business Standard',
    'Non-geographic Tariff': personal ? 'Home Standard' : 'Business Standard',
    'International Tariff': personal ? 'Home Standard' : 'Business Standard',
    'Service Numbers Markup': 0.4,
    'Fallback Markup': 0.25,
    'Empty Invoices': 'Do not produce',
    'Low Invoice': 'N/A',
    'Low Invoice Action': 'Do nothing',
    'Online Bill': 'Full',
    ...(customerClass === 'Charity' ? { 'Post Bill': 'Long' } : {}),
    'Credit Limit': personal ? 400 : 2500,
    'Unbilled Calls Credit Limit': personal ? 200 : 500,
    'Overdue Invoices Credit Limit': personal ? 200 : 1000,
    'Expected Spend': personal ? 40 : 150,
  };
}
