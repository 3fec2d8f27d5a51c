/** Above this many customers a search takes long enough to be felt while someone types (ADR 12 gives the figures). */
const MOST_LIVE_CUSTOMERS = 5000;

/**
 * Whether duplicates are looked for again after each edit. Larger sheets look for them on Check only: one edited name can
 * change who belongs together anywhere in the sheet.
 */
export function looksForDuplicatesLive(customers: number): boolean {
  return customers <= MOST_LIVE_CUSTOMERS;
}
