import type { HostFault } from '../../app/ports/hostFault.ts';
import type { LiveEvent } from '../../app/ports/liveWorkbook.ts';
import type { Result } from '../../domain/result.ts';
import { excelSupports } from './excelSupports.ts';
import { runInExcel } from './runInExcel.ts';

/** What ends one registration. */
type Registration = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells `listener` of edits, selections, and sheets that come, go or get another name. What Proforma itself writes gives no event while
 * it writes; where Excel says who caused an event (API 1.14), what still arrives of it is told apart.
 * @returns a function that ends the watching; it may be called once the workbook is gone.
 */
export async function watchWorkbook(
  listener: (event: LiveEvent) => void,
): Promise<Result<() => Promise<void>, HostFault>> {
  const registered = await runInExcel('Changes in the workbook are not followed', async (context) => {
    const { worksheets } = context.workbook;
    const tell = (event: LiveEvent): Promise<void> => {
      listener(event);
      return Promise.resolve();
    };
    const registrations: Registration[] = [
      worksheets.onChanged.add((args) => tell(cellsChanged(args))),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
        tell({ kind: 'cell-selected', sheetId: worksheetId, address }),
      ),
      worksheets.onAdded.add(({ worksheetId }) => tell({ kind: 'sheet-added', sheetId: worksheetId })),
      worksheets.onDeleted.add(({ worksheetId }) => tell({ kind: 'sheet-removed', sheetId: worksheetId })),
    ];
    if (excelSupports('1.17')) {
      registrations.push(
        worksheets.onNameChanged.add(({ worksheetId }) => tell({ kind: 'sheet-renamed', sheetId: worksheetId })),
      );
    }
    await context.sync();
    return registrations;
  });
  return registered.ok ? { ok: true, value: () => unregister(registered.value) } : registered;
}

function cellsChanged(args: Excel.WorksheetChangedEventArgs): LiveEvent {
  return {
    kind: 'cells-changed',
    sheetId: args.worksheetId,
    address: args.address,
    moved: args.changeType !== 'RangeEdited',
    by: changedBy(args),
  };
}

function changedBy(args: Excel.WorksheetChangedEventArgs): 'this-person' | 'another-person' | 'proforma' {
  if (args.triggerSource === 'ThisLocalAddin') return 'proforma';
  return args.source === 'Remote' ? 'another-person' : 'this-person';
}

async function unregister(registrations: readonly Registration[]): Promise<void> {
  const [first] = registrations;
  if (first === undefined) return;
  try {
    await Excel.run(first.context, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
  } catch {
    // The workbook is gone, and its events with it.
  }
}
