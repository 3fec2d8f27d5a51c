import type { TypedTable } from '../columns/typedTable.ts';
import { canonicalJson } from './canonicalJson.ts';
import { utf8Bytes } from './utf8Bytes.ts';

/**
 * A table's meaning as bytes, in pieces to hash one after the other: what its columns are, and every value. Where the values lie
 * (file, sheet name, column order in the file) is no part of it, so a sheet opened from .xlsx, .csv or in Excel gives the same bytes.
 * Numbers are IEEE 754 little-endian, codes are replaced by their texts' first-seen order.
 */
export function tableBytes(table: TypedTable): readonly Uint8Array[] {
  const columns = [...table.columns].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  const pieces: Uint8Array[] = [utf8Bytes(canonicalJson({ kind: table.kind, rows: table.rowCount }))];
  for (const column of columns) {
    const { data } = column;
    pieces.push(utf8Bytes(canonicalJson({ column: keyOf(column), type: data.type })));
    if (data.storage === 'numeric') {
      pieces.push(
        doubles(data.values),
        new Uint8Array(data.blanks.buffer, data.blanks.byteOffset, data.blanks.byteLength),
      );
    } else {
      const { codes, texts } = firstSeen(data.codes, data.entries);
      pieces.push(utf8Bytes(canonicalJson(texts)), new Uint8Array(codes.buffer));
    }
  }
  return pieces;
}

function keyOf(column: TypedTable['columns'][number]): string {
  return `${column.field ?? ''} ${column.header}`;
}

/** A NaN can be written in many ways; all mean the same here, and so do 0 and -0. */
function doubles(values: Float64Array): Uint8Array {
  const plain = values.map((value) => (Number.isNaN(value) ? Number.NaN : value + 0));
  return new Uint8Array(plain.buffer);
}

function firstSeen(
  codes: Uint16Array | Uint32Array,
  entries: readonly string[],
): { readonly codes: Uint32Array; readonly texts: readonly string[] } {
  // Blank and unreadable keep their codes.
  const renamed = new Map<number, number>([
    [0, 0],
    [1, 1],
  ]);
  const texts: string[] = ['', ''];
  const ordered = Uint32Array.from(codes, (code) => {
    const known = renamed.get(code);
    if (known !== undefined) return known;
    const next = texts.push(entries[code] ?? '') - 1;
    renamed.set(code, next);
    return next;
  });
  return { codes: ordered, texts };
}
