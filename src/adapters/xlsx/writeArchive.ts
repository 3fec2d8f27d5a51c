import { PlanFault } from '../../domain/planFault.ts';

/** A part of a package: its path and its text in chunks, pulled as they are compressed. */
export interface ArchivePart {
  readonly path: string;
  readonly chunks: Iterable<string>;
}

interface PackedPart {
  readonly path: Uint8Array;
  readonly body: readonly Uint8Array[];
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
}

const MAX_SIZE = 0xffff_ffff;
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;
/** 1 January 1980, the earliest date that a zip can hold: equal parts give equal bytes. */
const DOS_DATE = 0x0021;

/** A zip archive of the parts, in the order given, each compressed while its text is made. */
export async function writeArchive(parts: readonly ArchivePart[]): Promise<Uint8Array<ArrayBuffer>> {
  const packed: PackedPart[] = [];
  for (const part of parts) packed.push(await packPart(part));
  const total = packed.reduce((sum, part) => sum + part.packedSize + 2 * part.path.length + 30 + 46, 22);
  if (total > MAX_SIZE)
    throw new PlanFault('the workbook would be larger than the 4 GB that a file without zip64 holds');
  return assemble(packed, total);
}

/**
 * Compresses as gzip and takes its envelope off: what remains is the deflate stream that a zip wants, and the envelope's end is the
 * checksum and the length, which scripts would need seconds for where the platform has them for nothing.
 */
async function packPart({ path, chunks }: ArchivePart): Promise<PackedPart> {
  const stream = new CompressionStream('gzip');
  const feeding = feed(stream.writable.getWriter(), chunks);
  // Handled below; without this a failure while reading would count as unhandled.
  feeding.catch(() => undefined);
  const body: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) body.push(step.value);
  const size = await feeding;
  const all = withoutEnvelope(body);
  const trailer = new DataView(all.trailer.buffer);
  return {
    path: new TextEncoder().encode(path),
    body: all.body,
    packedSize: all.body.reduce((sum, chunk) => sum + chunk.length, 0),
    size,
    crc: trailer.getUint32(0, true),
  };
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, chunks: Iterable<string>): Promise<number> {
  const encoder = new TextEncoder();
  let size = 0;
  try {
    for (const chunk of chunks) {
      const bytes = encoder.encode(chunk);
      size += bytes.length;
      if (size > MAX_SIZE) throw new PlanFault('a sheet would be larger than the 4 GB that a file without zip64 holds');
      await writer.ready;
      await writer.write(bytes);
    }
    await writer.close();
    return size;
  } catch (cause) {
    await writer.abort(cause);
    throw cause;
  }
}

function withoutEnvelope(chunks: readonly Uint8Array[]): { body: readonly Uint8Array[]; trailer: Uint8Array } {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const trailer = new Uint8Array(GZIP_TRAILER);
  const body: Uint8Array[] = [];
  let at = 0;
  for (const chunk of chunks) {
    const from = Math.max(0, GZIP_HEADER - at);
    const to = Math.min(chunk.length, length - GZIP_TRAILER - at);
    if (to > from) body.push(chunk.subarray(from, to));
    for (let i = Math.max(0, to); i < chunk.length; i += 1) trailer[at + i - (length - GZIP_TRAILER)] = chunk[i] ?? 0;
    at += chunk.length;
  }
  return { body, trailer };
}

function assemble(parts: readonly PackedPart[], total: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    setEntry(view, at + 4, part);
    bytes.set(part.path, at + 30);
    at += 30 + part.path.length;
    for (const chunk of part.body) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  const directory = at;
  parts.forEach((part, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    setEntry(view, at + 6, part);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(part.path, at + 46);
    at += 46 + part.path.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that the local and the central header share: version, flags, method, date, checksum and sizes. */
function setEntry(view: DataView, at: number, part: PackedPart): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packedSize, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.path.length, true);
}
