import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Proforma's own version, from its package. */
export function packageVersion(): string {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
