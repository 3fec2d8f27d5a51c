import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { refusal } from '../xlsx/readRefusal.ts';

/** How a text file's bytes were read as characters; `windows-1252` is a guess that the person should hear of. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The characters of a text file: by its byte order mark, else UTF-16 when every other byte is zero, else UTF-8, else
 * Windows-1252 (in which every byte means something). Errors: `file-damaged`, `file-format-unsupported` (zero characters).
 */
export function decodeCsv(
  bytes: Uint8Array,
  fileName: string,
): Result<{ readonly text: string; readonly encoding: CsvEncoding }, InputError> {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes);
  const encoding = marked ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (encoding === 'windows-1252') text = withWindowsCharacters(text);
  } catch (cause) {
    const rest = 'holds bytes that are not text. Save it again as CSV UTF-8, then try again.';
    return failure(refusal('file-damaged', fileName, rest, cause));
  }
  if (text.includes('\0')) {
    const rest = 'holds bytes that no text has. Save it again as CSV UTF-8, then try again.';
    return failure(refusal('file-format-unsupported', fileName, rest));
  }
  return success({ text, encoding });
}

function markedEncoding(bytes: Uint8Array): CsvEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function wideEncoding(bytes: Uint8Array): CsvEncoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros += 1;
    if (bytes[i + 1] === 0) oddZeros += 1;
  }
  const most = length * 0.2;
  if (oddZeros > most && evenZeros === 0) return 'utf-16le';
  return evenZeros > most && oddZeros === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // In pieces, so that a second copy of the whole text is never made.
    for (let at = 0; at < bytes.length; at += 1_000_000) {
      decoder.decode(bytes.subarray(at, at + 1_000_000), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

// The characters of bytes 80 to 9F (WHATWG Encoding, index windows-1252).
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes Windows-1252 as Latin-1, which has control characters where Windows has the euro sign and dashes. */
function withWindowsCharacters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80] ?? character);
}
