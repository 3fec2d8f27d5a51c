import { parseSettings } from '../../billing/settings.schema.ts';
import type { BillingSettings } from '../../billing/settings.schema.ts';
import { failure } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/** Settings with those of a file's text over them; the file names only what differs. The error is a sentence. */
export function settingsOver(base: BillingSettings, text: string): Result<BillingSettings, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure(`Not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return failure('Write one JSON object.');
  return parseSettings({ ...base, ...json });
}
