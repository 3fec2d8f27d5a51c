import { pointerPart } from './jsonMap.ts';
import { RULE_LIMITS } from './ruleLimits.ts';
import type { RuleProblemCode } from '../ruleProblem.ts';

/** A bound that a JSON value breaks, with the pointer of the offending part. */
export interface BoundBreach {
  readonly code: RuleProblemCode;
  readonly pointer: string;
  readonly message: string;
}

/** Names that mean something to JavaScript objects; never a fact, a condition or a key. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a fact, a condition or a key may not have this name. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.has(name);
}

/**
 * The first breach of the bounds on untrusted JSON (depth, size, names, numbers, texts), or null.
 * Runs before any recursive check and is itself iterative: 10,000 nested groups are refused, not followed.
 */
export function findBoundBreach(json: unknown): BoundBreach | null {
  const pending: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [
    { value: json, pointer: '', depth: 1 },
  ];
  let seen = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, pointer, depth } = next;
    seen += 1;
    if (seen > RULE_LIMITS.values) {
      return { code: 'too-large', pointer, message: `The file holds more than ${String(RULE_LIMITS.values)} values.` };
    }
    const breach = plainBreach(value, pointer);
    if (breach !== null) return breach;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > RULE_LIMITS.depth) {
      return { code: 'too-deep', pointer, message: `Nested deeper than ${String(RULE_LIMITS.depth)} levels.` };
    }
    for (const [key, child] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) {
        return {
          code: 'forbidden-name',
          pointer: pointer + pointerPart(key),
          message: `The name ${key} is not allowed.`,
        };
      }
      pending.push({ value: child, pointer: pointer + pointerPart(key), depth: depth + 1 });
    }
  }
  return null;
}

function plainBreach(value: unknown, pointer: string): BoundBreach | null {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { code: 'number-not-finite', pointer, message: 'The number is too large to be kept.' };
  }
  if (typeof value !== 'string') return null;
  if (value.length > RULE_LIMITS.textLength) {
    return {
      code: 'too-large',
      pointer,
      message: `The text is longer than ${String(RULE_LIMITS.textLength)} characters.`,
    };
  }
  if (/\p{Surrogate}/u.test(value)) {
    return { code: 'lone-surrogate', pointer, message: 'The text holds half of a character (a lone surrogate).' };
  }
  return null;
}
