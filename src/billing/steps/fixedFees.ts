import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, cellState } from '../../columns/typedColumn.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { itemStatusLookup } from '../../domain/itemStatusLookup.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { ownersByAccount } from '../inputs/customerAccounts.ts';
import { fixedFees } from '../inputs/fixedFees.ts';
import type { FixedFees } from '../inputs/fixedFees.ts';
import { lineFate } from '../lines/lineFate.ts';
import { FATE_HELD, SOURCE_CUSTOMER_FEE, SOURCE_NUMBER_FEE } from '../lines/lineStore.ts';
import type { UnpricedReason } from '../lines/rowLedger.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import { earliest } from '../periods/knownDay.ts';
import { blankRecurringCharge } from './recurringCharge.ts';
import { RecurringLines } from './recurringLines.ts';

/** What the fees of one run share; `charge` is written over for each. */
interface FeeRun {
  readonly context: BillRunContext;
  readonly feeOf: FixedFees;
  readonly lines: RecurringLines;
  readonly charge: ReturnType<typeof blankRecurringCharge>;
}

/**
 * Adds the fixed fees of tariffs (seed: Fixed Fee Tariff; docs/adr: usage): the row of class Fixed Fee of the tariff that a number names
 * is a recurring monthly charge for that number, from its Start to its End Date; the customer's own Fixed Fee Tariff is one for the customer
 * when none of the customer's numbers names one. There is no Billed To, so this run bills its one period. Numbers of accounts that are
 * not in the customers sheet have no fee. Each row that names a tariff is counted once in the ledger.
 */
export function addFixedFeeLines(context: BillRunContext): void {
  const { customers, sources, assumptions } = context;
  const { tables, catalogues, settings } = sources;
  const numbers = tables.get('numbers');
  const monthly = catalogues.periods.find('Monthly');
  const isNamed = [customers, numbers].some((table) => codedField(table, 'fixedFeeTariff') !== null);
  if (!isNamed || monthly === undefined) return;
  const charge = blankRecurringCharge(SOURCE_NUMBER_FEE);
  charge.frequency = monthly;
  charge.isAdvance = settings.timingWhenBlank === 'Advance';
  const feeOf = fixedFees(tables.get('tariffs'), catalogues.callClasses);
  const run = { context, feeOf, lines: new RecurringLines(context), charge };
  const hasOwn = new Uint8Array(customers.rowCount);
  const ofNumbers = numbers === undefined ? 0 : addNumberFees(run, numbers, hasOwn);
  if (ofNumbers + addCustomerFees(run, hasOwn) > 0) {
    const timing = settings.timingWhenBlank.toLowerCase();
    assumptions.push(`Fixed Fee Tariffs: taken as monthly charges billed in ${timing}, one period in this run.`);
  }
}

/** Adds the fees of numbers and marks their customers. @returns how many rows name a tariff. */
function addNumberFees(run: FeeRun, numbers: TypedTable, hasOwn: Uint8Array): number {
  const { context, charge } = run;
  const tariff = codedField(numbers, 'fixedFeeTariff');
  if (tariff === null) return 0;
  const effectOf = statusEffects(context, numbers);
  const startDate = numericField(numbers, 'startDate');
  const endDate = numericField(numbers, 'endDate');
  const owners = ownersByAccount(numbers, context.accounts);
  let count = 0;
  for (let row = 0; row < numbers.rowCount; row += 1) {
    const customer = owners[row] ?? -1;
    if (customer < 0 || tariff.codes[row] === CODE_BLANK) continue;
    hasOwn[customer] = 1;
    count += 1;
    const effect = effectOf(row);
    charge.source = SOURCE_NUMBER_FEE;
    charge.startDate = numberAt(startDate, row);
    charge.until = dayAfter(numberAt(endDate, row));
    const isUnreadable = [startDate, endDate].some((dates) => isUnreadableAt(dates, row));
    const result = isUnreadable
      ? 'number-dates-unreadable'
      : effect === 'unknown'
        ? 'status-unknown'
        : effect === 'end' && Number.isNaN(charge.until)
          ? 0
          : addFee(run, row, customer, textAt(tariff, row), effect === 'hold');
    countRow(context, 'numbers', row, customer, result);
  }
  return count;
}

/** Adds the fees of customers none of whose numbers has one. @returns how many there are. */
function addCustomerFees(run: FeeRun, hasOwn: Uint8Array): number {
  const { context, charge } = run;
  const tariff = codedField(context.customers, 'fixedFeeTariff');
  if (tariff === null) return 0;
  charge.source = SOURCE_CUSTOMER_FEE;
  charge.startDate = Number.NaN;
  let count = 0;
  for (let record = 0; record < context.customers.rowCount; record += 1) {
    if (tariff.codes[record] === CODE_BLANK || hasOwn[record] === 1) continue;
    count += 1;
    charge.until = Number.NaN;
    countRow(context, 'customers', record, record, addFee(run, record, record, textAt(tariff, record), false));
  }
  return count;
}

/** Adds one fee, whose dates are in the charge already. @returns how many lines it gave, or why it has no price. */
function addFee(
  { context, feeOf, lines, charge }: FeeRun,
  row: number,
  customer: number,
  tariff: string | null,
  isHeld: boolean,
): number | UnpricedReason {
  const { terms, boundaries, sources } = context;
  const fee = tariff === null ? undefined : feeOf(tariff);
  if (fee === undefined) return 'no-fixed-fee';
  if (fee.price === null) return 'rate-unreadable';
  const currency = terms.currencies[terms.currencyOf[customer] ?? -1];
  const own = boundaries[customer];
  if (currency === undefined || own === undefined) return 'currency-unknown';
  if (fee.currency !== null && fee.currency !== currency) return 'tariff-currency-differs';
  charge.customer = customer;
  charge.sourceRow = row;
  charge.price = fee.price;
  charge.exponent = currencyExponent(currency);
  charge.until = earliest(charge.until, dayAfter(terms.lastDay[customer] ?? Number.NaN));
  charge.notBefore = terms.reinstateDate[customer] ?? Number.NaN;
  charge.vatRate = terms.vatRate[customer] ?? Number.NaN;
  const status = terms.statuses[terms.statusOf[customer] ?? -1];
  charge.fate = isHeld ? FATE_HELD : lineFate(status, 'recurring', sources.request.accounts !== null);
  return lines.add(charge, own);
}

/** What a number's Status does to its fee; blank bills, and so does a sheet without the column. */
function statusEffects(
  { sources }: BillRunContext,
  numbers: TypedTable,
): (row: number) => 'bill' | 'hold' | 'end' | 'unknown' {
  const status = codedField(numbers, 'status');
  if (status === null) return () => 'bill';
  const find = itemStatusLookup(sources.catalogues.itemStatuses, ['number', 'service']);
  const effects = status.entries.map((text, code) =>
    code === CODE_BLANK ? 'bill' : (find(text)?.recurringCharges ?? 'unknown'),
  );
  return (row) => effects[status.codes[row] ?? CODE_BLANK] ?? 'unknown';
}

function isUnreadableAt(column: NumericColumn | null, row: number): boolean {
  return column !== null && cellState(column, row) === 'unreadable';
}

function countRow(
  { ledger }: BillRunContext,
  sheet: 'numbers' | 'customers',
  row: number,
  customer: number,
  result: number | UnpricedReason,
): void {
  if (typeof result === 'string') ledger.unpriced.push({ sheet, row, customer, reason: result, column: -1 });
  else if (result === 0) ledger.notDue();
  else ledger.billed();
}
