const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** The parts of a package that hucre has just written, as text by path. Not for files from elsewhere: nothing is limited here. */
export async function readShellParts(archive: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - 22;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('not a package without comment');
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL_ENTRY) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const skipped = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = archive.slice(from, from + size);
    parts.set(name, method === DEFLATED ? await inflated(packed) : new TextDecoder().decode(packed));
    at += 46 + nameLength + skipped;
  }
  return parts;
}

async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
