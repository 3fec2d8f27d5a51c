import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from '../session/themeChoice.ts';

const QUERY = '(prefers-color-scheme: dark)';

/** Whether the page is to be dark: as chosen, or as the system is. */
export function useDarkness(choice: ThemeChoice): boolean {
  const isSystemDark = useSyncExternalStore(follow, () => matchMedia(QUERY).matches);
  return choice === 'system' ? isSystemDark : choice === 'dark';
}

function follow(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}
