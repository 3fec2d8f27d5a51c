import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { RecordedRun } from '../../src/app/ports/historyStore.ts';
import type { StorageError } from '../../src/app/ports/storageError.ts';
import type { Result } from '../../src/domain/result.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { paneFormat } from '../components/paneFormat.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';
import { RunList } from './RunList.tsx';

type Found = Result<readonly RecordedRun[], StorageError>;

/** The checks and previews that this machine has kept. */
export function HistoryPanel({ session }: { readonly session: PaneSession }): ReactElement {
  const [found, setFound] = useState<Found | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void session.host.history.runs().then((runs) => {
      if (isWanted) setFound(runs);
    });
    return () => {
      isWanted = false;
    };
  }, [session, attempt]);
  const words = STRINGS.history;
  if (found === null) {
    return (
      <PanelFrame>
        <p role="status">{words.loading}</p>
      </PanelFrame>
    );
  }
  if (!found.ok) {
    return (
      <PanelFrame>
        <EmptyState
          title={words.failedTitle}
          action={
            <Button
              appearance="primary"
              onClick={() => {
                setFound(null);
                setAttempt(attempt + 1);
              }}
            >
              {STRINGS.tryAgain}
            </Button>
          }
        >
          <p>
            {words.failed[found.error.code]} {words.unchanged}
          </p>
        </EmptyState>
      </PanelFrame>
    );
  }
  if (found.value.length === 0) {
    return (
      <PanelFrame>
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      </PanelFrame>
    );
  }
  return (
    <PanelFrame>
      <RunList runs={found.value} format={paneFormat(session.host.contentLanguage)} />
    </PanelFrame>
  );
}
