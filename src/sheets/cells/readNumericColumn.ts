import { emptyBitset, setBit } from '../../columns/bitset.ts';
import { RAW_BOOLEAN, RAW_ERROR, RAW_NUMBER, RAW_TEXT } from '../../columns/rawSheet.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { NumericType } from '../../domain/valueType.ts';
import { shownText } from '../sheetGrid.ts';
import { cleanText } from './cleanText.ts';
import { counted, quoted } from './columnContext.ts';
import type { ColumnContext } from './columnContext.ts';
import type { NumericReader, Refusal } from './numericReader.ts';
import { isErrorText, isPlaceholder } from './placeholder.ts';

const VALUE = 0;
const BLANK = 1;
const PLACEHOLDER = 2;
const REFUSED = 3;

/**
 * Reads a column into stored units (see `ValueType`). A cell that cannot be read stays NaN outside the blanks and is reported; blank
 * cells and placeholders are blanks, the latter reported once.
 */
export function readNumericColumn(context: ColumnContext, type: NumericType, reader: NumericReader): NumericColumn {
  const { grid, raw, records, texts } = context;
  const values = new Float64Array(records.length);
  const blanks = emptyBitset(records.length);
  const { states, stored } = readDistinctTexts(context, reader);
  for (let record = 0; record < records.length; record += 1) {
    const row = records[record] ?? 0;
    const value = raw.values[row] ?? 0;
    let read = Number.NaN;
    switch (raw.kinds[row]) {
      case RAW_NUMBER:
        read = reader.number(value, grid.formats[raw.formats[row] ?? 0], record);
        break;
      case RAW_TEXT: {
        const slot = texts.slotOf(value);
        const state = states[slot];
        if (state === BLANK || state === PLACEHOLDER) setBit(blanks, record);
        if (state !== REFUSED) {
          values[record] = stored[slot] ?? Number.NaN;
          continue;
        }
        break;
      }
      case RAW_BOOLEAN:
        read = reader.boolean(value);
        break;
      case RAW_ERROR:
        break;
      case undefined:
      default:
        setBit(blanks, record);
        values[record] = Number.NaN;
        continue;
    }
    values[record] = read;
    if (Number.isNaN(read)) reportUnreadable(context, reader, record);
  }
  reader.finish();
  return { storage: 'numeric', type, values, blanks };
}

function readDistinctTexts(
  context: ColumnContext,
  reader: NumericReader,
): { states: Uint8Array; stored: Float64Array } {
  const { grid, texts } = context;
  const states = new Uint8Array(texts.codes.length);
  const stored = new Float64Array(texts.codes.length).fill(Number.NaN);
  const placeholders = new Map<string, { count: number; first: number }>();
  for (let slot = 0; slot < states.length; slot += 1) {
    const code = texts.codes[slot] ?? 0;
    if (grid.blankTexts[code] === 1) {
      states[slot] = BLANK;
      continue;
    }
    const text = cleanText(grid.sheet.texts[code] ?? '');
    const read = isErrorText(text) ? Number.NaN : reader.text(text, slot);
    if (!Number.isNaN(read)) {
      states[slot] = VALUE;
      stored[slot] = read;
    } else if (isPlaceholder(text, context.type)) {
      states[slot] = PLACEHOLDER;
      placeholders.set(text, { count: texts.counts[slot] ?? 0, first: texts.firstRecords[slot] ?? 0 });
    } else {
      states[slot] = REFUSED;
    }
  }
  reportPlaceholders(context, placeholders);
  return { states, stored };
}

/** Reports once a column which placeholders were read as blank. */
export function reportPlaceholders(
  context: ColumnContext,
  placeholders: ReadonlyMap<string, { readonly count: number; readonly first: number }>,
): void {
  if (placeholders.size === 0) return;
  const listed = [...placeholders]
    .map(([text, { count }]) => `${quoted(text)} in ${counted(count, 'cell')}`)
    .join(', ');
  const first = [...placeholders.values()][0]?.first ?? null;
  context.report({
    check: 'SHEET-PLACEHOLDER',
    record: first,
    value: [...placeholders.keys()][0] ?? null,
    message: `${context.header} has ${listed}: read as blank. Clear the cells, or write the value that is meant.`,
  });
}

function reportUnreadable(context: ColumnContext, reader: NumericReader, record: number): void {
  const { grid, raw, records } = context;
  const row = records[record] ?? 0;
  const shown = shownText(grid, raw, row);
  if (raw.kinds[row] === RAW_ERROR || isErrorText(shown)) {
    reportErrorCell(context, record, shown);
    return;
  }
  const refusal: Refusal = (raw.kinds[row] === RAW_BOOLEAN ? null : reader.why(shown)) ?? {
    check: 'SHEET-UNREADABLE',
    reason: `cannot be read as ${reader.expected}`,
    remedy: `Write it as ${reader.example}.`,
  };
  context.report({
    check: refusal.check,
    record,
    value: shown,
    message: `${context.header} ${quoted(shown)} ${refusal.reason}. ${refusal.remedy}`,
  });
}

/** Reports a cell whose formula failed. */
export function reportErrorCell(context: ColumnContext, record: number, shown: string): void {
  context.report({
    check: 'SHEET-ERROR-CELL',
    record,
    value: shown,
    message: `${context.header} holds the error ${shown}. Correct the formula, or type the value.`,
  });
}
