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
  const keys = new Map<Content, string>([...left, ...own].map((line) => [line, keyOf(line)]));
  const key = (line: Content): string => keys.get(line) ?? '';
  const sorted = [...own].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.line - b.line));
  const found = new Map<LeftLine, OwnLine>();
  const taken = new Set<OwnLine>();
  const take = (
    groupOf: (line: Content) => string | null,
    isSame: (line: LeftLine, candidate: OwnLine) => boolean,
  ): void => {
    const groups = new Map<string, OwnLine[]>();
    for (const candidate of sorted) {
      const name = taken.has(candidate) ? null : groupOf(candidate);
      const group = name === null ? undefined : groups.get(name);
      if (group !== undefined) group.push(candidate);
      else if (name !== null) groups.set(name, [candidate]);
    }
    for (const line of left) {
      const name = found.has(line) ? null : groupOf(line);
      const group = name === null ? [] : (groups.get(name) ?? []);
      const at = group.findIndex((candidate) => isSame(line, candidate));
      const [candidate] = at < 0 ? [] : group.splice(at, 1);
      if (candidate === undefined) continue;
      found.set(line, candidate);
      taken.add(candidate);
    }
  };
  // Exact ones first, so that a line never takes the place of another one's equal.
  take(key, isSameCharge);
  take(
    ({ chargeId }) => chargeId,
    (line, candidate) => isSameCharge(line, candidate) && sharesDays(line, candidate),
  );
  take(key, (line, candidate) => line.chargeId === null || candidate.chargeId === null);
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

type Content = Pick<OwnLine, 'kind' | 'chargeId' | 'description' | 'number' | 'net'> & {
  readonly from: number | null;
  readonly to: number | null;
};

function keyOf({ kind, description, number, from, to, net }: Content): string {
  // JSON writes NaN as null, which is what a line without dates has on the other side.
  return JSON.stringify([kind, description.trim(), number === null ? '' : numberKey(number), from, to, net]);
}
