import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { ReadLimits } from './readLimits.ts';
import { damaged, refusal, tooLarge } from './readRefusal.ts';

/** One part of a zip as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the packed bytes begin in the file. */
  readonly dataStart: number;
}

/** A zip's parts by lower-case name, as parts of a workbook are named without regard to case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

/**
 * Reads and judges a zip's directory; unpacks nothing.
 * Source: PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
 * Errors: `file-damaged` (cut off, contradictory, overlapping, ambiguous), `file-too-large` (past a limit, or built to
 * explode), `file-encrypted`, `file-format-unsupported` (zip64, other packing methods).
 */
export function readZipDirectory(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
): Result<ZipDirectory, InputError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return failure(damaged(fileName, 'the end of the file is missing'));
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return failure(zip64(fileName));
  if (count > limits.entries)
    return failure(tooLarge(fileName, `holds ${String(count)} parts, too many for a workbook`));

  const directory = new Map<string, ZipEntry>();
  let position = start;
  for (let i = 0; i < count; i += 1) {
    if (position + 46 > end || view.getUint32(position, true) !== CENTRAL_RECORD) {
      return failure(damaged(fileName, 'its list of parts cannot be read'));
    }
    const entry = readEntry(bytes, view, position, fileName);
    if (!entry.ok) return entry;
    const key = entry.value.name.toLowerCase();
    if (directory.has(key)) return failure(damaged(fileName, 'it holds two parts of one name'));
    directory.set(key, entry.value);
    position +=
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  return judged(directory, start, fileName, limits);
}

function endRecord(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let i = view.byteLength - 22; i >= earliest; i -= 1) {
    if (view.getUint32(i, true) === END_RECORD) return i;
  }
  return null;
}

function zip64(fileName: string): InputError {
  return refusal(
    'file-format-unsupported',
    fileName,
    'is packed as zip64, which Excel does not use at this size. Open it in Excel, save it as .xlsx, then try again.',
  );
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, fileName: string): Result<ZipEntry, InputError> {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedBytes = view.getUint32(at + 20, true);
  const unpackedBytes = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  // Some programs write Windows separators; the names are only ever looked up, never used as paths.
  const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');

  if ((flags & 1) !== 0) return failure(encrypted(fileName));
  if (packedBytes === 0xffffffff || unpackedBytes === 0xffffffff || local === 0xffffffff)
    return failure(zip64(fileName));
  if (name.startsWith('/') || name.split('/').includes('..')) {
    return failure(damaged(fileName, 'it holds a part whose name leads outside the file'));
  }
  if (method !== 0 && method !== 8) {
    return failure(
      refusal(
        'file-format-unsupported',
        fileName,
        'is packed in a way that Excel does not use. Open it in Excel, save it as .xlsx, then try again.',
      ),
    );
  }
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_RECORD) {
    return failure(damaged(fileName, 'a part is not where its list says'));
  }
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return success({ name, method, crc: view.getUint32(at + 16, true), packedBytes, unpackedBytes, dataStart });
}

function encrypted(fileName: string): InputError {
  return refusal(
    'file-encrypted',
    fileName,
    'is protected with a password. Open it in Excel, remove the password, save it, then try again.',
  );
}

function judged(
  directory: ZipDirectory,
  directoryStart: number,
  fileName: string,
  limits: ReadLimits,
): Result<ZipDirectory, InputError> {
  let previousEnd = 0;
  for (const entry of [...directory.values()].sort((a, b) => a.dataStart - b.dataStart)) {
    const { packedBytes, unpackedBytes } = entry;
    if (entry.dataStart < previousEnd || entry.dataStart + packedBytes > directoryStart) {
      return failure(damaged(fileName, 'its parts overlap'));
    }
    previousEnd = entry.dataStart + packedBytes;
    if (entry.method === 0 && packedBytes !== unpackedBytes)
      return failure(damaged(fileName, 'a part states two sizes'));
    if (unpackedBytes > 1_000_000 && unpackedBytes > packedBytes * limits.ratio) {
      return failure(tooLarge(fileName, 'would unpack to far more than any real workbook does'));
    }
  }
  return success(directory);
}
