import { RAW_NUMBER } from '../../columns/rawSheet.ts';
import { cleanText } from './cleanText.ts';
import { counted } from './columnContext.ts';
import type { ColumnContext } from './columnContext.ts';
import { settledDecimal, usesDecimalComma } from './decimalReader.ts';
import type { NumericReader, Refusal } from './numericReader.ts';
import { QUIET_READER } from './numericReader.ts';
import { scaledDecimal, scaledDouble } from './scaledDecimal.ts';
import { scanDecimal } from './scanDecimal.ts';
import type { WrittenDecimal } from './scanDecimal.ts';

const OPEN: Refusal = {
  check: 'SHEET-MIXED-PERCENT',
  reason: 'could be a fraction or per cent: the column does not tell',
  remedy: 'Write it with a percent sign, such as 20%.',
};

/**
 * Reads percentages into millionths of a per cent (20 % is 20,000,000). A percent sign or a percent format is certain. Numbers without
 * either are fractions when none in the column is above one, and per cent when none lies between nought and one; in a column of both,
 * those up to one are refused.
 */
export function percentReader(context: ColumnContext): NumericReader {
  const decimalComma = usesDecimalComma(context);
  const unit = bareUnit(context, decimalComma);
  const fractions = { count: 0 };
  const open = (magnitude: number) => magnitude !== 0 && magnitude <= 1 && (unit === 'mixed' || unit === 'ones');
  const written = (text: string): WrittenDecimal | null => {
    const scanned = scanDecimal(text);
    return scanned?.currency === null ? settledDecimal(scanned, decimalComma) : null;
  };
  return {
    ...QUIET_READER,
    expected: 'a percentage',
    example: '20%',
    text: (text, slot) => {
      const decimal = written(text);
      if (decimal === null) return Number.NaN;
      if (decimal.percent) return scaledDecimal(decimal, 6).value;
      if (open(magnitudeOf(decimal))) return Number.NaN;
      if (unit !== 'fraction') return scaledDecimal(decimal, 6).value;
      fractions.count += context.texts.counts[slot] ?? 0;
      return scaledDecimal(decimal, 8).value;
    },
    number: (value, traits) => {
      if (traits?.isPercent === true) return scaledDouble(value, 8).value;
      if (traits?.isDate === true || traits?.isTime === true || open(Math.abs(value))) return Number.NaN;
      if (unit !== 'fraction') return scaledDouble(value, 6).value;
      fractions.count += 1;
      return scaledDouble(value, 8).value;
    },
    why: (shown) => {
      const decimal = written(shown);
      return decimal !== null && !decimal.percent && open(magnitudeOf(decimal)) ? OPEN : null;
    },
    finish: () => {
      if (fractions.count === 0) return;
      context.report({
        check: 'SHEET-FRACTION-PERCENT',
        record: null,
        value: null,
        message: `${context.header} has ${counted(fractions.count, 'fraction')}: 0.2 is read as 20%. Write percent signs if that is not meant.`,
      });
    },
  };
}

function magnitudeOf(decimal: WrittenDecimal): number {
  return Number(`${decimal.whole}.${decimal.fraction === '' ? '0' : decimal.fraction}`);
}

/** What the column's numbers without sign or format are: all ones (and noughts) leave it open. */
function bareUnit(context: ColumnContext, decimalComma: boolean): 'fraction' | 'per-cent' | 'mixed' | 'ones' {
  const { grid, raw, records, texts } = context;
  const seen = { below: false, one: false, above: false };
  const note = (magnitude: number) => {
    if (magnitude > 1) seen.above = true;
    else if (magnitude === 1) seen.one = true;
    else if (magnitude > 0) seen.below = true;
  };
  for (const code of texts.codes) {
    const scanned = scanDecimal(cleanText(grid.sheet.texts[code] ?? ''));
    const decimal = scanned === null || scanned.percent ? null : settledDecimal(scanned, decimalComma);
    if (decimal !== null) note(magnitudeOf(decimal));
  }
  for (const row of records) {
    if (raw.kinds[row] !== RAW_NUMBER) continue;
    if (grid.formats[raw.formats[row] ?? 0]?.isPercent !== true) note(Math.abs(raw.values[row] ?? 0));
  }
  if (seen.below) return seen.above ? 'mixed' : 'fraction';
  return seen.above || !seen.one ? 'per-cent' : 'ones';
}
