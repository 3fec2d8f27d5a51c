import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** What long work is doing, how far it is, and a way to end it. */
export function WorkBar({ session }: { readonly session: PaneSession }): ReactElement | null {
  const { work } = usePaneState(session);
  if (work === null) return null;
  const { stage, done, total } = work;
  const known = total !== null && total > 0;
  return (
    <div className="pane-work">
      <div className="pane-work-words">
        <span>{stage}</span>
        {known ? <span className="quiet">{STRINGS.progress(done, total)}</span> : null}
        <Button
          size="small"
          onClick={() => {
            void session.cancel();
          }}
        >
          {STRINGS.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={stage} {...(known ? { value: done, max: total } : {})} />
    </div>
  );
}
