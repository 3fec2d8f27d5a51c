import type { NumericColumn } from '../columns/typedColumn.ts';
import { itemStatusLookup } from '../domain/itemStatusLookup.ts';
import { foldedName } from '../domain/statusLookup.ts';
import { textAt } from './columnOfRows.ts';
import type { FactContext } from './derivedFact.ts';
import { countPerCustomer } from './perCustomer.ts';

/** How many of a customer's open rows of another sheet have a Status other than the one its customer status asks for. */
export function countMismatched(
  context: FactContext,
  kind: 'charges' | 'numbers',
  related: string,
  isOpen: (row: number) => boolean,
): NumericColumn | null {
  const wanted = context.column(related);
  const statuses = context.sheetColumn(kind, 'status');
  const join = context.join(kind);
  if (wanted === undefined || statuses === undefined || join === undefined) return null;
  // A synonym is the status itself: Live is Active.
  const find = itemStatusLookup(
    context.catalogues.itemStatuses,
    kind === 'charges' ? ['feature'] : ['number', 'service'],
  );
  const nameOf = (text: string): string => foldedName(find(text)?.name ?? text);
  const wantedOfGroup = new Map<number, string>();
  for (const [row, group] of join.groups.groupOf.entries()) {
    const text = textAt(wanted, row);
    if (group >= 0 && typeof text === 'string') wantedOfGroup.set(group, nameOf(text));
  }
  return countPerCustomer(context, kind, (row, group) => {
    const asked = wantedOfGroup.get(group);
    const status = textAt(statuses, row);
    return asked !== undefined && typeof status === 'string' && isOpen(row) && nameOf(status) !== asked;
  });
}
