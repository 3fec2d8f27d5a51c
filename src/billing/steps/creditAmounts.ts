import { emptyBitset, hasBit, setBit } from '../../columns/bitset.ts';
import { numericColumnOf } from '../../columns/columnsOf.ts';
import { codedField, numericField, textAt } from '../../columns/fieldColumns.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import type { BillsMade } from './billsMade.ts';
import { unbilledCalls } from './creditUnbilledCalls.ts';

/**
 * Adds what is held against each limit after this run, and the two limits that are not a column of their own. Amounts are in
 * millionths; what is not known is blank, so that every comparison with it is false.
 */
export function addCreditAmounts(context: BillRunContext, facts: FactColumns, bills: BillsMade): void {
  const { customers, terms } = context;
  const { rowCount } = facts;
  const microsAt = (record: number): number => terms.microsPerMinor[record] ?? Number.NaN;
  const billed = (record: number): number =>
    (bills.outcomes[record] === 'invoice' ? bills.gross(record) : 0) * microsAt(record);
  const add = (fact: string, amounts: () => (record: number) => number): void => {
    facts.addWhenAsked(fact, () => numericColumnOf('money', amountsOf(rowCount, amounts())));
  };
  add(
    'owedAfter',
    () => (record) => (bills.balances.balance[record] ?? Number.NaN) * microsAt(record) + billed(record),
  );
  add('billGross', () => billed);
  add('unsentAfter', () => {
    const unsent = knownAmounts(facts, 'unsentTotal');
    return (record) => unsent(record) + billed(record);
  });
  add('overdueAfter', () => knownAmounts(facts, 'overdueTotal'));
  add('unbilledCallsAfter', () => unbilledCalls(context, bills, microsAt));

  const control = codedField(customers, 'balanceControl');
  const isPrepaid = (record: number): boolean => textAt(control, record) === 'Prepaid';
  const limits = [numericField(customers, 'creditLimit'), numericField(customers, 'permanentCreditLimit')];
  const funds = [numericField(customers, 'availableFunds')];
  facts.add(
    'creditLimitInForce',
    firstFilled(rowCount, limits, (record) => !isPrepaid(record)),
  );
  facts.add('fundsInForce', firstFilled(rowCount, funds, isPrepaid));
}

function amountsOf(rowCount: number, amountOf: (record: number) => number): Float64Array {
  const amounts = new Float64Array(rowCount);
  for (let record = 0; record < rowCount; record += 1) amounts[record] = amountOf(record);
  return amounts;
}

/** A fact's amounts in millionths; NaN where it is blank or unreadable, and everywhere without the fact. */
function knownAmounts(facts: FactColumns, fact: string): (record: number) => number {
  const column = facts.column(fact);
  return (record) => (column?.storage === 'numeric' ? (column.values[record] ?? Number.NaN) : Number.NaN);
}

/** Of the customers who have such a limit the first cell that is not blank; one that cannot be read stays so, and hides no later one. */
function firstFilled(
  rowCount: number,
  columns: readonly (NumericColumn | null)[],
  has: (record: number) => boolean,
): NumericColumn {
  const known = columns.filter((column) => column !== null);
  const values = new Float64Array(rowCount).fill(Number.NaN);
  const blanks = emptyBitset(rowCount);
  for (let record = 0; record < rowCount; record += 1) {
    let isBlank = true;
    if (known.length > 0 && has(record)) {
      for (let at = 0; at < known.length && isBlank; at += 1) {
        const value = known[at]?.values[record] ?? Number.NaN;
        isBlank = Number.isNaN(value) && hasBit(known[at]?.blanks ?? blanks, record);
        values[record] = value;
      }
    }
    if (isBlank) setBit(blanks, record);
  }
  return { storage: 'numeric', type: 'money', values, blanks };
}
