import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { App } from './App.tsx';
import { paneTheme } from './paneTheme.ts';

const WATCHED = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/**
 * The pane in the theme that the person chose, else Excel's, else the browser's; follows when it changes.
 * @param officeGround asks Excel for the background that it has around the pane (`#RRGGBB`); null when it does not tell.
 */
export function PaneRoot({
  session,
  officeGround,
}: {
  readonly session: PaneSession;
  readonly officeGround: () => string | null;
}): ReactElement {
  const { themeChoice } = usePaneState(session);
  const [, redraw] = useState(0);
  useEffect(() => {
    const update = (): void => {
      redraw((times) => times + 1);
    };
    const queries = WATCHED.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
    };
  }, []);
  return <App session={session} theme={paneTheme(themeChoice, officeGround(), (query) => matchMedia(query).matches)} />;
}
