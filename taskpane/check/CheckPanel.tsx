import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';

export function CheckPanel({ session }: { readonly session: PaneSession }): ReactElement {
  return <section>{session.state.tab}</section>;
}
