import type { TypedTable } from '../columns/typedTable.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { ReadSheets } from './readSheets.ts';

/** The customers table, without which nothing can be checked. @returns `no-customers-sheet` naming the sheets that were looked at. */
export function customersTable(read: ReadSheets): Result<TypedTable, InputError> {
  const table = read.tables.get('customers');
  if (table !== undefined) return success(table);
  const looked = read.sheets.map((sheet) => `“${sheet.name}”`).join(', ');
  return failure({
    code: 'no-customers-sheet',
    message: `${read.fileName} has no customers sheet (looked at ${looked}). A customers sheet needs a header row with an account number, another id or a name.`,
  });
}
