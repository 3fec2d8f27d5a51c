import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';

export function HistoryPanel({ session }: { readonly session: PaneSession }): ReactElement {
  return <section>{session.state.tab}</section>;
}
