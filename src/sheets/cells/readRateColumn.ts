import { RAW_TEXT } from '../../columns/rawSheet.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { VatCode } from '../../domain/vatCode.ts';
import type { ColumnContext } from './columnContext.ts';
import { choiceMatcher } from './matchChoice.ts';
import { percentReader } from './percentReader.ts';
import { readNumericColumn } from './readNumericColumn.ts';

/**
 * Reads a column of VAT rates: percentages, and the words that stand for them (`Zero`, `T1`, `Reverse charge`). The column remembers
 * which cells had a word, because nought per cent is not always the same to VAT.
 */
export function readRateColumn(context: ColumnContext, codes: readonly VatCode[]): NumericColumn {
  const { raw, records, texts } = context;
  const nameOf = choiceMatcher(codes.map(({ name, synonyms }) => ({ value: name, synonyms })));
  const percent = percentReader(context);
  // Codes are counted from 1: 0 is a cell that states its rate, or is blank.
  const codeOfSlot = new Uint8Array(texts.codes.length);
  const column = readNumericColumn(context, 'percent', {
    ...percent,
    expected: 'a percentage or a VAT code',
    example: '20%, Zero or Reverse charge',
    text: (text, slot) => {
      const name = nameOf(text);
      const index = codes.findIndex((code) => code.name === name);
      if (index < 0) return percent.text(text, slot);
      codeOfSlot[slot] = index + 1;
      return codes[index]?.rate ?? Number.NaN;
    },
  });
  if (codeOfSlot.every((code) => code === 0)) return column;
  const codeOf = new Uint8Array(records.length);
  for (let record = 0; record < records.length; record += 1) {
    const row = records[record] ?? 0;
    if (raw.kinds[row] === RAW_TEXT) codeOf[record] = codeOfSlot[texts.slotOf(raw.values[row] ?? 0)] ?? 0;
  }
  return { ...column, vatCodes: { codes, codeOf } };
}
