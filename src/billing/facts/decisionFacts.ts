import type { FactDefinition } from '../../domain/factDefinition.ts';
import type { ValueType } from '../../domain/valueType.ts';
import { CREDIT_DECISION_FACTS } from './creditDecisionFacts.ts';
import { DELIVERY_FACTS } from './deliveryFacts.ts';

type Entry = readonly [id: string, label: string, type: ValueType, description: string];

const ENTRIES: readonly Entry[] = [
  [
    'accountIsBlank',
    'Account number is missing',
    'boolean',
    'The row has no account number, or one that cannot be read.',
  ],
  ['accountIsDuplicated', 'Account number is used twice', 'boolean', 'Another row has the same account number.'],
  [
    'currencyIsKnown',
    'Currency is known',
    'boolean',
    'The currency cell is blank (the default holds) or names a currency.',
  ],
  [
    'datesAreReadable',
    'Dates that decide billing are readable',
    'boolean',
    'Billing Day, Next Bill Date, Final Bill Date and Dropped / Reinstated Date.',
  ],
  [
    'cycleIsKnown',
    'Billing cycle is known',
    'boolean',
    'The cycle is in the catalogue and a whole number of months, or manual.',
  ],
  ['cycleIsManual', 'Billing cycle is manual', 'boolean', 'Nobody is invoiced automatically on this cycle.'],
  [
    'cycleIsDue',
    'Billing cycle is due',
    'boolean',
    'The run bills this cycle and the latest boundary is one of the cycle’s.',
  ],
  ['runIsManual', 'Run is for chosen accounts', 'boolean', 'The preview was asked for named accounts only.'],
  ['isChosen', 'Account was chosen', 'boolean', 'The account is one of those that a manual preview names.'],
  ['lineCount', 'Lines', 'integer', 'Lines of this bill, held lines not counted.'],
  ['heldLineCount', 'Held lines', 'integer', 'Recurring lines held back because the status allows no fixed charges.'],
  [
    'invoiceValue',
    'Invoice value',
    'money',
    'Sum of the lines before any fee, net of VAT, or gross where the settings compare gross and every rate is known.',
  ],
  ['absoluteInvoiceValue', 'Absolute invoice value', 'money', 'Invoice value without its sign.'],
  ['callSpend', 'Call spend', 'money', 'Sum of the usage lines, on the same basis as the invoice value.'],
  [
    'openingBalance',
    'Opening balance',
    'money',
    'Balance column, else what existing invoices leave outstanding, else nothing.',
  ],
  [
    'balanceAfter',
    'Balance after this bill',
    'money',
    'Opening balance plus the gross of this bill, or its net while a VAT rate is open.',
  ],
  [
    'finalBillIsSettled',
    'Final bill is settled',
    'boolean',
    'An invoice is dated after the final bill date, no lines remain and the balance is zero.',
  ],
  [
    'unpricedRows',
    'Rows without a price',
    'integer',
    'Charge and usage rows of this customer that could not be priced.',
  ],
  ['refusedRows', 'Refused usage rows', 'integer', 'Usage rows that the customer’s status or dates do not allow.'],
  ['refusedNoCalls', 'Refused: no calls', 'money', 'Usage refused because the status allows no calls. Blank: none.'],
  ['refusedAfterDrop', 'Refused: after the drop', 'money', 'Usage refused as dated after the drop date. Blank: none.'],
  [
    'refusedAfterFinalBill',
    'Refused: after the final bill',
    'money',
    'Usage refused as dated after the final bill date, outside any active plan period. Blank: none.',
  ],
  [
    'refusedIgnoredTraffic',
    'Refused: ignored traffic',
    'money',
    'What is left of a dropped customer’s traffic and ignored. Blank: none.',
  ],
  [
    'refusedOtherSource',
    'Refused: another source',
    'money',
    'Usage refused because Bill Calls From names another source. Blank: none.',
  ],
  [
    'refusedNumberNotActive',
    'Refused: number not active',
    'money',
    'Usage refused as dated outside the Start and End Date of its number. Blank: none.',
  ],
  [
    'refundsAtFormerRate',
    'Refunds at a former VAT rate',
    'boolean',
    'A refund carries the VAT rate at which it was billed, which is not today’s.',
  ],
  ['isInvoiced', 'An invoice is produced', 'boolean', 'The outcome of this run is an invoice.'],
  ['vatIsKnown', 'VAT is known', 'boolean', 'Every line of the bill has a VAT rate.'],
  [
    'dueDateIsKnown',
    'Due date is known',
    'boolean',
    'Payment terms come from the customer, the payment method or the run.',
  ],
  ['paymentTermsAreReadable', 'Payment terms are readable', 'boolean', 'Payment Terms are blank or in a known form.'],
  [
    'collectionIsOpen',
    'Collection date is open',
    'boolean',
    'A direct debit is due on a day that the bank holidays do not cover.',
  ],
];

/** The facts that the steps of a bill run compute for the rules that decide (`rules/billing`). */
export const DECISION_FACTS: readonly FactDefinition[] = [
  ...[...ENTRIES, ...DELIVERY_FACTS].map(([id, label, type, description]): FactDefinition => {
    return { id, label, type, scopes: ['decision'], choices: [], description };
  }),
  ...CREDIT_DECISION_FACTS,
];
