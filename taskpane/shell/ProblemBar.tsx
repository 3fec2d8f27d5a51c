import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** What did not happen and what to do about it, until it is closed or tried again. */
export function ProblemBar({ session }: { readonly session: PaneSession }): ReactElement | null {
  const { problem } = usePaneState(session);
  if (problem === null) return null;
  const { message, retry } = problem;
  return (
    <MessageBar intent="error" layout="multiline" className="pane-problem">
      <MessageBarBody>{message}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={STRINGS.close}
            icon={<DismissRegular />}
            onClick={() => {
              session.closeProblem();
            }}
          />
        }
      >
        {retry === null ? null : (
          <Button
            size="small"
            onClick={() => {
              void retry();
            }}
          >
            {STRINGS.tryAgain}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
