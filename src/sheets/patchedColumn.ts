import { emptyBitset, hasBit, setBit } from '../columns/bitset.ts';
import { RAW_BLANK, RAW_NUMBER, RAW_TEXT } from '../columns/rawSheet.ts';
import type { RawColumn } from '../columns/rawSheet.ts';
import { CODE_UNREADABLE } from '../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn, TypedColumn } from '../columns/typedColumn.ts';
import type { BoundColumn } from '../columns/typedTable.ts';
import type { DistinctColumnTexts } from './cells/distinctTexts.ts';
import { readPlannedColumn } from './tables/readTable.ts';
import type { ReadingRules, TablePlan } from './tables/readTable.ts';

/** Fields by whose texts rows of sheets belong together: they are read as a whole, like all identities. */
const KEYS: ReadonlySet<string> = new Set(['accountNumber', 'number']);

/**
 * A column after one record's cell changed, without reading the other cells. Null where what one cell holds can change how others are
 * read or told of: texts among numbers and dates, percentages, columns without a field, identities, merged cells, and whatever is worth
 * a finding.
 * @param currency the sheet's own currency column.
 */
export function patchedColumn(
  before: TablePlan,
  after: TablePlan,
  rules: ReadingRules,
  at: number,
  record: number,
  column: BoundColumn,
  currency: CodedColumn | null,
): BoundColumn | null {
  const field = after.fields[at] ?? null;
  const row = after.records[record];
  const isMerged = after.grid.sheet.merges.some(({ firstColumn }) => firstColumn === column.sheetColumn);
  if (field === null || row === undefined || isMerged || KEYS.has(field.key) || field.vatCodes !== undefined)
    return null;
  const isCoded = field.type === 'text' || field.type === 'choice' || field.type === 'list';
  if (!isCoded && field.type !== 'money' && field.type !== 'number' && field.type !== 'integer') return null;
  const wanted = isCoded ? RAW_TEXT : RAW_NUMBER;
  const own = currency === null ? null : { ...currency, codes: Uint32Array.of(currency.codes[record] ?? 0) };
  const one = aloneCell(before, rules, at, row, wanted, own);
  const other = aloneCell(after, rules, at, row, wanted, own);
  if (one === null || other === null) return null;
  const { data } = column;
  if (data.storage === 'coded' && other.storage === 'coded') {
    const text = other.entries[other.codes[0] ?? 0] ?? '';
    // Whether ids have a “.0” to drop is seen from all of them.
    if (text.endsWith('.0') || data.entries[data.codes[record] ?? 0]?.endsWith('.0') === true) return null;
    return { ...column, data: recoded(data, record, text, other.items?.[other.codes[0] ?? 0] ?? null) };
  }
  if (data.storage !== 'numeric' || other.storage !== 'numeric') return null;
  return { ...column, data: revalued(data, record, other) };
}

/** A cell read as if its column held nothing else; null when there is anything to say about it, or it is of another kind. */
function aloneCell(
  plan: TablePlan,
  rules: ReadingRules,
  at: number,
  row: number,
  wanted: number,
  currency: CodedColumn | null,
): TypedColumn | null {
  const kind = plan.columns[at]?.raw.kinds[row];
  if (kind !== RAW_BLANK && kind !== wanted) return null;
  const alone = { ...plan, records: Uint32Array.of(row) };
  const read = readPlannedColumn(alone, rules, at, scanFew, currency);
  return read === null || read.issues.length > 0 ? null : read.column.data;
}

/** The distinct texts of a few records, without arrays of the dictionary's size. */
function scanFew(column: RawColumn, records: Uint32Array): DistinctColumnTexts {
  const slots = new Map<number, number>();
  const firstRecords: number[] = [];
  const counts: number[] = [];
  records.forEach((row, record) => {
    if (column.kinds[row] !== RAW_TEXT) return;
    const code = column.values[row] ?? 0;
    const slot = slots.get(code) ?? slots.size;
    if (slot === slots.size) {
      slots.set(code, slot);
      firstRecords.push(record);
      counts.push(0);
    }
    counts[slot] = (counts[slot] ?? 0) + 1;
  });
  return { codes: [...slots.keys()], firstRecords, counts, slotOf: (code) => slots.get(code) ?? 0 };
}

function revalued(column: NumericColumn, record: number, cell: NumericColumn): NumericColumn {
  const values = column.values.slice();
  const blanks = emptyBitset(values.length);
  blanks.set(column.blanks);
  blanks[record >>> 5] = (blanks[record >>> 5] ?? 0) & ~(1 << (record & 31));
  if (hasBit(cell.blanks, 0)) setBit(blanks, record);
  values[record] = cell.values[0] ?? Number.NaN;
  return { ...column, values, blanks };
}

/** Another text for one record. The dictionary holds used texts only, so one that nobody has any more makes room. */
function recoded(column: CodedColumn, record: number, text: string, items: readonly string[] | null): CodedColumn {
  const codes = column.codes.slice();
  const old = codes[record] ?? 0;
  const entries = [...column.entries];
  const itemsOf = column.items === null ? null : [...column.items];
  codes[record] = 0;
  let code = text === '' ? 0 : entries.indexOf(text, CODE_UNREADABLE + 1);
  if (code < 0) {
    code = entries.push(text) - 1;
    itemsOf?.push(items ?? [text]);
  }
  const grown = code > 0xffff && codes instanceof Uint16Array ? Uint32Array.from(codes) : codes;
  grown[record] = code;
  if (old > CODE_UNREADABLE && !grown.includes(old)) {
    const last = entries.length - 1;
    entries[old] = entries[last] ?? '';
    entries.pop();
    if (itemsOf !== null) {
      itemsOf[old] = itemsOf[last] ?? [];
      itemsOf.pop();
    }
    for (let at = grown.indexOf(last); at >= 0; at = grown.indexOf(last, at + 1)) grown[at] = old;
  }
  return { ...column, codes: grown, entries, items: itemsOf };
}
