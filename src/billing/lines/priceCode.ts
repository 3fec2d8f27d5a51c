/** What prices a record. */
export const PRICED_BY_CHARGE = 1;
export const PRICED_BY_RATE = 2;
export const PRICED_BY_MARKUP = 3;
export const PRICED_BY_FALLBACK = 4;

/** Who named the tariff, or whose markup it is. */
export const OF_RECORD = 1;
export const OF_NUMBER = 2;
export const OF_CUSTOMER = 3;

/** What a rate or a markup is applied to. */
export const ON_MINUTES = 1;
export const ON_UNITS = 2;
export const ON_SUGGESTED_RETAIL = 3;
export const ON_CDR_COST = 4;
export const ON_CARRIER_COST = 5;

const MOST_TARIFF_ROWS = 0x400000;

/** What priced a record, taken apart. */
export interface PriceOrigin {
  /** One of PRICED_BY_…. */
  readonly by: number;
  /** One of OF_…; 0 for a charge of the record’s own. */
  readonly holder: number;
  /** One of ON_…; 0 for a charge of the record’s own. */
  readonly base: number;
  /** The row of the tariffs sheet, or -1 where no tariff priced it. */
  readonly tariffRow: number;
}

/** A price’s origin as one small number, so that a million records keep theirs in four bytes each; see {@link priceOrigin}. */
export function priceCode(by: number, holder: number, base: number, tariffRow: number): number {
  // A row beyond the largest sheet that Excel has would need a fifth byte.
  const row = tariffRow < MOST_TARIFF_ROWS - 1 ? tariffRow + 1 : 0;
  return row * 256 + base * 32 + holder * 8 + by;
}

/** Takes a {@link priceCode} apart. */
export function priceOrigin(code: number): PriceOrigin {
  return {
    by: code % 8,
    holder: Math.floor(code / 8) % 4,
    base: Math.floor(code / 32) % 8,
    tariffRow: Math.floor(code / 256) - 1,
  };
}
