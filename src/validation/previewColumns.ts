import { fullBitset } from '../columns/bitset.ts';
import type { Bitset } from '../columns/bitset.ts';
import { CodedColumnBuilder } from '../columns/codedColumnBuilder.ts';
import type { TypedColumn } from '../columns/typedColumn.ts';
import type { CustomerOutline, Preview } from '../domain/preview.ts';
import type { NumericType } from '../domain/valueType.ts';
import type { Derived } from './columnOfRows.ts';

/** A fact and how it is read off a customer; null is blank. */
export type PreviewReading = {
  readonly id: string;
  readonly label: string;
  readonly description: string;
} & (
  | { readonly type: NumericType; readonly numberOf: (customer: CustomerOutline) => Derived<number> }
  | { readonly type: 'text'; readonly textOf: (customer: CustomerOutline) => string | null }
  | { readonly type: 'list'; readonly itemsOf: (customer: CustomerOutline) => readonly string[] }
);

/** A column while it is filled, in the order of rows. */
interface Filling {
  readonly take: (row: number, customer: CustomerOutline) => void;
  readonly column: () => TypedColumn;
}

type OpenColumn = Filling & { readonly id: string };

type PreviewColumns = (preview: Preview, rowCount: number) => ReadonlyMap<string, TypedColumn>;

/**
 * The columns of all readings, by id. Every customer is looked at once for all of them and let go again: kept, the customers of a
 * large sheet and their lines would fill the memory. Rows past the preview's customers are blank.
 */
export function previewColumns(readings: readonly PreviewReading[]): PreviewColumns {
  const known = new WeakMap<
    Preview,
    { readonly rowCount: number; readonly columns: ReadonlyMap<string, TypedColumn> }
  >();
  return (preview, rowCount) => {
    const found = known.get(preview);
    if (found?.rowCount === rowCount) return found.columns;
    const open = readings.map((reading) => openColumn(reading, rowCount));
    for (let row = 0; row < Math.min(rowCount, preview.customerCount); row += 1) {
      const customer = preview.outlineAt(row);
      for (const { take } of open) take(row, customer);
    }
    const columns = new Map(open.map(({ id, column }) => [id, column()]));
    known.set(preview, { rowCount, columns });
    return columns;
  };
}

function openColumn(reading: PreviewReading, rowCount: number): OpenColumn {
  const { id } = reading;
  if ('numberOf' in reading) return { id, ...openNumbers(reading.type, reading.numberOf, rowCount) };
  return { id, ...('textOf' in reading ? openTexts(reading.textOf, rowCount) : openLists(reading.itemsOf, rowCount)) };
}

function openNumbers(
  type: NumericType,
  numberOf: (customer: CustomerOutline) => Derived<number>,
  rowCount: number,
): Filling {
  const values = new Float64Array(rowCount).fill(Number.NaN);
  const blanks = fullBitset(rowCount);
  return {
    take: (row, customer) => {
      const value = numberOf(customer);
      if (typeof value === 'number') values[row] = value;
      if (value !== null) clearBit(blanks, row);
    },
    column: () => ({ storage: 'numeric', type, values, blanks }),
  };
}

function openTexts(textOf: (customer: CustomerOutline) => string | null, rowCount: number): Filling {
  const builder = new CodedColumnBuilder(rowCount);
  return {
    take: (row, customer) => {
      const text = textOf(customer);
      if (text !== null) builder.set(row, text);
    },
    column: () => builder.build('text'),
  };
}

function openLists(itemsOf: (customer: CustomerOutline) => readonly string[], rowCount: number): Filling {
  const builder = new CodedColumnBuilder(rowCount);
  const itemsOfText = new Map<string, readonly string[]>();
  return {
    take: (row, customer) => {
      const items = itemsOf(customer);
      if (items.length === 0) return;
      const text = items.join(', ');
      itemsOfText.set(text, items);
      builder.set(row, text);
    },
    column: () => builder.build('list', (text) => itemsOfText.get(text) ?? [text]),
  };
}

function clearBit(words: Bitset, row: number): void {
  words[row >>> 5] = (words[row >>> 5] ?? 0) & ~(1 << (row & 31));
}
