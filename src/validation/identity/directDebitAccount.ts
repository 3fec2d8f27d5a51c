import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/** What the text of a Direct Debit Account is, as far as its form tells. */
export type DirectDebitAccountKind = 'iban' | 'ukAccount' | 'mandate' | 'unknown';

export interface DirectDebitAccountReading {
  readonly kind: DirectDebitAccountKind;
  /** The form is right, and for an IBAN the check digits too. */
  readonly isPlausible: boolean;
}

// An IBAN's letters, check digits and country-specific rest: no mandate reference starts so and is as long.
const IBAN_LIKE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const UK_ACCOUNT = /^(?:\d{2}-?){3}[ /-]?\d{8}$/;
// Bacs references have 6 to 18 characters (Bacs, Direct Debit rules), SEPA ones up to 35; a provider's mandate id holds digits.
const MANDATE = /^(?=.*\d)[A-Z0-9][A-Z0-9/&. -]{4,34}$/;

/**
 * Reads a direct debit account: an IBAN, a UK sort code with its account number, or the reference of a mandate. The modulus check of
 * UK account numbers is left to the bank or the payment provider: its weight table may not be shipped, so only the form is checked.
 */
export function readDirectDebitAccount(text: string): DirectDebitAccountReading {
  const plain = text.trim().toUpperCase();
  const electronic = (electronicFormatIBAN(plain) ?? '').replaceAll('.', '');
  if (IBAN_LIKE.test(electronic)) return { kind: 'iban', isPlausible: isIban(electronic) };
  if (/^[\d\s/-]+$/.test(plain)) return { kind: 'ukAccount', isPlausible: UK_ACCOUNT.test(plain.replace(/\s+/g, ' ')) };
  return MANDATE.test(plain) ? { kind: 'mandate', isPlausible: true } : { kind: 'unknown', isPlausible: false };
}

/** ibantools lets digits stand where the registry has letters only: the bank of a British Virgin Islands account (SWIFT, IBAN registry). */
function isIban(electronic: string): boolean {
  return isValidIBAN(electronic) && (!electronic.startsWith('VG') || /^VG\d{2}[A-Z]{4}\d{16}$/.test(electronic));
}
