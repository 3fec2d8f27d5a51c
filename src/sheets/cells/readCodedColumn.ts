import { CodedColumnBuilder } from '../../columns/codedColumnBuilder.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import { isoDate } from '../../domain/calendarDate.ts';
import type { CodedType } from '../../domain/valueType.ts';
import { cleanText } from './cleanText.ts';
import { counted, quoted } from './columnContext.ts';
import type { ColumnContext } from './columnContext.ts';
import { dateFromSerial } from './dateFromSerial.ts';
import { choiceMatcher } from './matchChoice.ts';
import type { FormatTraits } from './numberFormat.ts';
import { isErrorText, isPlaceholder } from './placeholder.ts';
import { reportErrorCell, reportPlaceholders } from './readNumericColumn.ts';
import { shownNumber } from './shownNumber.ts';
import { splitList } from './splitList.ts';

/** From here on a double no longer holds every whole number that sixteen digits can write, and Excel keeps fifteen. */
const FIFTEEN_DIGITS = 1e15;

/**
 * Reads a column into texts, one entry a distinct text. Choices get their canonical text; an unknown one is kept as it is written and
 * reported once. Numbers in a text column become the text that their format shows, so that account numbers keep leading zeros.
 */
export function readCodedColumn(context: ColumnContext, type: CodedType): CodedColumn {
  const untouched = type === 'text' ? untouchedColumn(context) : null;
  if (untouched !== null) return untouched;
  const { grid, raw, records, texts } = context;
  const builder = new CodedColumnBuilder(records.length);
  const choices = new ChoiceTexts(context);
  const codeOfSlot = readDistinctTexts(context, builder, choices);
  const long = { count: 0, record: 0 };
  for (let record = 0; record < records.length; record += 1) {
    const row = records[record] ?? 0;
    const value = raw.values[row] ?? 0;
    switch (raw.kinds[row]) {
      case RAW_TEXT: {
        const code = codeOfSlot[texts.slotOf(value)] ?? CODE_BLANK;
        builder.setCode(record, code);
        if (code === CODE_UNREADABLE) reportErrorCell(context, record, cleanText(grid.sheet.texts[value] ?? ''));
        break;
      }
      case RAW_NUMBER: {
        const shown = shownCell(value, grid.formats[raw.formats[row] ?? 0], context);
        if (context.identity && Math.abs(value) >= FIFTEEN_DIGITS) {
          if (long.count === 0) long.record = record;
          long.count += 1;
        }
        builder.set(record, choices.canonical(shown, record, 1));
        break;
      }
      case RAW_BOOLEAN:
        builder.set(record, choices.canonical(value === 1 ? 'TRUE' : 'FALSE', record, 1));
        break;
      case RAW_ERROR:
        builder.setCode(record, CODE_UNREADABLE);
        reportErrorCell(context, record, grid.sheet.texts[value] ?? '');
        break;
      case RAW_BLANK:
      case undefined:
      default:
        break;
    }
  }
  choices.finish();
  if (long.count > 0) reportLong(context, long);
  return builder.build(type, splitList);
}

/**
 * A text column that is nothing but texts as they are to be kept: the sheet's own dictionary already tells them apart, so that no text
 * is hashed again. Null when any cell or text needs a look.
 */
function untouchedColumn(context: ColumnContext): CodedColumn | null {
  const { grid, raw, records, texts } = context;
  const entries = ['', ''];
  const codeOfSlot = new Uint32Array(texts.codes.length);
  for (let slot = 0; slot < codeOfSlot.length; slot += 1) {
    const code = texts.codes[slot] ?? 0;
    if (grid.blankTexts[code] === 1) continue;
    const text = grid.sheet.texts[code] ?? '';
    const touched = cleanText(text) !== text || isErrorText(text) || isPlaceholder(text, 'text');
    if (touched || (context.identity && text.endsWith('.0'))) return null;
    codeOfSlot[slot] = entries.push(text) - 1;
  }
  const codes = entries.length <= 0x10000 ? new Uint16Array(records.length) : new Uint32Array(records.length);
  for (let record = 0; record < records.length; record += 1) {
    const row = records[record] ?? 0;
    const kind = raw.kinds[row];
    if (kind === RAW_TEXT) codes[record] = codeOfSlot[texts.slotOf(raw.values[row] ?? 0)] ?? CODE_BLANK;
    else if (kind !== RAW_BLANK) return null;
  }
  return { storage: 'coded', type: 'text', codes, entries, items: null };
}

