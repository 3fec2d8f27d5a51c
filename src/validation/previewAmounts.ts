import { currencyExponent } from '../domain/currencyCode.ts';
import type { CustomerOutline, LineOutline } from '../domain/preview.ts';
import type { Derived } from './columnOfRows.ts';
import { UNREADABLE } from './columnOfRows.ts';

/** Minor units of the customer's currency in millionths, as sheets' amounts are. */
export function inMicros(customer: CustomerOutline, amount: Derived<number>): Derived<number> {
  return typeof amount === 'number' ? amount * 10 ** (6 - currencyExponent(customer.currency)) : amount;
}

/** The net of the lines that pass a test, in minor units. */
export function sum(customer: CustomerOutline, test: (line: LineOutline) => boolean): number {
  return customer.lines.reduce((total, line) => (test(line) ? total + line.net : total), 0);
}

/** Opening balance plus gross; not known when an invoice has no gross. */
export function balanceAfter(customer: CustomerOutline): Derived<number> {
  const { outcome, gross, openingBalance } = customer;
  if (openingBalance === null) return UNREADABLE;
  if (outcome !== 'invoice') return openingBalance;
  return gross === null ? UNREADABLE : openingBalance + gross;
}

/** The first date of a line that rolls over; null when none does. */
export function oldestRolledOver(customer: CustomerOutline): number | null {
  const dates = customer.lines.flatMap(({ placement, from }) =>
    placement === 'rolledOver' && from !== null ? [from] : [],
  );
  return dates.length === 0 ? null : Math.min(...dates);
}

/** The first run that rolled over a line which rolls over again now; null when none does. */
export function rolledOverSince(customer: CustomerOutline): number | null {
  const dates = customer.lines.flatMap(({ placement, rolledOver }) =>
    placement === 'rolledOver' && rolledOver !== null ? [rolledOver.since] : [],
  );
  return dates.length === 0 ? null : Math.min(...dates);
}

/** How many runs, this one included, rolled over the line that has been for the most. */
export function rolledOverRuns(customer: CustomerOutline): number {
  const runs = customer.lines.map(({ placement, rolledOver }) =>
    placement === 'rolledOver' ? 1 + (rolledOver?.runs ?? 0) : 0,
  );
  return Math.max(0, ...runs);
}
