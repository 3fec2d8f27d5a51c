import { RE2JS } from 're2js';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Decorator, OperatorName } from '../operators.ts';

/** A cell that could not be read, as json-rules-engine sees it: not blank, and equal to nothing. */
export const UNREADABLE: { readonly unreadable: true } = { unreadable: true };

/** A fact as json-rules-engine sees it: undefined is blank, numbers are in stored units. */
export type ReferenceValue = string | number | boolean | readonly string[] | typeof UNREADABLE | undefined;

type ReferenceOperator = (fact: ReferenceValue, value: unknown) => boolean;

/**
 * The operators' meaning written the plain way, one row at a time; deliberately not shared with the columnar evaluation, so that
 * each can be held against the other. They replace json-rules-engine's own, which look only at the left side.
 */
export function referenceOperators(asOf: CalendarDate): Readonly<Record<OperatorName, ReferenceOperator>> {
  const days = (holds: (date: number, count: number) => boolean): ReferenceOperator =>
    present((date, count) => typeof date === 'number' && typeof count === 'number' && holds(date, count));
  return {
    equal: present((fact, value) => fact === value),
    notEqual: present((fact, value) => fact !== value),
    in: present((fact, values) => (values as readonly unknown[]).includes(fact)),
    notIn: present((fact, values) => !(values as readonly unknown[]).includes(fact)),
    lessThan: amounts((fact, value) => fact < value),
    lessThanInclusive: amounts((fact, value) => fact <= value),
    greaterThan: amounts((fact, value) => fact > value),
    greaterThanInclusive: amounts((fact, value) => fact >= value),
    contains: present((items, item) => (items as readonly unknown[]).includes(item)),
    doesNotContain: present((items, item) => !(items as readonly unknown[]).includes(item)),
    isBlank: (fact, value) => (fact === undefined) === value,
    isNotBlank: (fact, value) => (fact !== undefined) === value,
    startsWith: texts((fact, value) => fact.startsWith(value)),
    endsWith: texts((fact, value) => fact.endsWith(value)),
    includes: texts((fact, value) => fact.includes(value)),
    matches: texts((fact, pattern) => RE2JS.matches(pattern, fact)),
    lengthLessThan: lengths((length, bound) => length < bound),
    lengthEqual: lengths((length, bound) => length === bound),
    lengthGreaterThan: lengths((length, bound) => length > bound),
    moreThanDaysAgo: days((date, count) => date < asOf - count),
    moreThanDaysAhead: days((date, count) => date > asOf + count),
    withinNextDays: days((date, count) => date >= asOf && date <= asOf + count),
  };
}

type Next = (fact: ReferenceValue, value: unknown) => boolean;

type ReferenceDecorator = (fact: ReferenceValue, value: unknown, next: Next) => boolean;

/** The decorators' meaning: a missing list has neither some nor every item, nor has any list over a missing value. */
export function referenceDecorators(): Readonly<Record<Decorator, ReferenceDecorator>> {
  return {
    someFact: (items, value, next) =>
      Array.isArray(items) && !isMissing(value) && items.some((item: string) => next(item, value)),
    everyFact: (items, value, next) =>
      Array.isArray(items) && !isMissing(value) && items.every((item: string) => next(item, value)),
  };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === UNREADABLE;
}

function present(holds: (fact: unknown, value: unknown) => boolean): ReferenceOperator {
  return (fact, value) => !isMissing(fact) && !isMissing(value) && holds(fact, value);
}

function amounts(holds: (fact: number, value: number) => boolean): ReferenceOperator {
  return (fact, value) => typeof fact === 'number' && typeof value === 'number' && holds(fact, value);
}

function texts(holds: (fact: string, value: string) => boolean): ReferenceOperator {
  return (fact, value) => typeof fact === 'string' && typeof value === 'string' && holds(fact, value);
}

function lengths(holds: (length: number, bound: number) => boolean): ReferenceOperator {
  return (fact, bound) =>
    typeof fact === 'string' && typeof bound === 'number' && holds(Array.from(fact).length, bound);
}
