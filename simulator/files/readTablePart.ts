import { cellRange } from '../../src/adapters/xlsx/readCellRange.ts';
import type { WorkbookParts } from '../../src/adapters/xlsx/readParts.ts';
import { unescapeCellText } from '../../src/adapters/xlsx/readXmlText.ts';
import type { InputError } from '../../src/domain/inputError.ts';
import type { Result } from '../../src/domain/result.ts';
import { success } from '../../src/domain/result.ts';
import type { Table } from '../model/table.ts';

/** Reads a table's part whole; null when it describes none. `id` is the one it gets in the workbook. */
export async function readTablePart(
  parts: WorkbookParts,
  path: string,
  id: string,
): Promise<Result<Table | null, InputError>> {
  const tables: Table[] = [];
  const read = await parts.read(path, parts.limits.partBytes, {
    open: (element, attributes) => {
      if (element === 'table') {
        const area = cellRange(attributes.get('ref') ?? '');
        const name = attributes.get('displayName') ?? attributes.get('name');
        if (area === null || name === null) return;
        tables.push({
          ...PLAIN_TABLE,
          id,
          name,
          area,
          columns: [],
          hasHeader: (attributes.get('headerRowCount') ?? '1') !== '0',
          hasTotals: Number(attributes.get('totalsRowCount') ?? '0') > 0,
        });
      }
      const table = tables.at(-1);
      if (table === undefined) return;
      if (element === 'tableColumn') {
        const name = unescapeCellText(attributes.get('name') ?? '');
        table.columns.push({ id: Number(attributes.get('id') ?? '0'), name, hiddenTotal: null });
      } else if (element === 'autoFilter') table.showFilterButton = true;
      else if (element === 'tableStyleInfo') {
        table.style = attributes.get('name') ?? '';
        table.showBandedRows = attributes.isTrue('showRowStripes');
        table.showBandedColumns = attributes.isTrue('showColumnStripes');
        table.highlightFirstColumn = attributes.isTrue('showFirstColumn');
        table.highlightLastColumn = attributes.isTrue('showLastColumn');
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? success(tables[0] ?? null) : read;
}

/** What a table's part says by saying nothing. */
const PLAIN_TABLE = {
  style: '',
  showBandedRows: false,
  showBandedColumns: false,
  showFilterButton: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};