function readDistinctTexts(context: ColumnContext, builder: CodedColumnBuilder, choices: ChoiceTexts): Uint32Array {
  const { grid, texts } = context;
  const codes = new Uint32Array(texts.codes.length);
  const placeholders = new Map<string, { count: number; first: number }>();
  const floats = context.identity && looksLikeFloats(context);
  for (let slot = 0; slot < codes.length; slot += 1) {
    const code = texts.codes[slot] ?? 0;
    if (grid.blankTexts[code] === 1) continue;
    const text = cleanText(grid.sheet.texts[code] ?? '');
    const first = texts.firstRecords[slot] ?? 0;
    const count = texts.counts[slot] ?? 0;
    if (isErrorText(text)) codes[slot] = CODE_UNREADABLE;
    else if (!choices.knows(text) && isPlaceholder(text, context.type)) placeholders.set(text, { count, first });
    else codes[slot] = builder.code(choices.canonical(floats ? text.replace(/\.0$/, '') : text, first, count));
  }
  reportPlaceholders(context, placeholders);
  if (floats) reportFloats(context);
  return codes;
}

function shownCell(value: number, traits: FormatTraits | undefined, context: ColumnContext): string {
  if (traits?.isDate === true) {
    const date = dateFromSerial(value, context.dateSystem);
    if (date !== null) return isoDate(date);
  }
  return shownNumber(value, traits);
}

/** Ids that went through a floating-point column come back as `15987.0`; only a column that is all like that is one. */
function looksLikeFloats(context: ColumnContext): boolean {
  const { grid, texts } = context;
  const shown = texts.codes
    .filter((code) => grid.blankTexts[code] !== 1)
    .map((code) => cleanText(grid.sheet.texts[code] ?? ''));
  return shown.length > 0 && shown.every((text) => /^\d+\.0$/.test(text));
}

function reportFloats(context: ColumnContext): void {
  const code = context.texts.codes.find((each) => context.grid.blankTexts[each] !== 1) ?? 0;
  const sample = cleanText(context.grid.sheet.texts[code] ?? '');
  context.report({
    check: 'SHEET-FLOAT-IDS',
    record: null,
    value: sample,
    message: `${context.header} holds ids such as ${quoted(sample)}: the .0 is dropped. Export the column as text.`,
  });
}

function reportLong(context: ColumnContext, long: { count: number; record: number }): void {
  const row = context.records[long.record] ?? 0;
  const value = String(context.raw.values[row] ?? 0);
  context.report({
    check: 'SHEET-LONG-NUMBER',
    record: long.record,
    value,
    message: `${context.header} has ${counted(long.count, 'number')} of more than 15 digits, of which Excel keeps 15. Format the column as text and enter them again.`,
  });
}

/** Canonical texts of a choice column, and what was not among them. */
class ChoiceTexts {
  readonly #context: ColumnContext;
  readonly #match: ((text: string) => string | undefined) | null;
  readonly #unknown = new Map<string, { count: number; first: number }>();

  constructor(context: ColumnContext) {
    this.#context = context;
    this.#match = context.choices.length === 0 || context.type !== 'choice' ? null : choiceMatcher(context.choices);
  }

  knows(text: string): boolean {
    return this.#match?.(text) !== undefined;
  }

  /** The canonical text, or the text itself when there is none: it is then noted. */
  canonical(text: string, record: number, count: number): string {
    if (this.#match === null) return text;
    const known = this.#match(text);
    if (known !== undefined) return known;
    const noted = this.#unknown.get(text);
    this.#unknown.set(text, noted === undefined ? { count, first: record } : { ...noted, count: noted.count + count });
    return text;
  }

  finish(): void {
    const allowed = this.#context.choices.map((choice) => choice.value).join('; ');
    for (const [text, { count, first }] of this.#unknown) {
      this.#context.report({
        check: 'SHEET-UNKNOWN-CHOICE',
        record: first,
        value: text,
        message: `${this.#context.header} ${quoted(text)} (${counted(count, 'cell')}) is not one of: ${allowed}. Use one of these.`,
      });
    }
  }
}
