const TENTH_OF_PERCENT = 100_000;

/**
 * An amount as a share of a limit, both in one unit: percent in millionths, rounded up to a tenth of a percent, so that what is over
 * a mark by a penny is over it in the share too. Null where the limit is zero or negative: there is no share of nothing.
 */
export function limitShare(amount: number, limit: number): number | null {
  return limit > 0 ? Math.ceil((amount * 1000) / limit) * TENTH_OF_PERCENT : null;
}
