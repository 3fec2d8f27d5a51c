import { useEffect } from 'react';

/** Calls `leave` when Escape is pressed anywhere in the pane and nothing else, such as an open menu, has taken it. */
export function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [leave]);
}
