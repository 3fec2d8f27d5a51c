import type { TypedTable } from '../../src/columns/typedTable.ts';
import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import { customerFacts } from '../../src/validation/customerFacts.ts';
import { EXAMPLES_AS_OF, shippedCatalogues } from '../rules/shippedRules.ts';
import type { Cell } from './tables.ts';
import { cellsOf, tableOf, tablesOf } from './tables.ts';

const catalogues = shippedCatalogues();

/** A derived fact's values, a customer each; undefined when the tables cannot give it. */
export function factValues(
  fact: string,
  tables: ReadonlyMap<SheetKind, TypedTable>,
  asOf: CalendarDate = EXAMPLES_AS_OF,
): readonly Cell[] | undefined {
  const facts = customerFacts({ tables, catalogues, asOf });
  return facts === null ? undefined : cellsOf(facts.column(fact), facts.rowCount);
}

/** The same for one customer of whom nothing but these cells is known. */
export function factOfRow(fact: string, row: Readonly<Record<string, Cell>>, asOf?: CalendarDate): Cell | undefined {
  return factValues(fact, tablesOf(tableOf('customers', Object.keys(row), [row])), asOf)?.[0];
}
