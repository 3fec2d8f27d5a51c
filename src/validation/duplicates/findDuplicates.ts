import { codedField, textAt } from '../../columns/fieldColumns.ts';
import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { columnOf } from '../../columns/typedTable.ts';
import { foldText } from './foldedText.ts';
import { groupDuplicates } from './groupDuplicates.ts';
import type { DuplicateClusters } from './duplicateClusters.ts';
import { DEFAULT_THRESHOLD } from './evidenceWeights.ts';
import { identityColumns } from './identityColumns.ts';

export interface DuplicateOptions {
  /** The score, 0 to 1, from which two accounts are linked; 0.8 when left out. */
  readonly threshold?: number;
}

/**
 * Groups the customers that are likely one, by name, address, phone, email, VAT and company number and date of birth (ADR 12).
 * Pure; what is found depends on what rows say, not on their order.
 */
export function findDuplicates(customers: TypedTable, options: DuplicateOptions = {}): DuplicateClusters {
  const accounts = codedField(customers, 'accountNumber');
  return groupDuplicates({
    columns: identityColumns((fact) => columnOfFact(customers, fact)),
    rowCount: customers.rowCount,
    accountOf: (record) => textAt(accounts, record) ?? '',
    threshold: options.threshold ?? DEFAULT_THRESHOLD,
  });
}

const UNBOUND = 'column:';

function columnOfFact(customers: TypedTable, fact: string): TypedColumn | undefined {
  if (!fact.startsWith(UNBOUND)) return columnOf(customers, fact)?.data;
  const header = foldText(fact.slice(UNBOUND.length));
  return customers.columns.find((column) => column.field === null && foldText(column.header) === header)?.data;
}
