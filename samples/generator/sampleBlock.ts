import { SHEET_KINDS } from '../../src/domain/sheetKind.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { Expectation } from './expectation.ts';
import { messUp, possibleMess } from './mess.ts';
import { ordinaryAccount } from './ordinaryAccount.ts';
import { PLANTED_MESS } from './plantedMess.ts';
import { randomStream } from './randomStream.ts';
import type { SampleAccount } from './sampleAccount.ts';
import { MOST_ROWS } from './sampleOptions.ts';
import type { SampleOptions } from './sampleOptions.ts';
import type { SampleValue } from './sampleRow.ts';
import type { SampleColumnShape } from './sheetColumns.ts';
import { SHEET_COLUMNS } from './sheetColumns.ts';
import { STORY_BOOK, storyAccount } from './storyBook.ts';
import { TARIFF_ROWS } from './tariffTable.ts';

/** Some rows of each sheet, column by column in the order of SHEET_COLUMNS; all arrays of a sheet have one length. */
export type BlockColumns = Readonly<Record<SheetKind, readonly SampleValue[][]>>;

/** The rows of a run of neighbouring customers. Concatenated in order, blocks are the sample, whatever their size. */
export interface SampleBlock {
  readonly firstCustomer: number;
  readonly columns: BlockColumns;
  /** One a customer, in sheet order. */
  readonly expectations: readonly Expectation[];
  /** Rows of this block that Excel has no room for. */
  readonly cut: Readonly<Record<SheetKind, number>>;
}

/** The account of record `index`. */
export function accountAt(index: number, options: SampleOptions): SampleAccount {
  return storyAccount(index, options.runDate) ?? ordinaryAccount(index, options);
}

type LooseRow = Readonly<Record<string, SampleValue | undefined>>;

const STREAM_OF_KIND: Readonly<Record<SheetKind, number>> = {
  customers: 10,
  charges: 11,
  usage: 12,
  tariffs: 13,
  numbers: 14,
  invoices: 15,
  contacts: 16,
};

/** Writes blocks one after the other, counting the rows of every sheet. */
class BlockWriter {
  readonly #options: SampleOptions;
  readonly #rowCounts = new Map<SheetKind, number>();
  readonly #planted = new Set(PLANTED_MESS);

  readonly #lastRow: number;

  constructor(options: SampleOptions, lastRow: number) {
    this.#options = options;
    this.#lastRow = lastRow;
  }

  block(firstCustomer: number, count: number): SampleBlock {
    const columns = Object.fromEntries(
      SHEET_KINDS.map((kind) => [kind, SHEET_COLUMNS[kind].map((): SampleValue[] => [])]),
    ) as unknown as Record<SheetKind, SampleValue[][]>;
    const cut = Object.fromEntries(SHEET_KINDS.map((kind) => [kind, 0])) as Record<SheetKind, number>;
    const write = (kind: SheetKind, rows: readonly LooseRow[], story: boolean): void => {
      for (const row of rows) if (!this.#append(kind, row, story, columns[kind])) cut[kind] += 1;
    };
    if (firstCustomer === 0) write('tariffs', TARIFF_ROWS, true);
    const expectations: Expectation[] = [];
    for (let index = firstCustomer; index < firstCustomer + count; index += 1) {
      const account = accountAt(index, this.#options);
      const story = index < STORY_BOOK.length;
      write('customers', [account.customer], story);
      write('charges', account.charges, story);
      write('usage', account.usage, story);
      write('numbers', account.numbers, story);
      write('invoices', account.invoices, story);
      write('contacts', account.contacts, story);
      expectations.push(account.expected);
    }
    return { firstCustomer, columns, expectations, cut };
  }

  #append(kind: SheetKind, row: LooseRow, story: boolean, columns: SampleValue[][]): boolean {
    const place = this.#rowCounts.get(kind) ?? 0;
    if (place >= this.#lastRow) return false;
    this.#rowCounts.set(kind, place + 1);
    const shapes: readonly SampleColumnShape[] = SHEET_COLUMNS[kind];
    const untidy =
      this.#options.dirty === 0 ? row : story ? this.#withPlanted(kind, row) : this.#untidy(kind, row, place);
    shapes.forEach(([header], column) => columns[column]?.push(untidy[header] ?? null));
    return true;
  }

  /** Story rows hold only the mess that is planted there, so that each shows what it is about. */
  #withPlanted(kind: SheetKind, row: LooseRow): LooseRow {
    for (const planted of this.#planted) {
      const value = row[planted.header] ?? null;
      if (planted.kind !== kind || planted.account !== row['Account Number'] || value === null) continue;
      this.#planted.delete(planted);
      const random = randomStream(this.#options.seed, 20, PLANTED_MESS.indexOf(planted));
      return this.#withPlanted(kind, { ...row, [planted.header]: messUp(value, planted.mess, random) });
    }
    return row;
  }

  #untidy(kind: SheetKind, row: LooseRow, place: number): LooseRow {
    const random = randomStream(this.#options.seed, STREAM_OF_KIND[kind], place);
    if (!random.chance(this.#options.dirty)) return row;
    const shapes: readonly SampleColumnShape[] = SHEET_COLUMNS[kind];
    // A few tries: most columns of most rows are empty or cannot be untidy.
    for (let tries = 0; tries < 12; tries += 1) {
      const [header, style] = shapes[random.below(shapes.length)] ?? ['', 'text'];
      const value = row[header] ?? null;
      const [first, ...others] = possibleMess({ kind, header, style, value });
      if (value !== null && first !== undefined) {
        return { ...row, [header]: messUp(value, random.pick([first, ...others]), random) };
      }
    }
    return row;
  }
}

/**
 * The sample in blocks of `customersPerBlock` customers, made as they are asked for: memory holds one block.
 * Tariffs come with the first block. Rows past `lastRow`, Excel's own unless a test
 * sets it lower, are left out and counted in `cut`.
 */
export function* sampleBlocks(
  options: SampleOptions,
  customersPerBlock = 4096,
  lastRow = MOST_ROWS,
): Generator<SampleBlock> {
  const writer = new BlockWriter(options, lastRow);
  for (let first = 0; first < options.customers; first += customersPerBlock) {
    yield writer.block(first, Math.min(customersPerBlock, options.customers - first));
  }
}
