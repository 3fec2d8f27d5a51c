import type { SampleSheet, SampleWorkbook } from '../../samples/generator/generateSample.ts';
import { generateSample } from '../../samples/generator/generateSample.ts';
import type { SampleOptionTexts } from '../../samples/generator/sampleOptions.ts';
import { parseSampleOptions } from '../../samples/generator/sampleOptions.ts';
import type { SampleOptions } from '../../samples/generator/sampleOptions.ts';
import type { SampleValue } from '../../samples/generator/sampleRow.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';

/** The options of a test's sample. */
export function sampleOptionsOf(texts: SampleOptionTexts): SampleOptions {
  const options = parseSampleOptions(texts);
  if (!options.ok) throw new Error(options.error.message);
  return options.value;
}

/** A test's sample. */
export function madeSample(texts: SampleOptionTexts = {}): SampleWorkbook {
  return generateSample(sampleOptionsOf(texts));
}

/** A sheet of a sample. */
export function sheetOf(sample: SampleWorkbook, kind: SheetKind): SampleSheet {
  const sheet = sample.sheets.find((candidate) => candidate.kind === kind);
  if (sheet === undefined) throw new Error(`no ${kind} sheet`);
  return sheet;
}

/** A column's values. */
export function valuesOf(sample: SampleWorkbook, kind: SheetKind, header: string): readonly SampleValue[] {
  const column = sheetOf(sample, kind).columns.find((candidate) => candidate.header === header);
  if (column === undefined) throw new Error(`no column ${header} in ${kind}`);
  return column.values;
}

/** A sheet's records by header. */
export function recordsOf(sample: SampleWorkbook, kind: SheetKind): readonly ReadonlyMap<string, SampleValue>[] {
  const sheet = sheetOf(sample, kind);
  return Array.from(
    { length: sheet.rowCount },
    (_, row) => new Map(sheet.columns.map(({ header, values }) => [header, values[row] ?? null])),
  );
}
