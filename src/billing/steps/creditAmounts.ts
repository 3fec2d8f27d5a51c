import { booleanColumnOf, numericColumnOf } from '../../columns/columnsOf.ts';
import { setBit, emptyBitset } from '../../columns/bitset.ts';
import { codedField, numericField, textAt } from '../../columns/fieldColumns.ts';
import { cellState } from '../../columns/typedColumn.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import type { BillsMade } from './billsMade.ts';
import { unbilledCalls } from './creditUnbilledCalls.ts';

/**
 * Adds what is held against each limit after this run, and the two limits that are not a column of their own. Amounts are in
 * millionths; what is not known is blank, so that every comparison with it is false.
 */
export function addCreditAmounts(context: BillRunContext, facts: FactColumns, bills: BillsMade): void {
  const { customers, terms } = context;
  const { rowCount } = facts;
  const microsOf = terms.currencies.map((currency) => microsPerMinorUnit(currencyExponent(currency)));
  const microsAt = (record: number): number => microsOf[terms.currencyOf[record] ?? -1] ?? Number.NaN;
  const billed = (record: number): number => (bills.outcomes[record] === 'invoice' ? bills.gross(record) : 0);
  const add = (fact: string, amountOf: (record: number) => number): void => {
    facts.add(
      fact,
      numericColumnOf(
        'money',
        Float64Array.from({ length: rowCount }, (_, record) => amountOf(record)),
      ),
    );
  };
  add('owedAfter', (record) => ((bills.balances.balance[record] ?? Number.NaN) + billed(record)) * microsAt(record));
  add('billGross', (record) => billed(record) * microsAt(record));
  const unsent = knownAmounts(facts, 'unsentTotal');
  add('unsentAfter', (record) => unsent(record) + billed(record) * microsAt(record));
  add('overdueAfter', knownAmounts(facts, 'overdueTotal'));
  const calls = unbilledCalls(context, bills, microsAt);
  add('unbilledCallsAfter', calls);
  if (context.usageRecords !== null) {
    facts.add(
      'usageIsListed',
      booleanColumnOf(rowCount, () => true),
    );
  }

  const control = codedField(customers, 'balanceControl');
  const isPrepaid = (record: number): boolean => textAt(control, record) === 'Prepaid';
  const limits = [numericField(customers, 'creditLimit'), numericField(customers, 'permanentCreditLimit')];
  const funds = numericField(customers, 'availableFunds');
  facts.add(
    'creditLimitInForce',
    firstFilled(rowCount, (record) => (isPrepaid(record) ? [] : limits)),
  );
  facts.add(
    'fundsInForce',
    firstFilled(rowCount, (record) => (isPrepaid(record) ? [funds] : [])),
  );
}

/** A fact's amounts in millionths; NaN where it is blank or unreadable, and everywhere without the fact. */
function knownAmounts(facts: FactColumns, fact: string): (record: number) => number {
  const column = facts.column(fact);
  return (record) => (column?.storage === 'numeric' ? (column.values[record] ?? Number.NaN) : Number.NaN);
}

/** The first cell of each record that is not blank; one that cannot be read stays so, and hides no later one. */
function firstFilled(
  rowCount: number,
  columnsOf: (record: number) => readonly (NumericColumn | null)[],
): NumericColumn {
  const values = new Float64Array(rowCount).fill(Number.NaN);
  const blanks = emptyBitset(rowCount);
  for (let record = 0; record < rowCount; record += 1) {
    const column = columnsOf(record).find((known) => known !== null && cellState(known, record) !== 'blank') ?? null;
    if (column === null) setBit(blanks, record);
    else values[record] = column.values[record] ?? Number.NaN;
  }
  return { storage: 'numeric', type: 'money', values, blanks };
}
