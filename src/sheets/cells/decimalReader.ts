import { cleanText } from './cleanText.ts';
import { checkCurrencies } from './checkCurrencies.ts';
import { counted, quoted } from './columnContext.ts';
import type { ColumnContext } from './columnContext.ts';
import type { NumericReader, Refusal } from './numericReader.ts';
import { QUIET_READER } from './numericReader.ts';
import { plainScaled } from './plainScaled.ts';
import { scaledDecimal, scaledDouble } from './scaledDecimal.ts';
import type { ScaledDecimal } from './scaledDecimal.ts';
import { scanDecimal } from './scanDecimal.ts';
import type { WrittenDecimal } from './scanDecimal.ts';
import { plainDecimal } from './shownNumber.ts';

const TOO_LARGE: Refusal = {
  check: 'SHEET-TOO-LARGE',
  reason: 'is too large to be kept exactly (the limit is 9,007,199,254)',
  remedy: 'Correct the amount.',
};

/**
 * Whether a column writes decimals with a comma: then `1,234` and `1.234` have no certain meaning in it and are refused. Otherwise a
 * comma before three digits groups thousands and a point is the decimal point.
 */
export function usesDecimalComma(context: ColumnContext): boolean {
  const { grid, texts } = context;
  return texts.codes.some((code) => {
    const text = grid.sheet.texts[code] ?? '';
    return text.includes(',') && scanDecimal(cleanText(text))?.mark === 'comma';
  });
}

/** A written number with its ambiguous groups settled, or null when the column leaves them open. */
export function settledDecimal(written: WrittenDecimal, decimalComma: boolean): WrittenDecimal | null {
  switch (written.mark) {
    case 'group-or-comma':
      return decimalComma ? null : { ...written, whole: written.whole + written.fraction, fraction: '', mark: 'point' };
    case 'group-or-point':
      return decimalComma ? null : written;
    case 'none':
    case 'point':
    case 'comma':
      return written;
  }
}

/** Reads amounts of money into millionths, exactly: £1,234.50, (12.00), 12.00-, 1 234,50, GBP 12, USD beside its row's currency. */
export function moneyReader(context: ColumnContext): NumericReader {
  const decimalComma = usesDecimalComma(context);
  const currencies: (string | null)[] = [];
  const rounded = { count: 0, record: 0, value: '' };
  const keep = (scaled: ScaledDecimal, record: number, value: string) => {
    if (!scaled.exact) {
      if (rounded.count === 0) Object.assign(rounded, { record, value });
      rounded.count += 1;
    }
    return scaled.value;
  };
  const written = (text: string) => {
    const scanned = scanDecimal(text);
    return scanned === null || scanned.percent ? null : settledDecimal(scanned, decimalComma);
  };
  return {
    ...QUIET_READER,
    expected: 'an amount of money',
    example: '1234.50',
    text: (text, slot) => {
      const plain = plainScaled(text, 6);
      if (!Number.isNaN(plain)) return plain;
      const decimal = written(text);
      if (decimal === null) return Number.NaN;
      currencies[slot] = decimal.currency;
      return keep(scaledDecimal(decimal, 6), context.texts.firstRecords[slot] ?? 0, text);
    },
    number: (value, traits, record) =>
      traits?.isDate === true || traits?.isPercent === true
        ? Number.NaN
        : keep(scaledDouble(value, 6), record, plainDecimal(value)),
    why: (shown) => {
      if (decimalComma && scanDecimal(shown)?.mark.startsWith('group') === true) return OPEN_GROUP;
      return written(shown) === null ? null : TOO_LARGE;
    },
    finish: () => {
      if (rounded.count > 0) reportRounded(context, rounded);
      checkCurrencies(context, currencies);
    },
  };
}

const OPEN_GROUP: Refusal = {
  check: 'SHEET-UNREADABLE',
  reason: 'could be thousands or decimals, because the column also writes decimals with a comma',
  remedy: 'Write it with two decimals.',
};

function reportRounded(context: ColumnContext, rounded: { count: number; record: number; value: string }): void {
  context.report({
    check: 'SHEET-TOO-PRECISE',
    record: rounded.record,
    value: rounded.value,
    message: `${context.header} has ${counted(rounded.count, 'amount')} with more than six decimals, the first ${quoted(rounded.value)}: read rounded to six. Round the cells if that is not meant.`,
  });
}

/** Reads plain numbers, or whole ones: groups and signs as for money, no currency and no percent sign. */
export function numberReader(context: ColumnContext, whole: boolean): NumericReader {
  const decimalComma = usesDecimalComma(context);
  const checked = (value: number) => (whole && !Number.isSafeInteger(value) ? Number.NaN : value);
  return {
    ...QUIET_READER,
    expected: whole ? 'a whole number' : 'a number',
    example: whole ? '14' : '12.5',
    text: (text) => {
      // Adding nought turns a written -0 into 0.
      if (!Number.isNaN(plainScaled(text, 6))) return checked(Number(text) + 0);
      const scanned = scanDecimal(text);
      if (scanned === null || scanned.percent || scanned.currency !== null) return Number.NaN;
      const decimal = settledDecimal(scanned, decimalComma);
      if (decimal === null) return Number.NaN;
      const magnitude = Number(`${decimal.whole}.${decimal.fraction === '' ? '0' : decimal.fraction}`);
      return checked(decimal.negative && magnitude !== 0 ? -magnitude : magnitude);
    },
    number: (value, traits) => (traits?.isDate === true ? Number.NaN : checked(value)),
    why: (shown) => (decimalComma && scanDecimal(shown)?.mark.startsWith('group') === true ? OPEN_GROUP : null),
  };
}
