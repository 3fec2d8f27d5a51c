import { codedField, numericField } from '../../columns/fieldColumns.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';
import type { CustomerTerms } from '../inputs/customerTerms.ts';
import { numberKey } from '../inputs/numberKey.ts';
import { currencyProblems } from '../inputs/rowCurrency.ts';
import type { CurrencyProblem } from '../inputs/rowCurrency.ts';

/** The columns of the usage sheet that billing reads; null where the sheet has none. */
export interface UsageColumns {
  readonly date: NumericColumn | null;
  readonly number: CodedColumn | null;
  readonly callClass: CodedColumn | null;
  /** By code: equal for texts of one number, and for names of one class. */
  readonly numberKeys: Uint32Array;
  readonly classKeys: Uint32Array;
  readonly vatRate: NumericColumn | null;
  readonly billed: NumericColumn | null;
  readonly billedTo: NumericColumn | null;
  readonly invoiceNumber: CodedColumn | null;
  readonly currencyProblem: (row: number, customer: number) => CurrencyProblem | null;
}

/** Finds the columns of a usage sheet. */
export function usageColumns(usage: TypedTable, terms: CustomerTerms, classes: CallClassCatalogue): UsageColumns {
  const number = codedField(usage, 'number');
  const callClass = codedField(usage, 'callClass');
  return {
    date: numericField(usage, 'date'),
    number,
    callClass,
    numberKeys: sameTexts(number, numberKey),
    classKeys: sameTexts(callClass, (text) => classes.classes[classes.indexOf(text)]?.name ?? foldedName(text)),
    vatRate: numericField(usage, 'vatRate'),
    billed: numericField(usage, 'billed'),
    billedTo: numericField(usage, 'billedTo'),
    invoiceNumber: codedField(usage, 'invoiceNumber'),
    currencyProblem: currencyProblems(usage, terms),
  };
}

/** For each code of a column the first code whose text means the same: `meaning` gives equal texts for equal things. */
function sameTexts(column: CodedColumn | null, meaning: (text: string) => string): Uint32Array {
  const entries = column?.entries ?? [];
  const meanings = entries.map((text) => (text === '' ? '' : meaning(text)));
  // Entries are distinct: as long as each means itself, no two mean the same, and a map of them all would cost more than the rest.
  if (meanings.every((text, code) => text === entries[code])) return Uint32Array.from(entries.keys());
  const firstOf = new Map<string, number>();
  const keys = new Uint32Array(entries.length);
  for (const [code, text] of meanings.entries()) {
    const first = firstOf.get(text);
    if (first === undefined) firstOf.set(text, code);
    keys[code] = first ?? code;
  }
  return keys;
}
