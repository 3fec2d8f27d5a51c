declare const brand: unique symbol;

/**
 * A sheet's decimal (a price, a rate, a percentage) as an integer of millionths: £29.85 is 29 850 000, 17.5 % is 17 500 000.
 * Six decimals hold every price that telecoms tariffs quote, and integers keep them exact.
 */
export type Micros = number & { readonly [brand]: 'Micros' };

/** How many micros make one. */
export const MICROS_PER_UNIT = 1_000_000;

/**
 * Brands an integer as millionths.
 * @throws RangeError when `amount` is not a safe integer.
 */
export function micros(amount: number): Micros {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a safe integer of millionths: ${String(amount)}`);
  return (amount === 0 ? 0 : amount) as Micros;
}
