import type { TypedColumn } from '../columns/typedColumn.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import { columnOf } from '../columns/typedTable.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Preview } from '../domain/preview.ts';
import type { PreviousCustomers } from '../domain/previousCustomer.ts';
import type { SheetKind } from '../domain/sheetKind.ts';
import type { FactSource } from '../rulebook/factSource.ts';
import type { AccountJoin } from './accountJoin.ts';
import { groupAccounts, joinByAccount, joinByNumber } from './accountJoin.ts';
import type { Catalogues } from './catalogues.ts';
import { codedColumn } from './columnOfRows.ts';
import type { FactContext } from './derivedFact.ts';
import { DERIVED_FACTS } from './derivedFacts.ts';

/** What facts are computed from. */
export interface FactInputs {
  readonly tables: ReadonlyMap<SheetKind, TypedTable>;
  readonly catalogues: Catalogues;
  readonly asOf: CalendarDate;
  readonly preview?: Preview | null;
  readonly previous?: PreviousCustomers | null;
  /** The currency of amounts whose row names none. */
  readonly defaultCurrency?: CurrencyCode;
  /** Derived facts that are known already, for the same customers; undefined for one that the workbook cannot give. */
  readonly known?: ReadonlyMap<string, TypedColumn | undefined>;
}

const DERIVED = new Map(DERIVED_FACTS.map((fact) => [fact.id, fact]));

/**
 * The facts of the customers sheet as columns: bound fields, columns without a field (`column:<header>`) and derived facts, each
 * computed once and only when asked for. Undefined for a fact that the workbook cannot give. Null without a customers sheet.
 */
export function customerFacts(inputs: FactInputs): FactSource | null {
  const customers = inputs.tables.get('customers');
  return customers === undefined ? null : factContext(inputs, customers);
}

function factContext(inputs: FactInputs, customers: TypedTable): FactContext & FactSource {
  const derived = memo((id: string) => {
    if (inputs.known?.has(id) === true) return inputs.known.get(id);
    const fact = DERIVED.get(id);
    return fact?.compute(context) ?? undefined;
  });
  const groups = memo((field: string) =>
    groupAccounts(codedColumn(columnOf(customers, field)?.data), customers.rowCount),
  );
  const join = memo((kind: SheetKind): AccountJoin | undefined => {
    const table = inputs.tables.get(kind);
    if (table === undefined) return undefined;
    const coded = (of: TypedTable | undefined, field: string): ReturnType<typeof codedColumn> =>
      of === undefined ? undefined : codedColumn(columnOf(of, field)?.data);
    const byAccount = joinByAccount(groups('accountNumber'), coded(table, 'accountNumber'), table.rowCount);
    if (kind !== 'usage') return byAccount;
    const owners = { numbers: coded(inputs.tables.get('numbers'), 'number'), join: join('numbers') };
    return joinByNumber(byAccount, coded(table, 'number'), owners);
  });
  const context: FactContext & FactSource = {
    rowCount: customers.rowCount,
    asOf: inputs.asOf,
    catalogues: inputs.catalogues,
    preview: inputs.preview ?? null,
    previous: inputs.previous ?? null,
    defaultCurrency: inputs.defaultCurrency ?? null,
    // A field of the sheet is never derived, so neither can hide the other.
    column: (fact) => (DERIVED.has(fact) ? derived(fact) : sheetColumn(customers, fact)),
    columns: (field) => customers.columns.filter((column) => column.field === field).map(({ data }) => data),
    sheetColumn: (kind, field) => {
      const table = inputs.tables.get(kind);
      return table === undefined ? undefined : columnOf(table, field)?.data;
    },
    join,
  };
  return context;
}

function sheetColumn(customers: TypedTable, fact: string): TypedColumn | undefined {
  if (!fact.startsWith('column:')) return columnOf(customers, fact)?.data;
  const header = fact.slice('column:'.length);
  return customers.columns.find((column) => column.header === header)?.data;
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
