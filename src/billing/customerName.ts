import { codedField, textAt } from '../columns/fieldColumns.ts';
import type { TypedTable } from '../columns/typedTable.ts';

/** The name that a person knows the customer by: bill-to name, company, else title, first names and last name. */
export function customerName(customers: TypedTable, record: number): string | null {
  const text = (field: string): string | null => textAt(codedField(customers, field), record);
  const person = [text('title'), text('firstNames'), text('lastName')].filter((part) => part !== null).join(' ');
  return text('billToName') ?? text('companyName') ?? text('tradingAs') ?? (person === '' ? null : person);
}
