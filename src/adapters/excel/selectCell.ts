import type { HostFault } from '../../app/ports/hostFault.ts';
import type { LiveCell } from '../../app/ports/liveWorkbook.ts';
import type { Result } from '../../domain/result.ts';
import { cellRange } from './cellRange.ts';
import { HostFaultError } from './officeFault.ts';
import { runInExcel } from './runInExcel.ts';

/** Shows a cell's sheet and selects the cell. Faults: `sheet-gone`; a hidden sheet cannot be shown and is told so. */
export function selectCell({ sheetId, row, column }: LiveCell): Promise<Result<null, HostFault>> {
  return runInExcel('The cell was not selected', async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('name,visibility');
    await context.sync();
    if (sheet.isNullObject) {
      const message = 'The sheet was deleted since it was read. Read the sheets again.';
      throw new HostFaultError({ code: 'sheet-gone', message });
    }
    if (sheet.visibility !== 'Visible') {
      const message = `The sheet “${sheet.name}” is hidden. Right-click a sheet tab, choose Unhide, then try again.`;
      throw new HostFaultError({ code: 'failed', message });
    }
    sheet.activate();
    cellRange(sheet, row, column).select();
    await context.sync();
    return null;
  });
}
