import type { RefusedReason, UnpricedReason } from './lines/rowLedger.ts';

/** What a finding about a row without a price says. */
interface Explanation {
  /** The field whose cell is to blame. */
  readonly field: string;
  readonly message: string;
}

/** Why each row without a price has none, and what to do. */
export const WHY_UNPRICED: Readonly<Record<UnpricedReason, Explanation>> = {
  'type-unknown': {
    field: 'type',
    message: 'Type is neither One-off nor Recurring, so the charge is not billed. Enter one.',
  },
  'frequency-unknown': {
    field: 'frequency',
    message:
      'Frequency is unknown, so the charge is not billed. Use Monthly, Quarterly, Annually or another known one.',
  },
  'timing-unknown': {
    field: 'timing',
    message: 'Timing is neither Advance nor Arrears, so the charge is not billed. Enter one.',
  },
  'amount-missing': {
    field: 'amountExVat',
    message: 'No amount, so the charge is not billed (never priced 0). Enter the amount.',
  },
  'amount-unreadable': {
    field: 'amountExVat',
    message: 'The amount cannot be read, so the charge is not billed. Correct the cell.',
  },
  'quantity-unreadable': {
    field: 'quantity',
    message: 'The quantity cannot be read, so the charge is not billed. Correct the cell.',
  },
  'dates-unreadable': {
    field: 'startDate',
    message: 'A date cannot be read, so the row is not billed. Correct the cell.',
  },
  'dates-too-far-apart': {
    field: 'startDate',
    message:
      'The dates span more than a century of periods, so the charge is not billed. Check Start Date and Billed To.',
  },
  'amount-too-large': {
    field: 'amountExVat',
    message: 'The amount is too large to compute to the penny, so the charge is not billed. Check it.',
  },
  'billed-unreadable': {
    field: 'billed',
    message: 'Billed is neither Yes nor No, so the row is not billed. Correct the cell.',
  },
  'status-unknown': {
    field: 'status',
    message:
      'The charge’s Status is unknown, so it is not billed. Use Active, Suspended or Dropped, or add it to item-statuses.json.',
  },
  'charge-when-suspended-unreadable': {
    field: 'chargeWhenSuspended',
    message:
      'Charge When Suspended is neither Yes nor No, and it matters here: the charge is not billed. Correct the cell.',
  },
  'date-missing': { field: 'date', message: 'No date, so the usage cannot be placed in a bill. Enter the date.' },
  'currency-unknown': {
    field: 'currency',
    message: 'The currency of the customer is not known, so the row is not billed. Correct the customer’s Currency.',
  },
  'currency-differs': {
    field: 'currency',
    message: 'The row is in another currency than its customer, so it is not billed. Correct it or bill it separately.',
  },
  'duration-unreadable': {
    field: 'duration',
    message: 'The duration cannot be read, so the call is not billed. Correct the cell.',
  },
  'rate-unreadable': {
    field: 'callClass',
    message: 'A rate, cost or markup that prices this call cannot be read, so it is not billed. Correct that cell.',
  },
  'summary-rounded-up': {
    field: 'quantity',
    message:
      'The tariff rounds each call’s duration up, and a summary of several does not say how long each was: not billed. Enter the Charge, or a row for each call.',
  },
  'tariff-currency-differs': {
    field: 'callClass',
    message: 'The tariff’s rates are in another currency than the customer’s: not billed. Correct either Currency.',
  },
  'number-dates-unreadable': {
    field: 'number',
    message:
      'The Start or End Date of this number cannot be read, so the row is not billed. Correct that cell in the numbers sheet.',
  },
  'no-fixed-fee': {
    field: 'fixedFeeTariff',
    message:
      'The Fixed Fee Tariff has no row of class Fixed Fee with a Rate, so the fee is not billed (never priced 0). Correct the name, or add the row.',
  },
  'no-rate': {
    field: 'duration',
    message:
      'No charge, and no tariff rate for its class and duration: not billed (never priced 0). Enter a charge or a rate.',
  },
};

/** Why each refused row is refused; one of no customer has a text of its own. */
export const WHY_REFUSED: Readonly<Record<Exclude<RefusedReason, 'no-such-account'>, string>> = {
  'charge-dropped':
    'The charge is dropped but has no End Date: what it would charge is refused. Enter the date; the days up to it are then billed or refunded.',
  'number-dropped':
    'The charge’s number is dropped but has no End Date: what it would charge is refused. Enter the date in the numbers sheet.',
  'number-charges-not-allowed':
    'The customer’s status allows no charges for numbers: refused and not billed. Bill it by hand, or correct the status.',
  'calls-not-allowed': 'The customer’s status allows no calls: this usage is refused and not billed.',
  'after-drop-date': 'The usage is dated after the customer was dropped: refused and not billed.',
  'after-final-bill-date':
    'The usage is dated after the final bill date and outside any active plan period: refused and not billed.',
  'number-not-active':
    'The usage is dated before its number’s Start Date or after its End Date: refused and not billed. Correct the dates, or who had the number.',
  'other-source':
    'The usage has another Source than the customer’s Bill Calls From: refused and not billed. Correct either, or leave it.',
  'traffic-ignored':
    'What is left of a dropped customer’s traffic is ignored, as Ignore Traffic Number Type or the settings say: not billed.',
};
