import type { HostFault } from '../../app/ports/hostFault.ts';
import type { LiveRange } from '../../app/ports/liveWorkbook.ts';
import type { CellContent } from '../../domain/cellChange.ts';
import type { Result } from '../../domain/result.ts';
import { runInExcel } from './runInExcel.ts';

const NOTHING: LiveRange = { firstRow: 1, firstColumn: 1, values: [], numberFormats: [], errors: [] };

/** Reads a range that somebody has edited; see `LiveWorkbook.readRange`. An edit of whole columns is cut to the cells in use. */
export function readRange(sheetId: string, address: string): Promise<Result<LiveRange, HostFault>> {
  return runInExcel('The edited cells were not read', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRange(address).getIntersectionOrNullObject(sheet.getUsedRange(false));
    range.load('rowIndex,columnIndex,values,numberFormat,valueTypes');
    await context.sync();
    if (range.isNullObject) return NOTHING;
    return {
      firstRow: range.rowIndex + 1,
      firstColumn: range.columnIndex + 1,
      values: range.values.map((row) => row.map(cellContent)),
      numberFormats: range.numberFormat.map((row) => row.map(String)),
      errors: range.valueTypes.map((row) => row.map((type: unknown) => type === 'Error')),
    };
  });
}

function cellContent(value: unknown): CellContent {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
