import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { calendarDate, isoDate, plainDate } from '../../src/domain/calendarDate.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { CellStyle } from '../../src/domain/worksheetPlan.ts';
import type { RandomStream } from './randomStream.ts';
import type { SampleValue } from './sampleRow.ts';
import { dayOfSerial } from './sampleRow.ts';

/** Ways of leaving a number, amount or date untidy; the meaning stays, except for `missing-lookup`, which loses it. */
export type NumberMess =
  | 'pound-text'
  | 'bracketed-negative'
  | 'trailing-minus'
  | 'text-date'
  | 'percent-text'
  | 'clock-duration'
  | 'missing-lookup';

/** Ways of leaving a text untidy; the meaning stays. */
export type TextMess = 'trailing-spaces' | 'no-break-space' | 'yes-no-variant' | 'lower-case-postcode' | 'shouting';

export type MessKind = NumberMess | TextMess;

/** What decides how a cell can be untidy. */
export interface MessCell {
  readonly kind: SheetKind;
  readonly header: string;
  readonly style: CellStyle;
  readonly value: SampleValue;
}

function groupedPounds(value: number): string {
  const [whole = '0', pence = '00'] = Math.abs(value).toFixed(2).split('.');
  return `£${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${pence}`;
}

const TEXT_DATES: readonly [(date: CalendarDate) => string, ...((date: CalendarDate) => string)[]] = [
  (date) => isoDate(date).split('-').reverse().join('/'),
  plainDate,
  isoDate,
  (date) =>
    plainDate(date)
      .split(' ')
      .map((part) => part.padStart(2, '0'))
      .join('-'),
];

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function messOfText(cell: MessCell, value: string): readonly MessKind[] {
  if (value === 'Yes' || value === 'No') return ['yes-no-variant'];
  if (cell.header === 'Postcode') return ['lower-case-postcode', 'trailing-spaces'];
  if (cell.header === 'Company Name' || cell.header === 'Last Name') return ['shouting', 'no-break-space'];
  // A name or a choice is compared with outer space folded; numbers and ids people copy cleanly.
  if (/Status|Cycle|Method|Address Line|Description|Frequency|Call Class/.test(cell.header)) {
    return ['trailing-spaces', 'no-break-space'];
  }
  return [];
}

/** The ways in which a cell can be untidy; none for an empty one. */
export function possibleMess(cell: MessCell): readonly MessKind[] {
  const { value, style, header } = cell;
  if (typeof value === 'string') return messOfText(cell, value);
  if (value === null) return [];
  if (header === 'Expected Spend') return ['missing-lookup'];
  if (style === 'date') return ['text-date'];
  if (style === 'money') return value < 0 ? ['bracketed-negative', 'trailing-minus'] : ['pound-text'];
  if (style === 'percent') return ['percent-text'];
  return header === 'Duration' ? ['clock-duration'] : [];
}

const NUMBER_MESS: Readonly<Record<NumberMess, (value: number, random: RandomStream) => string>> = {
  'pound-text': groupedPounds,
  'bracketed-negative': (value) => `(${Math.abs(value).toFixed(2)})`,
  'trailing-minus': (value) => `${Math.abs(value).toFixed(2)}-`,
  'text-date': (value, random) => random.pick(TEXT_DATES)(calendarDate(dayOfSerial(value))),
  'percent-text': (value) => `${String(Math.round(value * 10_000) / 100)}%`,
  'clock-duration': clockText,
  'missing-lookup': () => '#N/A',
};

const TEXT_MESS: Readonly<Record<TextMess, (value: string, random: RandomStream) => string>> = {
  'trailing-spaces': (value) => `${value}  `,
  'no-break-space': (value) => `${value}\u00a0`,
  'yes-no-variant': (value, random) =>
    value === 'Yes' ? random.pick(['Y', 'yes', 'TRUE', '✓']) : random.pick(['N', 'no', 'FALSE']),
  'lower-case-postcode': (value) => value.toLowerCase(),
  shouting: (value) => value.toUpperCase(),
};

function isTextMess(kind: MessKind): kind is TextMess {
  return kind in TEXT_MESS;
}

/** `value` made untidy in the way `kind`. @throws TypeError when a kind for numbers meets a text, or the reverse. */
export function messUp(value: string | number, kind: MessKind, random: RandomStream): string {
  if (typeof value === 'string' && isTextMess(kind)) return TEXT_MESS[kind](value, random);
  if (typeof value === 'number' && !isTextMess(kind)) return NUMBER_MESS[kind](value, random);
  throw new TypeError(`no ${kind} for ${typeof value} ${String(value)}`);
}
