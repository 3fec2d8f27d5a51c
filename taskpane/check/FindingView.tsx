import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useCallback } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { CheckView } from '../../src/app/pane/checkView.ts';
import { DetailHead } from '../components/DetailHead.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { useEscape } from '../components/useEscape.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { ExplainedFinding } from './ExplainedFinding.tsx';
import { useExplanation } from './useExplanation.ts';

/** One finding explained, with the way to its neighbours and back to the list. */
export function FindingView({
  session,
  check,
  index,
}: {
  readonly session: PaneSession;
  readonly check: CheckView;
  readonly index: number;
}): ReactElement {
  const { findingFilter, lastOpened } = usePaneState(session);
  const explained = useExplanation(session.host.engine, index, findingFilter, check.revision);
  const words = STRINGS.check;
  const back = useCallback(() => {
    session.showDetail(null);
  }, [session]);
  useEscape(back);
  const [previous, next] =
    explained.state === 'here' ? [explained.of.previousIndex, explained.of.nextIndex] : [null, null];
  const go = (to: number | null, step: number): void => {
    if (to !== null) session.openFromList({ kind: 'finding', index: to }, (lastOpened.check ?? 0) + step);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') go(next, 1);
    else go(previous, -1);
  };
  if (explained.state !== 'here') {
    const isGone = explained.state === 'gone';
    return (
      <PanelFrame
        foot={
          <Button appearance="primary" onClick={back}>
            {words.backToList}
          </Button>
        }
      >
        <DetailHead title={isGone ? words.goneTitle : words.loading} onBack={back} />
        {isGone ? (
          <EmptyState icon={<CheckmarkCircleRegular />} title={words.gone} />
        ) : (
          <p className="quiet" role="status">
            {words.loading}
          </p>
        )}
      </PanelFrame>
    );
  }
  return (
    <div className="whole" onKeyDown={onKeyDown}>
      <PanelFrame
        foot={
          <>
            <Button
              disabledFocusable={previous === null}
              aria-keyshortcuts="Alt+ArrowUp"
              onClick={() => {
                go(previous, -1);
              }}
            >
              {words.previous}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={next === null}
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => {
                go(next, 1);
              }}
            >
              {words.next}
            </Button>
          </>
        }
      >
        <ExplainedFinding session={session} check={check} explanation={explained.of} onBack={back} />
      </PanelFrame>
    </div>
  );
}
