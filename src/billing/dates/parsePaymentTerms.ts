import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { TERMS_LIMITS } from './paymentTerms.ts';
import type { PaymentTerms } from './paymentTerms.ts';

/**
 * Why terms cannot be used; `message` is one sentence that says what is allowed.
 * `blank`: no terms at all. `unreadable`: not in a form known here. `not-whole`: a fraction. `out-of-range`: a number that the
 * unit does not allow. `unknown-type`: the type is none of Days, Months, Day of month. `contradiction`: text and type name different units.
 */
export interface PaymentTermsError {
  readonly code: 'blank' | 'unreadable' | 'not-whole' | 'out-of-range' | 'unknown-type' | 'contradiction';
  readonly message: string;
}

type Unit = 'days' | 'months' | 'dayOfMonth';

const TYPES: ReadonlyMap<string, Unit> = new Map([
  ['day', 'days'],
  ['days', 'days'],
  ['month', 'months'],
  ['months', 'months'],
  ['day of month', 'dayOfMonth'],
  ['day of the month', 'dayOfMonth'],
  ['dayofmonth', 'dayOfMonth'],
  ['fixed day of month', 'dayOfMonth'],
]);

const MONTH_ENDS: ReadonlySet<string> = new Set([
  'eom',
  'end of month',
  'end of the month',
  'month end',
  'last day',
  'last day of month',
  'last day of the month',
]);
const ON_ISSUE: ReadonlySet<string> = new Set(['on receipt', 'due on receipt', 'immediate', 'immediately']);

const NUMBER = /^([+-]?\d{1,9})(\.\d+)?$/;
const ORDINAL = /^(?:day )?(\d{1,9})(st|nd|rd|th)(?: of (?:the |each |every )?month)?$/;
const WITH_UNIT = /^(?:net )?([+-]?\d{1,9})(\.\d+)? ?-?(d|days?|months?)(?: net)?$/;
const NET = /^net ?([+-]?\d{1,9})(\.\d+)?$/;
const UNIT_NAMES = { days: 'Days', months: 'Months', dayOfMonth: 'Day of month' } as const;

/**
 * Reads Payment Terms (`text`) with Payment Terms Type (`type`, null when blank). A plain number without a type is days: that is
 * what the field means (seed: "how many days customers have to pay"). A negative number of days counts from the month's end.
 * `15th` and `EOM` carry their own meaning whatever the type, because the form has no type of its own for them.
 */
export function parsePaymentTerms(text: string, type: string | null): Result<PaymentTerms, PaymentTermsError> {
  const folded = foldedName(text).replaceAll('\u2212', '-');
  if (folded === '') return fail('blank', 'Payment Terms are blank.');
  const typeName = foldedName(type ?? '');
  const unit = typeName === '' ? null : TYPES.get(typeName);
  if (unit === undefined) {
    return fail('unknown-type', `Payment Terms Type "${type ?? ''}" is unknown: use Days, Months or Day of month.`);
  }
  if (MONTH_ENDS.has(folded)) return success({ kind: 'fromMonthEnd', days: -1 });
  if (ON_ISSUE.has(folded)) return success({ kind: 'days', days: 0 });
  const ordinal = ORDINAL.exec(folded);
  if (ordinal !== null && hasRightEnding(Number(ordinal[1]), ordinal[2] ?? '')) {
    return terms('dayOfMonth', Number(ordinal[1]), text);
  }
  const plain = NUMBER.exec(folded);
  if (plain !== null) return number(plain, unit ?? 'days', text);
  const named = WITH_UNIT.exec(folded) ?? NET.exec(folded);
  if (named !== null) {
    const own: Unit = (named[3] ?? 'd').startsWith('d') ? 'days' : 'months';
    if (unit !== null && unit !== own) {
      return fail('contradiction', `Payment Terms "${text}" are not in ${UNIT_NAMES[unit]}: make text and type agree.`);
    }
    return number(named, own, text);
  }
  return fail(
    'unreadable',
    `Payment Terms "${text}" cannot be read: write 30 days, 1 month, 15th, or -1 for the month's last day.`,
  );
}

function number(match: RegExpExecArray, unit: Unit, text: string): Result<PaymentTerms, PaymentTermsError> {
  if (/[1-9]/.test(match[2] ?? '')) return fail('not-whole', `Payment Terms "${text}" must be a whole number.`);
  const value = Number(match[1]);
  return terms(value < 0 && unit !== 'months' ? 'fromMonthEnd' : unit, value, text);
}

function terms(kind: PaymentTerms['kind'], value: number, text: string): Result<PaymentTerms, PaymentTermsError> {
  const { min, max } = TERMS_LIMITS[kind];
  if (value < min || value > max)
    return fail('out-of-range', `Payment Terms "${text}" are out of range: ${ALLOWED[kind]}.`);
  switch (kind) {
    case 'days':
      // A cell that holds -0 must not give another value than one that holds 0.
      return success({ kind, days: value === 0 ? 0 : value });
    case 'months':
      return success({ kind, months: value === 0 ? 0 : value });
    case 'dayOfMonth':
      return success({ kind, day: value });
    case 'fromMonthEnd':
      return success({ kind, days: value });
  }
}

const ALLOWED = {
  days: `0 to ${String(TERMS_LIMITS.days.max)} days, or -1 to -28 from the month's end`,
  months: `0 to ${String(TERMS_LIMITS.months.max)} months`,
  dayOfMonth: 'day 1 to 31, or -1 to -28 from the month\u2019s end',
  fromMonthEnd: '-1 (last day) to -28',
} as const satisfies Readonly<Record<PaymentTerms['kind'], string>>;

/** Whether the ending fits the number: 1st, 2nd, 3rd, 4th, 11th, 21st. `15st` is a slip that may hide another number. */
function hasRightEnding(day: number, ending: string): boolean {
  const tens = day % 100;
  if (tens >= 11 && tens <= 13) return ending === 'th';
  return ending === (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
}

function fail(code: PaymentTermsError['code'], message: string): Result<PaymentTerms, PaymentTermsError> {
  return failure({ code, message });
}
