import { numberKey } from '../inputs/numberKey.ts';
import type { LeftLine } from '../previousRollovers.ts';

/** A line that this run made from the sheets, as it is compared with what the run before left. Dates are inclusive, NaN for none. */
export interface OwnLine {
  readonly line: number;
  readonly kind: LeftLine['kind'];
  readonly chargeId: string | null;
  readonly description: string;
  readonly number: string | null;
  readonly from: number;
  readonly to: number;
  readonly net: number;
}

/**
 * Finds the lines of the sheets that are lines which the run before left (product: "Rollovers"): matched by Charge Id and, for a charge
 * with periods, common days; else by description, number, dates, amount and occurrence. Each own line is at most one left line's.
 * @param left lines of one customer, none of them calls.
 * @returns the own line of each left line, or null; it does not depend on the order of either.
 */
export function matchLeftLines(
  left: readonly LeftLine[],
  own: readonly OwnLine[],
): ReadonlyMap<LeftLine, OwnLine | null> {
  const open = [...own].sort(byContent);
  const found = new Map<LeftLine, OwnLine | null>();
  const take = (isSame: (line: LeftLine, candidate: OwnLine) => boolean): void => {
    for (const line of left) {
      if (found.has(line)) continue;
      const at = open.findIndex((candidate) => isSame(line, candidate));
      const [candidate] = at < 0 ? [] : open.splice(at, 1);
      if (candidate !== undefined) found.set(line, candidate);
    }
  };
  // Exact ones first, so that a line never takes the place of another one's equal.
  take((line, candidate) => isSameCharge(line, candidate) && keyOf(line) === keyOf(candidate));
  take((line, candidate) => isSameCharge(line, candidate) && sharesDays(line, candidate));
  take(
    (line, candidate) => (line.chargeId === null || candidate.chargeId === null) && keyOf(line) === keyOf(candidate),
  );
  return new Map(left.map((line) => [line, found.get(line) ?? null]));
}

function isSameCharge(left: LeftLine, own: OwnLine): boolean {
  return left.chargeId !== null && left.chargeId === own.chargeId && left.kind === own.kind;
}

/** A one-off charge is itself on whatever day; a period is the same when it has days in common. */
function sharesDays(left: LeftLine, own: OwnLine): boolean {
  if (left.kind === 'one-off') return true;
  return left.from !== null && left.to !== null && left.from <= own.to && own.from <= left.to;
}

type Content = Pick<OwnLine, 'kind' | 'description' | 'number' | 'net'> & {
  readonly from: number | null;
  readonly to: number | null;
};

function keyOf({ kind, description, number, from, to, net }: Content): string {
  // JSON writes NaN as null, which is what a line without dates has on the other side.
  return JSON.stringify([kind, description.trim(), number === null ? '' : numberKey(number), from, to, net]);
}

function byContent(a: OwnLine, b: OwnLine): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? -1 : x > y ? 1 : a.line - b.line;
}
