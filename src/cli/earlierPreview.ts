import { readFile } from 'node:fs/promises';
import { READ_LIMITS } from '../adapters/xlsx/readLimits.ts';
import { readZipDirectory } from '../adapters/xlsx/zipDirectory.ts';
import { unpackPart } from '../adapters/xlsx/zipUnpack.ts';

const MOST_PROPERTIES_BYTES = 100_000;

/**
 * Whether a file is a preview exactly as Proforma wrote it. One that was saved in Excel or LibreOffice since names them as its
 * application, and may hold a person's notes: it is not. Throws what the file system throws.
 */
export async function isEarlierPreview(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  const application = await propertiesText(bytes, 'docprops/app.xml');
  const core = await propertiesText(bytes, 'docprops/core.xml');
  return application.includes('<Application>Proforma</Application>') && core.includes('<dc:title>Billing preview');
}

async function propertiesText(bytes: Uint8Array, part: string): Promise<string> {
  const directory = readZipDirectory(bytes, '', READ_LIMITS);
  const entry = directory.ok ? directory.value.get(part) : undefined;
  if (entry === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  const unpacked = await unpackPart(bytes, entry, MOST_PROPERTIES_BYTES, '', (piece) => {
    text += decoder.decode(piece, { stream: true });
    return true;
  });
  return unpacked.ok ? text : '';
}
