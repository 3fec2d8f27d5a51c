import { canonicalJson } from '../../evidence/canonicalJson.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';

/** Texts longer than this are cut where they are shown. */
const LONGEST = 60;

/** The first place at which two JSON values differ, as `, lines 2, net: 10.00, now 12.00`; null when they are equal. */
export function firstDifference(before: JsonValue, after: JsonValue): string | null {
  if (canonicalJson(before) === canonicalJson(after)) return null;
  if (Array.isArray(before) && Array.isArray(after)) {
    return inMembers(Object.entries(before), Object.entries(after), (key) => ` ${String(Number(key) + 1)}`);
  }
  if (isObject(before) && isObject(after)) {
    return inMembers(Object.entries(before), Object.entries(after), (key) => `, ${key}`);
  }
  return `: ${shown(before)}, now ${shown(after)}`;
}

function inMembers(
  before: readonly (readonly [string, JsonValue])[],
  after: readonly (readonly [string, JsonValue])[],
  place: (key: string) => string,
): string | null {
  const [from, to] = [new Map(before), new Map(after)];
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const where = firstDifference(from.get(key) ?? null, to.get(key) ?? null);
    if (where !== null) return `${place(key)}${where}`;
  }
  return null;
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: JsonValue): string {
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
