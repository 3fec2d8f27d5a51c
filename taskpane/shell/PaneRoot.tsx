import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { App } from './App.tsx';
import { paneTheme } from './paneTheme.ts';

const WATCHED = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/** The pane in the theme of Excel, or of the browser where Excel does not tell its own; follows when it changes. */
export function PaneRoot({ session }: { readonly session: PaneSession }): ReactElement {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const update = (): void => {
      setTheme(currentTheme());
    };
    const queries = WATCHED.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
    };
  }, []);
  return <App session={session} theme={theme} />;
}

function currentTheme(): ReturnType<typeof paneTheme> {
  const office = (Office.context as { readonly officeTheme?: Office.OfficeTheme }).officeTheme;
  return paneTheme('system', office?.bodyBackgroundColor ?? null, (query) => matchMedia(query).matches);
}
