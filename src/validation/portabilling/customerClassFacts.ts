import type { TypedColumn } from '../../columns/typedColumn.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { numericColumn, textAt } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';

/** What the customers of one class say of their class: it has one business model and at most one currency (seed: Customer Class). */
export const CUSTOMER_CLASS_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'businessModelsOfClass',
    'Business models of the class',
    'integer',
    ['customerClass', 'businessModel'],
    'How many business models the customers of this class have, blank ones not counted; blank without a class.',
    (context) => distinctOfClass(context, 'businessModel'),
  ],
  [
    'currenciesOfClass',
    'Currencies of the class',
    'integer',
    ['customerClass', 'customerClassCurrency'],
    'How many currencies the sheet gives this class, blank ones not counted; blank without a class.',
    (context) => distinctOfClass(context, 'customerClassCurrency'),
  ],
]);

function distinctOfClass(context: FactContext, field: string): TypedColumn | null {
  const classes = context.column('customerClass');
  const values = context.column(field);
  if (classes === undefined || values === undefined) return null;
  const found = new Map<string, Set<string>>();
  for (let row = 0; row < context.rowCount; row += 1) {
    const name = textAt(classes, row);
    const value = textAt(values, row);
    if (typeof name !== 'string' || typeof value !== 'string') continue;
    const key = foldedName(name);
    const known = found.get(key) ?? new Set();
    known.add(foldedName(value));
    found.set(key, known);
  }
  return numericColumn('integer', context.rowCount, (row) => {
    const name = textAt(classes, row);
    return typeof name === 'string' ? (found.get(foldedName(name))?.size ?? 0) : name;
  });
}
