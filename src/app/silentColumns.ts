import { columnOf } from '../columns/typedTable.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import { foldedName, statusLookup } from '../domain/statusLookup.ts';
import type { LoadedRules } from './rules/loadedRules.ts';

/** A column that a bill run cannot do without, and what may stand in for it where the sheet has none. */
export interface SilentColumn {
  readonly field: 'customerStatus' | 'billingCycle';
  readonly label: string;
  /** What a person may answer, in the order to offer it; further names of the same things are known too. */
  readonly allowed: readonly string[];
  readonly isKnown: (answer: string) => boolean;
  /** Whether the sheet has no such column. */
  readonly isMissing: boolean;
}

/** The status and the cycle of a customers sheet: a sheet without one of them needs a person's answer (product: "Eligibility"). */
export function silentColumns(customers: TypedTable, { billing }: LoadedRules): readonly SilentColumn[] {
  const { statuses, periods } = billing;
  const findStatus = statusLookup(statuses);
  return [
    {
      field: 'customerStatus',
      label: 'Customer Status',
      allowed: statuses.statuses.map(({ name }) => name),
      isKnown: (answer) => findStatus(answer) !== undefined,
      isMissing: columnOf(customers, 'customerStatus') === undefined,
    },
    {
      field: 'billingCycle',
      label: 'Billing Cycle',
      allowed: periods.names.filter((name) => periods.find(name)?.unit === 'months'),
      isKnown: (answer) => periods.find(answer)?.unit === 'months' || periods.isManual(foldedName(answer)),
      isMissing: columnOf(customers, 'billingCycle') === undefined,
    },
  ];
}
