declare const brand: unique symbol;

/** An exact amount of money in the minor unit of one currency (pence for GBP): a safe integer, negative for a refund. */
export type MinorUnits = number & { readonly [brand]: 'MinorUnits' };

/**
 * Brands an integer as an amount of minor units.
 * @throws RangeError when `amount` is not a safe integer: beyond 2^53 additions stop being exact.
 */
export function minorUnits(amount: number): MinorUnits {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a safe integer of minor units: ${String(amount)}`);
  // -0 would print as "-0.00" and break byte-equal replays.
  return (amount === 0 ? 0 : amount) as MinorUnits;
}
