import { useSyncExternalStore } from 'react';
import type { WorkbenchSession, WorkbenchState } from './workbenchSession.ts';

/** The workbench's state; whoever uses it is drawn again when it changes. */
export function useWorkbench(session: WorkbenchSession): WorkbenchState {
  return useSyncExternalStore(
    (onChange) => session.subscribe(onChange),
    () => session.state,
  );
}
