import { codedField, numericField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import type { CustomerTerms } from '../inputs/customerTerms.ts';
import { currencyProblems } from '../inputs/rowCurrency.ts';
import type { CurrencyProblem } from '../inputs/rowCurrency.ts';

/** The columns of the usage sheet that decide what becomes of a record; null where the sheet has none. */
export interface UsageColumns {
  readonly date: NumericColumn | null;
  readonly number: CodedColumn | null;
  readonly callClass: CodedColumn | null;
  /** By code: equal for names of one class. */
  readonly classKeys: Uint32Array;
  readonly vatRate: NumericColumn | null;
  readonly billed: NumericColumn | null;
  readonly billedTo: NumericColumn | null;
  readonly invoiceNumber: CodedColumn | null;
  /** Null when the sheet has no currency column: then every amount is in its customer's currency. */
  readonly currencyProblem: ((row: number, customer: number) => CurrencyProblem | null) | null;
}

/** Finds the columns of a usage sheet. */
export function usageColumns(usage: TypedTable, terms: CustomerTerms, classes: CallClassCatalogue): UsageColumns {
  const callClass = codedField(usage, 'callClass');
  return {
    date: numericField(usage, 'date'),
    number: codedField(usage, 'number'),
    callClass,
    classKeys: classKeys(callClass, classes),
    vatRate: numericField(usage, 'vatRate'),
    billed: numericField(usage, 'billed'),
    billedTo: numericField(usage, 'billedTo'),
    invoiceNumber: codedField(usage, 'invoiceNumber'),
    currencyProblem: codedField(usage, 'currency') === null ? null : currencyProblems(usage, terms),
  };
}

/** For each code the first code that names the same class. */
function classKeys(column: CodedColumn | null, classes: CallClassCatalogue): Uint32Array {
  const firstOf = new Map<string, number>();
  return Uint32Array.from(column?.entries ?? [], (text, code) => {
    if (text === '') return CODE_BLANK;
    const meaning = classes.classes[classes.indexOf(text)]?.name ?? foldedName(text);
    const first = firstOf.get(meaning);
    if (first === undefined) firstOf.set(meaning, code);
    return first ?? code;
  });
}
