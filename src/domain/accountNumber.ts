declare const brand: unique symbol;

/** A customer's account number exactly as the sheet shows it, outer space removed; leading zeros are part of it. */
export type AccountNumber = string & { readonly [brand]: 'AccountNumber' };

/** The account number written in `text`, or null when it is blank. */
export function accountNumber(text: string): AccountNumber | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : (trimmed as AccountNumber);
}
