import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { damaged, tooLarge } from './readRefusal.ts';
import { crc32 } from './zipCrc32.ts';
import type { ZipEntry } from './zipDirectory.ts';

// Small slices bound what a single step can unpack to (deflate gives at most 1,032 bytes for one).
const SLICE = 16_384;

/**
 * Unpacks one part piece by piece, never past the size it declares, and checks its CRC-32.
 * `visit` gets each piece, valid only during the call, and ends the work by returning false.
 * Errors: `file-damaged`, `file-too-large` (more than `limitBytes` declared, or more inside than declared).
 */
export async function unpackPart(
  file: Uint8Array,
  entry: ZipEntry,
  limitBytes: number,
  fileName: string,
  visit: (piece: Uint8Array) => boolean,
): Promise<Result<void, InputError>> {
  if (entry.unpackedBytes > limitBytes) {
    return failure(
      tooLarge(
        fileName,
        `holds a part of ${megabytes(entry.unpackedBytes)} MB; ${megabytes(limitBytes)} MB is the most`,
      ),
    );
  }
  const reader = pieces(file.subarray(entry.dataStart, entry.dataStart + entry.packedBytes), entry.method).getReader();
  let total = 0;
  let crc = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > entry.unpackedBytes) {
        return failure(tooLarge(fileName, 'holds more than it declares, as no real workbook does'));
      }
      crc = crc32(value, crc);
      if (!visit(value)) return success(undefined);
    }
  } catch (cause) {
    return failure(damaged(fileName, `${entry.name} cannot be unpacked`, cause));
  } finally {
    // Ends the unpacking when the loop left early; after an error there is nothing left to end.
    reader.cancel().catch(() => undefined);
  }
  if (total !== entry.unpackedBytes || crc !== entry.crc) {
    return failure(damaged(fileName, `${entry.name} is not as it was saved`));
  }
  return success(undefined);
}

function pieces(packed: Uint8Array, method: number): ReadableStream<Uint8Array> {
  let position = 0;
  const slices = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (position >= packed.length) {
        controller.close();
        return;
      }
      controller.enqueue(new Uint8Array(packed.subarray(position, position + SLICE)));
      position += SLICE;
    },
  });
  return method === 0 ? slices : slices.pipeThrough(new DecompressionStream('deflate-raw'));
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}
