import { writeArchive } from '../../src/adapters/xlsx/writeArchive.ts';
import { readShellParts } from '../../src/adapters/xlsx/writeShellParts.ts';

/**
 * A written sample with what a worksheet plan cannot say: columns of width 0 are hidden, and the footer calls the sheet a sample.
 * Holds the whole workbook as text, so it is for the small one that people open. Throws for bytes that the writer did not make.
 */
export async function finishWorkbook(workbook: Uint8Array): Promise<Uint8Array> {
  const parts = await readShellParts(workbook);
  return writeArchive(
    [...parts].map(([path, text]) => ({ path, chunks: [path.startsWith('xl/worksheets/') ? finished(text) : text] })),
  );
}

function finished(sheet: string): string {
  return sheet
    .replace(/(<col [^>]*)width="0"/g, '$1width="9" hidden="1"')
    .replace(/(<oddFooter>[^<]*)Preview, not an invoice/, '$1Fictional sample');
}
