import type { CompanyNumberPrefix } from './identityCatalogues.ts';

/** A company number as Companies House writes it. */
export interface CompanyNumberReading {
  /** Eight characters, as on the register; null when the text cannot be one. */
  readonly normal: string | null;
  /** Whether the text is already written so (spaces and case aside). There is no check digit: it may still be nobody's. */
  readonly isValid: boolean;
  readonly kind: CompanyNumberPrefix['kind'] | null;
}

const NONE: CompanyNumberReading = { normal: null, isValid: false, kind: null };

/** A reader of company numbers: 8 digits, or a known prefix and 6 digits; societies also end in a letter (IP12345R). */
export function companyNumberReader(prefixes: readonly CompanyNumberPrefix[]): (text: string) => CompanyNumberReading {
  const byPrefix = new Map(prefixes.map((entry) => [entry.prefix, entry]));
  return (text) => {
    const plain = text.toUpperCase().replace(/[\s\u00a0.-]+/g, '');
    const [, letters, digits, suffix] = /^([A-Z][A-Z0](?=\d)|)(\d{1,8})([A-Z]?)$/.exec(plain) ?? [];
    const entry = letters === undefined ? undefined : byPrefix.get(letters);
    if (letters === undefined || digits === undefined || entry === undefined || /^0+$/.test(digits)) return NONE;
    if (suffix !== '' && entry.kind !== 'society') return NONE;
    const room = 8 - letters.length - (suffix?.length ?? 0);
    if (digits.length > room) return NONE;
    // A spreadsheet that took the number for a quantity has eaten its leading zeros.
    const normal = `${letters}${digits.padStart(room, '0')}${suffix ?? ''}`;
    return { normal, isValid: normal === plain, kind: entry.kind };
  };
}
