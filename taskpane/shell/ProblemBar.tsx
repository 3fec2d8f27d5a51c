import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import type { Problem } from '../session/paneState.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** What passes when the person does something in Excel, and what was asked for, is no error. */
const MILDER: Readonly<Partial<Record<Problem['code'], 'info' | 'warning'>>> = {
  cancelled: 'info',
  'nothing-selected': 'info',
  'cell-editing': 'warning',
  'dialog-open': 'warning',
  'question-open': 'warning',
  busy: 'warning',
};

/** What did not happen and what to do about it, until it is closed or tried again. */
export function ProblemBar({ session }: { readonly session: PaneSession }): ReactElement | null {
  const { problem } = usePaneState(session);
  if (problem === null) return null;
  const { code, message, retry } = problem;
  return (
    <MessageBar intent={MILDER[code] ?? 'error'} layout="multiline" politeness="polite">
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
          <Button size="small" onClick={() => void retry()}>
            {code === 'cancelled' ? STRINGS.shell.startAgain : STRINGS.tryAgain}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
