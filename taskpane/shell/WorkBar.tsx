import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** Work that ends sooner shows no progress: what moves for a blink only disturbs. */
const SHOWN_AFTER_MS = 200;

/** What long work is doing, how far it is, and a way to end it. */
export function WorkBar({ session }: { readonly session: PaneSession }): ReactElement | null {
  const { work } = usePaneState(session);
  return work === null ? null : <Progress session={session} {...work} />;
}

function Progress({
  session,
  stage,
  done,
  total,
}: {
  readonly session: PaneSession;
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}): ReactElement | null {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isShown) return null;
  const known = total !== null && total > 0;
  return (
    <div className="pane-work" role="group" aria-label={stage}>
      <div className="pane-work-words">
        <span>
          {stage}
          {known ? <span className="quiet number"> {STRINGS.progress(done, total)}</span> : null}
        </span>
        <Button size="small" onClick={() => void session.cancel()}>
          {STRINGS.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={stage} {...(known ? { value: done, max: total } : {})} />
    </div>
  );
}
