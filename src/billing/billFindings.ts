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
import { WHY_REFUSED, WHY_UNPRICED } from './problemTexts.ts';
import { monthlyChargeColumns } from './steps/monthlyColumns.ts';

const UNPRICED = idOf('BILL-UNPRICED');
const REFUSED = idOf('BILL-REFUSED');
const ORPHAN = idOf('BILL-NO-ACCOUNT');
const NO_VAT = idOf('BILL-NO-VAT-RATE');

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
