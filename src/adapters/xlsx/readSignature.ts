import type { InputError } from '../../domain/inputError.ts';
import { refusal } from './readRefusal.ts';

const SAVE_AS = 'Open it in Excel, choose Save As and .xlsx, then try again.';

/** What a file is by its first bytes: a zip (perhaps a workbook), text without binary (perhaps csv), or not usable. */
export type FileSignature = 'zip' | 'text' | InputError;

/**
 * Tells from its bytes, not from its ending, what a file is. Reads no more than it must.
 * Errors: `no-data` (empty), `file-encrypted`, `file-format-unsupported` (.xls, SpreadsheetML, web page, PDF, other binary).
 */
export function fileSignature(bytes: Uint8Array, fileName: string): FileSignature {
  const unsupported = (what: string): InputError =>
    refusal('file-format-unsupported', fileName, `is ${what}. ${SAVE_AS}`);
  if (bytes.length === 0) return refusal('no-data', fileName, 'is empty. Choose a file that holds data.');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    if (holdsWideText(bytes, 'EncryptedPackage')) {
      return refusal(
        'file-encrypted',
        fileName,
        'is protected with a password. Open it in Excel, remove the password, save it, then try again.',
      );
    }
    if (holdsWideText(bytes, 'Workbook') || holdsWideText(bytes, 'Book'))
      return unsupported('in the old Excel 97–2003 format');
    return refusal(
      'file-format-unsupported',
      fileName,
      'is an Office file but not a workbook. Choose an .xlsx or .csv file.',
    );
  }
  // BIFF2 to BIFF4: a bare stream that begins with its BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && (bytes[2] ?? 99) <= 8 && bytes[3] === 0) {
    return unsupported('in a very old Excel format');
  }
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(ï»¿|[ÿþ]{2})/, '')
    .replaceAll('\0', '');
  if (/^\s*<\?xml/i.test(head) && /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(head)) {
    return unsupported('in the Excel 2003 XML format');
  }
  if (/^\s*<(!doctype\s+html|html|head|body|table|meta)\b/i.test(head))
    return unsupported('a web page saved with a workbook’s ending');
  if (/^\s*(<\?xml|\{\\rtf|%PDF)/i.test(head)) {
    return refusal('file-format-unsupported', fileName, 'is not a table. Choose an .xlsx or .csv file.');
  }
  return isBinary(bytes)
    ? refusal(
        'file-format-unsupported',
        fileName,
        'is neither an Excel workbook nor text. Choose an .xlsx or .csv file.',
      )
    : 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Whether `text` occurs as UTF-16, little end first, as OLE directories name their streams. */
function holdsWideText(bytes: Uint8Array, text: string): boolean {
  const wide = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i += 1) wide[i * 2] = text.charCodeAt(i);
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** UTF-16 text is not binary although it is full of zero bytes: one half of its bytes has (nearly) none. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  const zeros: [number, number] = [0, 0];
  let controls = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i] ?? 0;
    if (byte === 0) zeros[(i & 1) as 0 | 1] += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  const marked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const half = sample.length / 2;
  const wide = (zeros[0] > half * 0.4 && zeros[1] === 0) || (zeros[1] > half * 0.4 && zeros[0] === 0);
  if (marked || wide) return false;
  return zeros[0] + zeros[1] > 0 || controls > sample.length / 10;
}
