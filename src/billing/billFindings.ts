import { addressOf, columnOf } from '../columns/typedTable.ts';
import type { BoundColumn, TypedTable } from '../columns/typedTable.ts';
import { codedField, textAt } from '../columns/fieldColumns.ts';
import { plainDate } from '../domain/calendarDate.ts';
import type { Finding } from '../domain/finding.ts';
import { ruleId } from '../domain/ruleId.ts';
import type { RuleId } from '../domain/ruleId.ts';
import type { Severity } from '../domain/severity.ts';
import { amountText } from './amountText.ts';
import type { BillRun } from './billRun.ts';
import type { ProblemRow, RefusedReason, UnpricedReason } from './lines/rowLedger.ts';
import { monthlyChargeColumns } from './steps/monthlyColumns.ts';

const UNPRICED = idOf('BILL-UNPRICED');
const REFUSED = idOf('BILL-REFUSED');
const ORPHAN = idOf('BILL-NO-ACCOUNT');
const NO_VAT = idOf('BILL-NO-VAT-RATE');

interface Explanation {
  /** The field whose cell is to blame. */
  readonly field: string;
  readonly message: string;
}

const WHY_UNPRICED: Readonly<Record<UnpricedReason, Explanation>> = {
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

const WHY_REFUSED: Readonly<Record<Exclude<RefusedReason, 'no-such-account'>, string>> = {
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

/** What a bill run found that a person must put right: rows without a price, refused rows, customers without a VAT rate. */
export function billFindings(run: BillRun): readonly Finding[] {
  const { ledger } = run.context;
  return [
    ...ledger.unpriced.map((problem) => unpricedFinding(run, problem)),
    ...ledger.refused.map((problem) => refusedFinding(run, problem)),
    ...vatFindings(run),
  ];
}

function unpricedFinding(run: BillRun, problem: ProblemRow): Finding {
  if (problem.sheet === 'previous') return leftFinding(run, problem.row, UNPRICED, OTHER_CURRENCY);
  const why = WHY_UNPRICED[problem.reason as UnpricedReason];
  const table = tableOf(run, problem);
  const monthly = problem.sheet === 'customers' ? monthlyChargeColumns(run.context)[problem.column] : undefined;
  const usageField = problem.sheet === 'usage' && why.field === 'amountExVat' ? 'charge' : why.field;
  return finding(table, problem.row, UNPRICED, 'error', monthly ?? columnOf(table, usageField), why.message);
}

function refusedFinding(run: BillRun, problem: ProblemRow): Finding {
  if (problem.sheet === 'previous') return leftFinding(run, problem.row, ORPHAN, NOT_HERE);
  const table = tableOf(run, problem);
  const account = columnOf(table, 'accountNumber');
  if (problem.reason === 'no-such-account') {
    const message = `The account is not in ${run.context.customers.sheet}, so nobody is billed. Correct the account or add the customer.`;
    return finding(table, problem.row, ORPHAN, 'error', account, message);
  }
  const message = WHY_REFUSED[problem.reason as Exclude<RefusedReason, 'no-such-account'>];
  return finding(table, problem.row, REFUSED, 'warning', columnOf(table, 'date') ?? account, message);
}

/** One finding for the sheet when it has no VAT Rate column, else one for each customer whose bill lacks a rate. */
function vatFindings(run: BillRun): readonly Finding[] {
  const { customers } = run.context;
  const without = run.outcomes.flatMap((outcome, record) =>
    (outcome === 'invoice' || outcome === 'rollover') && Number.isNaN(run.sums.vat[record]) ? [record] : [],
  );
  if (without.length === 0) return [];
  const column = columnOf(customers, 'vatRate');
  if (column === undefined) {
    return [
      {
        ruleId: NO_VAT,
        severity: 'error',
        account: null,
        sheet: customers.sheet,
        row: null,
        cell: null,
        field: 'vatRate',
        value: null,
        message: `No VAT rate is known for ${String(without.length)} bills: VAT and gross are left open. Add a VAT Rate column or set vatRate in the settings.`,
      },
    ];
  }
  const message =
    'No VAT rate for a line of this bill: VAT and gross are left open. Enter the rate, or set vatRate in the settings.';
  return without.map((record) => finding(customers, record, NO_VAT, 'error', column, message));
}

const OTHER_CURRENCY = 'is in another currency than the customer now, so it is not billed. Bill it separately.';
const NOT_HERE = 'has no customer in this sheet, so nobody is billed. Add the customer, or bill it separately.';

/** A finding about a line that the run before left: it lies in no cell of this workbook. */
function leftFinding({ context }: BillRun, index: number, rule: RuleId, what: string): Finding {
  const { customers, sources } = context;
  const left = sources.previous?.lines[index];
  if (left === undefined) throw new Error(`no line ${String(index)} was left`);
  const amount = amountText(left.net, left.currency);
  return {
    ruleId: rule,
    severity: 'error',
    account: left.account,
    sheet: customers.sheet,
    row: null,
    cell: null,
    field: null,
    value: null,
    message: `“${left.description}” of account ${left.account}, ${amount} net, rolled over from ${plainDate(left.since)}, ${what}`,
  };
}

function tableOf(run: BillRun, problem: ProblemRow): TypedTable {
  const { customers, sources } = run.context;
  const { sheet } = problem;
  return sheet === 'customers' || sheet === 'previous' ? customers : (sources.tables.get(sheet) ?? customers);
}

function finding(
  table: TypedTable,
  row: number,
  rule: RuleId,
  severity: Severity,
  column: BoundColumn | undefined,
  message: string,
): Finding {
  return {
    ruleId: rule,
    severity,
    account: textAt(codedField(table, 'accountNumber'), row),
    sheet: table.sheet,
    row: table.sourceRows[row] ?? null,
    cell: column === undefined ? null : addressOf(table, row, column),
    field: column?.field ?? null,
    value: column?.data.storage === 'coded' ? textAt(column.data, row) : null,
    message,
  };
}

function idOf(text: string): RuleId {
  const id = ruleId(text);
  if (id === null) throw new Error(`not a rule id: ${text}`);
  return id;
}
