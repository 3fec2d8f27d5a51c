// Eight tables of 256, so that eight bytes cost eight look-ups and one loop step ("slicing by 8").
const TABLE = makeTables();

function makeTables(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table[n] = c;
  }
  for (let n = 256; n < table.length; n += 1) {
    const c = table[n - 256] ?? 0;
    table[n] = (table[c & 255] ?? 0) ^ (c >>> 8);
  }
  return table;
}

/** CRC-32 (ISO 3309, as in zip) of bytes that come in pieces: pass 0 first, then each result. Unsigned 32 bits. */
export function crc32(bytes: Uint8Array, before: number): number {
  const table = TABLE;
  const at = (i: number): number => bytes[i] ?? 0;
  const look = (i: number): number => table[i] ?? 0;
  let c = ~before;
  let i = 0;
  for (const last = bytes.length - 8; i <= last; i += 8) {
    c ^= at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24);
    c =
      look(0x700 | (c & 255)) ^
      look(0x600 | ((c >>> 8) & 255)) ^
      look(0x500 | ((c >>> 16) & 255)) ^
      look(0x400 | (c >>> 24)) ^
      look(0x300 | at(i + 4)) ^
      look(0x200 | at(i + 5)) ^
      look(0x100 | at(i + 6)) ^
      look(at(i + 7));
  }
  for (; i < bytes.length; i += 1) c = look((c ^ at(i)) & 255) ^ (c >>> 8);
  return ~c >>> 0;
}
