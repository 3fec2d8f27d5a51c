import { codedField, textAt } from '../columns/fieldColumns.ts';
import type { TypedTable } from '../columns/typedTable.ts';

/** The name that a person knows the customer by: bill-to name, company, else title, first names and last name. */
export function customerName(customers: TypedTable, record: number): string | null {
  return customerNames(customers)(record);
}

/** As {@link customerName}, for many customers of one table. */
export function customerNames(customers: TypedTable): (record: number) => string | null {
  const organisations = ['billToName', 'companyName', 'tradingAs'].map((field) => codedField(customers, field));
  const persons = ['title', 'firstNames', 'lastName'].map((field) => codedField(customers, field));
  return (record) => {
    for (const column of organisations) {
      const name = textAt(column, record);
      if (name !== null) return name;
    }
    const person = persons
      .map((column) => textAt(column, record))
      .filter((part) => part !== null)
      .join(' ');
    return person === '' ? null : person;
  };
}
