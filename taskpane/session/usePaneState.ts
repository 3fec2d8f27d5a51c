import { useSyncExternalStore } from 'react';
import type { PaneSession } from './paneSession.ts';
import type { PaneState } from './paneState.ts';

/** The session's state; the component is drawn again when it changes. */
export function usePaneState(session: PaneSession): PaneState {
  return useSyncExternalStore(
    (onChange) => session.subscribe(onChange),
    () => session.state,
  );
}
