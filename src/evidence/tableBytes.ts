import { CODE_BLANK, CODE_UNREADABLE } from '../columns/typedColumn.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import { canonicalJson } from './canonicalJson.ts';
import { utf8Bytes } from './utf8Bytes.ts';

/**
 * A table's meaning as bytes, in pieces to hash one after the other: what its columns are, and every value. Where the values lie
 * (file, sheet name, column order in the file) is no part of it, so a sheet opened from .xlsx, .csv or in Excel gives the same bytes.
 * Numbers are IEEE 754 little-endian, codes are replaced by their texts' first-seen order.
 */
export function* tableBytes(table: TypedTable): Generator<Uint8Array> {
  const columns = [...table.columns].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  yield utf8Bytes(canonicalJson({ kind: table.kind, rows: table.rowCount }));
  for (const column of columns) {
    const { data } = column;
    yield utf8Bytes(canonicalJson({ column: keyOf(column), type: data.type }));
    if (data.storage === 'numeric') {
      yield doubles(data.values);
      yield new Uint8Array(data.blanks.buffer, data.blanks.byteOffset, data.blanks.byteLength);
      if (data.vatCodes !== undefined) {
        yield utf8Bytes(canonicalJson(data.vatCodes.codes.map(({ name }) => name)));
        yield data.vatCodes.codeOf;
      }
    } else {
      const { codes, texts } = firstSeen(data.codes, data.entries);
      // A list of texts is its canonical JSON as it stands.
      yield utf8Bytes(JSON.stringify(texts));
      yield new Uint8Array(codes.buffer);
    }
  }
}

function keyOf(column: TypedTable['columns'][number]): string {
  return `${column.field ?? ''} ${column.header}`;
}

/** A NaN can be written in many ways; all mean the same here, and so do 0 and -0. */
function doubles(values: Float64Array): Uint8Array {
  const plain = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    plain[row] = Number.isNaN(value) ? Number.NaN : value + 0;
  }
  return new Uint8Array(plain.buffer);
}

/**
 * Codes renamed in the order in which the rows use their texts; blank and unreadable keep theirs. Two codes of one text become one, so
 * that the bytes tell of the values and not of how a dictionary was filled.
 */
function firstSeen(
  codes: Uint16Array | Uint32Array,
  entries: readonly string[],
): { readonly codes: Uint32Array; readonly texts: readonly string[] } {
  const texts: string[] = ['', ''];
  // A text has the number of its place in `texts`; 0 is "not seen yet" for all but blank itself.
  const placeOf = new Map<string, number>();
  const renamed = new Uint32Array(Math.max(entries.length, 2));
  renamed[CODE_UNREADABLE] = CODE_UNREADABLE;
  const ordered = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? CODE_BLANK;
    let place = renamed[code] ?? 0;
    if (place === 0 && code > CODE_UNREADABLE) {
      const text = entries[code] ?? '';
      place = placeOf.get(text) ?? texts.push(text) - 1;
      placeOf.set(text, place);
      renamed[code] = place;
    }
    ordered[row] = place;
  }
  return { codes: ordered, texts };
}
