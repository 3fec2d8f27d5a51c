import { numberKey } from '../../billing/inputs/numberKey.ts';
import type { EarlierLine } from '../earlier/earlierPreview.ts';

/** A line of either preview; both when they are one line. */
export interface LinePair {
  readonly a: EarlierLine | null;
  readonly b: EarlierLine | null;
}

/**
 * Pairs the lines of one customer in two previews by the identity that rollovers have: Charge Id and common days, else description,
 * number, dates, amount and occurrence. What is left over is paired where all but the amount, or all but the dates, is the same: that is
 * a line that changed rather than one that went and another that came. Pairs come in the order of B, what only A has last.
 */
export function matchLines(a: readonly EarlierLine[], b: readonly EarlierLine[]): readonly LinePair[] {
  const open = new Set(a);
  const found = new Map<EarlierLine, EarlierLine>();
  const take = (keyOf: (line: EarlierLine) => string | null): void => {
    const waiting = new Map<string, EarlierLine[]>();
    for (const line of open) {
      const key = keyOf(line);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), line]);
    }
    for (const line of b) {
      const key = found.has(line) ? null : keyOf(line);
      const same = key === null ? undefined : waiting.get(key)?.shift();
      if (same === undefined) continue;
      found.set(line, same);
      open.delete(same);
    }
  };
  take((line) => (line.chargeId === null ? null : text(line.chargeId, ...exact(line))));
  take((line) => (line.chargeId === null ? null : text(line.chargeId, line.kind, line.from)));
  take((line) => text(...exact(line)));
  take((line) => text(...content(line), line.from, line.to));
  take((line) => (line.source === null ? null : text(line.kind, line.source, line.from)));
  take((line) => text(...content(line), line.net));
  return [
    ...b.map((line) => ({ a: found.get(line) ?? null, b: line })),
    ...[...open].map((line) => ({ a: line, b: null })),
  ];
}

function content({ kind, description, number }: EarlierLine): readonly (string | null)[] {
  return [kind, description.trim(), number === null ? null : numberKey(number)];
}

function exact(line: EarlierLine): readonly (string | null)[] {
  return [...content(line), line.from, line.to, line.net];
}

function text(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
