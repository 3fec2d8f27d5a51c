import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, cellState } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyCode } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { CallClassCatalogue } from '../callClass.schema.ts';

/** The fixed fee of a tariff: where it is and what it costs a month. */
interface FixedFee {
  readonly tariffRow: number;
  /** The field of the cell that states it. */
  readonly field: 'rate' | 'ratePerUnit';
  /** Millionths of a currency unit; null when the cell cannot be read. */
  readonly price: number | null;
  /** Null where the row names no currency; `unknown` where it names none that there is. */
  readonly currency: CurrencyCode | 'unknown' | null;
}

/** The fixed fees of the tariffs sheet by the tariff’s name, whatever the case. */
export type FixedFees = (tariff: string) => FixedFee | undefined;

/** Reads the rows whose class is the fixed fee: the Rate, else the Rate per Unit. Of two for one tariff the first that has either counts. */
export function fixedFees(tariffs: TypedTable | undefined, classes: CallClassCatalogue): FixedFees {
  const found = new Map<string, FixedFee>();
  const names = codedField(tariffs, 'tariff');
  const classNames = codedField(tariffs, 'callClass');
  const currency = codedField(tariffs, 'currency');
  for (let row = 0; row < (tariffs?.rowCount ?? 0); row += 1) {
    const name = foldedName(textAt(names, row) ?? '');
    if (name === '' || found.has(name) || !classes.isFixedFee(textAt(classNames, row) ?? '')) continue;
    for (const field of ['rate', 'ratePerUnit'] as const) {
      const column = numericField(tariffs, field);
      if (column === null || found.has(name)) continue;
      const state = cellState(column, row);
      if (state === 'blank') continue;
      const price = state === 'unreadable' ? null : numberAt(column, row);
      const code = currency?.codes[row] ?? CODE_BLANK;
      const named = code === CODE_BLANK ? null : (currencyCode(currency?.entries[code] ?? '') ?? 'unknown');
      found.set(name, { tariffRow: row, field, price, currency: named });
    }
  }
  return (tariff) => found.get(foldedName(tariff));
}
