import type { TypedTable } from '../../columns/typedTable.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { RefusedReason, UnpricedReason } from '../lines/rowLedger.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import { ChargeAssumptions } from './chargeAssumptions.ts';
import { chargeColumns, TYPE_ONE_OFF, TYPE_RECURRING } from './chargeColumns.ts';
import type { ChargeColumns } from './chargeColumns.ts';
import { chargeItems } from './chargeItems.ts';
import { addOneOff } from './chargeOneOffs.ts';
import { RecurringRows } from './chargeRecurring.ts';

/**
 * Adds the lines of every row of the charges sheet (product: "Recurring charges", "One-off charges"). Each row is counted once in
 * the ledger.
 * @param owners the customer record of each row, -1 where its account is not in the customers sheet.
 * @param boundariesOfOrphan the boundaries by which a charge without a customer is valued.
 */
export function addChargeLines(
  context: BillRunContext,
  charges: TypedTable,
  owners: Int32Array,
  boundariesOfOrphan: CycleBoundaries,
): void {
  const { accounts, boundaries, sources, terms } = context;
  const { catalogues, settings, tables } = sources;
  const columns = chargeColumns(charges, terms, catalogues.periods, settings);
  const items = chargeItems(charges, tables.get('numbers'), owners, accounts, catalogues.itemStatuses);
  const assumptions = new ChargeAssumptions();
  const recurring = new RecurringRows(context, columns, items, assumptions);
  const steps: ChargeSteps = { context, columns, recurring, assumptions };
  const boundariesOf = (customer: number): CycleBoundaries => boundaries[customer] ?? boundariesOfOrphan;
  for (let row = 0; row < charges.rowCount; row += BLOCK) {
    addRows(steps, owners.subarray(row, row + BLOCK), row, boundariesOf);
  }
  assumptions.tell(context, charges.sheet, columns.billedTo !== null);
}

/** A loop over all rows would be compiled anew in every run, while it runs; one that is called often is compiled once. */
const BLOCK = 4096;

function addRows(
  steps: ChargeSteps,
  owners: Int32Array,
  firstRow: number,
  boundariesOf: (customer: number) => CycleBoundaries,
): void {
  for (let i = 0; i < owners.length; i += 1) {
    const customer = owners[i] ?? -1;
    addRow(steps, firstRow + i, customer, boundariesOf(customer));
  }
}

interface ChargeSteps {
  readonly context: BillRunContext;
  readonly columns: ChargeColumns;
  readonly recurring: RecurringRows;
  readonly assumptions: ChargeAssumptions;
}

function addRow(
  { context, columns, recurring, assumptions }: ChargeSteps,
  row: number,
  customer: number,
  boundaries: CycleBoundaries,
): void {
  const type = columns.typeOf[columns.type?.codes[row] ?? CODE_BLANK];
  if (type === TYPE_RECURRING) {
    const result = recurring.add(row, customer, boundaries);
    countRow(context, row, customer, result, recurring.refusal);
  } else if (type === TYPE_ONE_OFF) {
    countRow(context, row, customer, addOneOff(context, columns, row, customer, assumptions), null);
  } else {
    countRow(context, row, customer, 'type-unknown', null);
  }
}

/**
 * Counts a row in the ledger, once.
 * @param result how many lines it gave, why it has none, or that it was billed before.
 * @param refusal why its lines are refused; null when they are not.
 */
function countRow(
  { ledger }: BillRunContext,
  row: number,
  customer: number,
  result: number | UnpricedReason | 'billed-before',
  refusal: RefusedReason | null,
): void {
  if (typeof result === 'string' && result !== 'billed-before') {
    ledger.unpriced.push({ sheet: 'charges', row, customer, reason: result, column: 0 });
  } else if (customer < 0) {
    ledger.refused.push({ sheet: 'charges', row, customer, reason: 'no-such-account', column: 0 });
  } else if (result === 'billed-before') {
    ledger.billedBefore();
  } else if (result === 0) {
    ledger.notDue();
  } else if (refusal !== null) {
    ledger.refused.push({ sheet: 'charges', row, customer, reason: refusal, column: 0 });
  } else {
    ledger.billed();
  }
}
