import { codedField, numericField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { ItemKind, ItemStatusCatalogue } from '../../domain/itemStatus.ts';
import { itemStatusLookup } from '../../domain/itemStatusLookup.ts';
import { ownersByAccount } from '../inputs/customerAccounts.ts';
import type { CustomerAccounts } from '../inputs/customerAccounts.ts';
import { numberKey } from '../inputs/numberKey.ts';

/** What an item's status does to recurring charges. Blank bills. */
export const ITEM_BILLS = 0;
export const ITEM_HOLDS = 1;
export const ITEM_ENDS = 2;
export const ITEM_UNKNOWN = 3;

/** The numbers sheet as charges see it; arrays have one element a number row. */
export interface ChargedNumbers {
  /** The number row of each charge, -1 where it names none of its customer's. */
  readonly rowOf: Int32Array;
  readonly effect: Uint8Array;
  readonly startDate: NumericColumn | null;
  readonly endDate: NumericColumn | null;
}

/** What the charges' own Status, and that of their numbers, say; null where the workbook says nothing of either. */
export interface ChargeItems {
  /** By code of the charges' Status column; null without one. */
  readonly effectOf: Uint8Array | null;
  readonly status: CodedColumn | null;
  readonly numbers: ChargedNumbers | null;
}

/** Reads what items say about recurring charges (docs/adr: item statuses). */
export function chargeItems(
  charges: TypedTable,
  numbers: TypedTable | undefined,
  owners: Int32Array,
  accounts: CustomerAccounts,
  catalogue: ItemStatusCatalogue,
): ChargeItems {
  const status = codedField(charges, 'status');
  return {
    status,
    effectOf: status === null ? null : effects(status, catalogue, ['feature']),
    numbers: numbers === undefined ? null : chargedNumbers(charges, numbers, owners, accounts, catalogue),
  };
}

/** By code of a Status column: what it does. */
function effects(column: CodedColumn, catalogue: ItemStatusCatalogue, kinds: readonly ItemKind[]): Uint8Array {
  const find = itemStatusLookup(catalogue, kinds);
  const effectOf = { bill: ITEM_BILLS, hold: ITEM_HOLDS, end: ITEM_ENDS } as const;
  return Uint8Array.from(column.entries, (text, code) => {
    if (code === CODE_BLANK) return ITEM_BILLS;
    const found = code === CODE_UNREADABLE ? undefined : find(text);
    return found === undefined ? ITEM_UNKNOWN : effectOf[found.recurringCharges];
  });
}

function chargedNumbers(
  charges: TypedTable,
  numbers: TypedTable,
  owners: Int32Array,
  accounts: CustomerAccounts,
  catalogue: ItemStatusCatalogue,
): ChargedNumbers | null {
  const ofCharge = codedField(charges, 'number');
  const listed = codedField(numbers, 'number');
  const status = codedField(numbers, 'status');
  const startDate = numericField(numbers, 'startDate');
  const endDate = numericField(numbers, 'endDate');
  if (ofCharge === null || listed === null || (status ?? startDate ?? endDate) === null) return null;
  // The numbers sheet holds services, too.
  const byCode = status === null ? null : effects(status, catalogue, ['number', 'service']);
  const effect = new Uint8Array(numbers.rowCount);
  if (byCode !== null)
    for (let row = 0; row < effect.length; row += 1) effect[row] = byCode[status?.codes[row] ?? 0] ?? 0;
  const ends = (row: number): number => {
    const date = endDate?.values[row] ?? Number.NaN;
    return Number.isNaN(date) ? Number.POSITIVE_INFINITY : date;
  };
  const rowOf = matchingRows(ofCharge, owners, listed, ownersByAccount(numbers, accounts), ends);
  return { rowOf, effect, startDate, endDate };
}

/** The number row of each charge: of its own customer, and of a number listed twice the one that ends last. */
function matchingRows(
  ofCharge: CodedColumn,
  owners: Int32Array,
  listed: CodedColumn,
  ownerOfNumber: Int32Array,
  ends: (row: number) => number,
): Int32Array {
  // Rows of one number are chained: almost every number has one, so a list for each would be waste.
  const firstOf = new Map<string, number>();
  const next = new Int32Array(ownerOfNumber.length).fill(-1);
  for (let row = ownerOfNumber.length - 1; row >= 0; row -= 1) {
    const key = numberKey(listed.entries[listed.codes[row] ?? 0] ?? '');
    if (key === '') continue;
    next[row] = firstOf.get(key) ?? -1;
    firstOf.set(key, row);
  }
  const firstOfCode = Int32Array.from(ofCharge.entries, (text) => firstOf.get(numberKey(text)) ?? -1);
  return Int32Array.from(owners, (owner, charge) => {
    let best = -1;
    for (let row = firstOfCode[ofCharge.codes[charge] ?? 0] ?? -1; row >= 0; row = next[row] ?? -1) {
      if (owner >= 0 && ownerOfNumber[row] === owner && (best < 0 || ends(row) > ends(best))) best = row;
    }
    return best;
  });
}
