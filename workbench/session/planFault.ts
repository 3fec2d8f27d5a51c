import { FAULTS } from './faultKinds.ts';
import type { FaultName } from './faultKinds.ts';
import type { WorkbenchSession } from './workbenchSession.ts';

/** Has the next request of the add-in fail; a session that is lost stays lost until another workbook is opened. */
export function planFault({ state: { excel } }: WorkbenchSession, name: FaultName): void {
  const { journal, faults } = excel.requests;
  const last = journal.entries.reduce((highest, { sync }) => Math.max(highest, sync ?? 0), 0);
  faults.plan({ ...FAULTS[name], atSync: last + 1 });
}
