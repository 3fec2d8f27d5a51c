import type { Fault } from '../../simulator/protocol/faults.ts';
import type { WorkbenchSession } from './workbenchSession.ts';

/** What can be made to go wrong with the add-in's next request. */
export const FAULTS = {
  error: { code: 'GeneralException', when: 'before' },
  lostAnswer: { code: 'GeneralException', when: 'after' },
  busy: { code: 'ActivityLimitReached', when: 'before' },
  lostSession: { code: 'InvalidOrTimedOutSession', when: 'before', times: Infinity },
} as const satisfies Readonly<Record<string, Omit<Fault, 'atSync'>>>;

export type FaultName = keyof typeof FAULTS;

/** Has the next request of the add-in fail; a session that is lost stays lost until another workbook is opened. */
export function planFault({ state: { excel } }: WorkbenchSession, name: FaultName): void {
  const { journal, faults } = excel.requests;
  const last = journal.entries.reduce((highest, { sync }) => Math.max(highest, sync ?? 0), 0);
  faults.plan({ ...FAULTS[name], atSync: last + 1 });
}
