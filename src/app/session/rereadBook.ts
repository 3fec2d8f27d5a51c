import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { catalogueIndex } from '../../sheets/headers/catalogueIndex.ts';
import type { CatalogueIndex } from '../../sheets/headers/catalogueIndex.ts';
import type { ChangedCell } from '../../sheets/relayout.ts';
import { rereadSheet, withoutThese } from '../../sheets/rereadSheet.ts';
import type { RereadSheet } from '../../sheets/rereadSheet.ts';
import type { OpenBook } from './openBook.ts';

/** The changed cells of each sheet, by its name. */
export type ChangedCells = ReadonlyMap<string, readonly ChangedCell[]>;

/** An open workbook after an edit that left all sheets what they were. */
export interface RereadBook {
  readonly book: OpenBook;
  /** The sheets that were read again, each with its table before. */
  readonly sheets: readonly { readonly before: TypedTable; readonly after: RereadSheet }[];
}

/** Reads what changed of a workbook again; null where that may change what its sheets, rows or columns are. */
export function rereadBook(book: OpenBook, raw: RawWorkbook, changed: ChangedCells): RereadBook | null {
  const { read, readings } = book.recognised;
  if (book.ambiguous.length > 0) return null;
  let known: CatalogueIndex | null = null;
  const index = (): CatalogueIndex => (known ??= catalogueIndex(book.rules.fields));
  const sheets: { before: TypedTable; after: RereadSheet }[] = [];
  for (const [name, cells] of changed) {
    // Nobody reads hidden sheets and our own output, whatever is written there.
    if (read.leftOut.some((left) => left.name === name)) continue;
    const reading = readings.get(name);
    const sheet = raw.sheets.find((other) => other.name === name);
    const after = reading === undefined || sheet === undefined ? null : rereadSheet(reading, sheet, cells, index);
    const before = reading?.table ?? null;
    if (after === null || before === null) return null;
    sheets.push({ before, after });
  }
  return { book: { ...book, raw, recognised: recognisedAgain(book, sheets) }, sheets };
}

function recognisedAgain({ recognised }: OpenBook, sheets: RereadBook['sheets']): OpenBook['recognised'] {
  const { read } = recognised;
  const readings = new Map(recognised.readings);
  const tables = new Map(read.tables);
  let { findings } = read;
  for (const { after } of sheets) {
    readings.set(after.table.sheet, after.reading);
    tables.set(after.table.kind, after.table);
    findings = [...withoutThese(findings, after.removed), ...after.added];
  }
  const described = read.sheets.map((sheet) => readings.get(sheet.name)?.sheet ?? sheet);
  return { readings, read: { ...read, sheets: described, tables, findings } };
}
