import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';

export function CustomerCardView(props: { readonly session: PaneSession; readonly record: number }): ReactElement {
  return <section>{props.record}</section>;
}
