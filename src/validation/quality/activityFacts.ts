import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import type { Derived } from '../columnOfRows.ts';
import { numberAt, numericColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from '../factDefinitions.ts';
import { latestPerCustomer } from '../perCustomer.ts';

/** What shows that an account lives, besides its last usage and invoice. */
const DATED: readonly (readonly [kind: SheetKind, field: string])[] = [
  ['charges', 'billedTo'],
  ['charges', 'chargeDate'],
  ['charges', 'startDate'],
  ['numbers', 'startDate'],
];

/** When an account last did anything (seed: Dormant Account Check). */
export const ACTIVITY_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'lastActivityDate',
    'Date of the last activity',
    'date',
    [
      'accountNumber',
      'charges',
      'numbers',
      'lastUsageDate',
      'lastInvoiceDate',
      ...DATED.map(([kind, field]) => `${kind}.${field}`),
      'enteredDate',
      'reinstated',
    ],
    'The latest of: usage, invoice, charge billed to, charge date, start of a charge or number, entered, reinstated. Null without usage, charges and invoices.',
    lastActivityDate,
  ],
]);

function lastActivityDate(context: FactContext): TypedColumn | null {
  const sheets = [
    context.column('lastUsageDate'),
    context.column('lastInvoiceDate'),
    ...DATED.map(([kind, field]) => {
      const dates = context.sheetColumn(kind, field);
      return dates === undefined ? undefined : latestPerCustomer(context, kind, (row) => numberAt(dates, row));
    }),
  ].filter((column) => column !== undefined && column !== null);
  // Without another sheet nothing tells whether an account is alive.
  if (sheets.length === 0) return null;
  const columns = [...sheets, context.column('enteredDate'), context.column('reinstated')];
  return numericColumn('date', context.rowCount, (row): Derived<number> => {
    let latest: number | null = null;
    for (const column of columns) {
      const date = numberAt(column, row);
      if (date === UNREADABLE) return UNREADABLE;
      if (date !== null && (latest === null || date > latest)) latest = date;
    }
    return latest;
  });
}
