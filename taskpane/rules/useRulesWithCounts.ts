import { useEffect } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';

/** Asks again how often each rule fired, whenever there is a new check or preview. */
export function useRulesWithCounts(session: PaneSession): void {
  const { check, preview, rules } = usePaneState(session);
  const isLoaded = rules !== null;
  useEffect(() => {
    if (!isLoaded) return;
    let isWanted = true;
    void session.host.engine.rules().then((counted) => {
      if (isWanted) session.set({ rules: counted });
    });
    return () => {
      isWanted = false;
    };
  }, [session, isLoaded, check, preview]);
}
