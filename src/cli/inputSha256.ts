import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * SHA-256 of an input's bytes in hexadecimal. For a folder it is that of what `sha256sum *.csv` prints there (hash, two spaces, name, in
 * the order of names), so that anyone can check it without Proforma. Throws what the file system throws.
 */
export async function inputSha256(input: string): Promise<string> {
  if (!(await stat(input)).isDirectory()) return sha256(await readFile(input));
  const names = (await readdir(input)).filter((name) => /\.csv$/i.test(name) && !name.startsWith('.'));
  let listing = '';
  // Byte order, as in the C locale; names are not read as numbers or letters of any language.
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    listing += `${sha256(await readFile(path.join(input, name)))}  ${name}\n`;
  }
  return sha256(listing);
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
