import { Refusal } from '../model/refusal.ts';

/** Reads what a request passed; what does not fit is refused as Excel refuses it: InvalidArgument. */

export function textArgument(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw invalid(name, value);
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalid(name, value);
}

/** A whole number, such as an index or a count. */
export function integerArgument(value: unknown, name: string): number {
  const number = numberArgument(value, name);
  if (Number.isInteger(number)) return number;
  throw invalid(name, value);
}

export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalid(name, value);
}

export function choiceArgument<T extends string>(value: unknown, choices: readonly T[], name: string): T {
  const found = choices.find((choice) => typeof value === 'string' && choice.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  throw invalid(name, value);
}

export function recordArgument(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(name, value);
}

/** What was left out arrives as null or not at all. */
export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

export function invalid(name: string, value: unknown): Refusal {
  const shown = value === undefined ? 'left out' : JSON.stringify(value);
  return new Refusal(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${name}: ${shown.slice(0, 80)})`,
  );
}
