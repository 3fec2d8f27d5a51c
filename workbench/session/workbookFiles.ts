import { loadXlsx } from '../../simulator/files/loadXlsx.ts';
import { saveXlsx } from '../../simulator/files/saveXlsx.ts';
import { STRINGS } from '../strings.ts';
import type { WorkbenchSession } from './workbenchSession.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opens a file of the person's; what cannot be read is told, and the present workbook stays. */
export async function openFile(session: WorkbenchSession, file: File): Promise<void> {
  await openBytes(session, await file.arrayBuffer(), file.name);
}

/** Opens the sample that Proforma ships. */
export async function openSample(session: WorkbenchSession): Promise<void> {
  const response = await fetch('sample.xlsx');
  if (!response.ok) session.set({ notice: STRINGS.noSample });
  else await openBytes(session, await response.arrayBuffer(), 'customers.xlsx');
}

async function openBytes(session: WorkbenchSession, bytes: ArrayBuffer, name: string): Promise<void> {
  session.set({ notice: STRINGS.opening(name) });
  const loaded = await loadXlsx(new Uint8Array(bytes), name, session.calculator);
  if (loaded.ok) session.show(loaded.value);
  else session.set({ notice: loaded.error.message });
}

/** Hands the workbook to the person as a new file, under its own name. */
export async function saveFile(session: WorkbenchSession): Promise<void> {
  const { workbook } = session;
  const address = URL.createObjectURL(new Blob([await saveXlsx(workbook)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = workbook.name;
  link.click();
  URL.revokeObjectURL(address);
}
