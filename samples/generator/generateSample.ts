import { SHEET_KINDS } from '../../src/domain/sheetKind.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { CellStyle } from '../../src/domain/worksheetPlan.ts';
import type { SampleFacts } from './sampleFacts.ts';
import { SampleFactsBuilder } from './sampleFacts.ts';
import { sampleBlocks } from './sampleBlock.ts';
import type { SampleOptions } from './sampleOptions.ts';
import type { SampleValue } from './sampleRow.ts';
import { SHEET_COLUMNS, SHEET_NAMES } from './sheetColumns.ts';

export interface SampleColumn {
  readonly header: string;
  readonly style: CellStyle;
  readonly width: number;
  readonly values: readonly SampleValue[];
}

export interface SampleSheet {
  readonly kind: SheetKind;
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly SampleColumn[];
}

/** A fictional telecoms provider's workbook, and what is true of it by construction. */
export interface SampleWorkbook {
  readonly options: SampleOptions;
  /** In the order Customers, Charges, Usage, Tariffs, Numbers, Invoices, Contacts. */
  readonly sheets: readonly SampleSheet[];
  readonly facts: SampleFacts;
}

/**
 * The whole sample in memory; the same options give the same values on any machine.
 * About 3 KB a customer: for more than a few hundred thousand read `sampleBlocks` instead.
 */
export function generateSample(options: SampleOptions): SampleWorkbook {
  const columns = new Map(SHEET_KINDS.map((kind) => [kind, SHEET_COLUMNS[kind].map((): SampleValue[] => [])]));
  const facts = new SampleFactsBuilder(options);
  for (const block of sampleBlocks(options)) {
    facts.take(block);
    for (const kind of SHEET_KINDS) {
      block.columns[kind].forEach((values, place) => {
        const all = columns.get(kind)?.[place];
        for (const value of values) all?.push(value);
      });
    }
  }
  const sheets = SHEET_KINDS.map((kind) => {
    const values = columns.get(kind) ?? [];
    return {
      kind,
      name: SHEET_NAMES[kind],
      rowCount: values[0]?.length ?? 0,
      columns: SHEET_COLUMNS[kind].map(([header, style, width], place) => ({
        header,
        style,
        width,
        values: values[place] ?? [],
      })),
    };
  });
  return { options, sheets, facts: facts.facts() };
}
